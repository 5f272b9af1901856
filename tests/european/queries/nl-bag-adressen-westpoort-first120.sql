-- Sixteen digits, to the last.
SELECT code FROM activity ORDER BY line LIMIT 1;
SELECT count(*), min(length(code)), max(length(code)) FROM activity;
