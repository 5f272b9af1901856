-- Records 4, 13 and 14 contradict each other; 15 repeats 9.
SELECT line - 1, ifnull(other_line - 1, '') FROM reject ORDER BY line;
SELECT duplicate FROM batch;
