SELECT sum(number), min(number), max(number) FROM target;
SELECT number FROM target ORDER BY line DESC LIMIT 1;
