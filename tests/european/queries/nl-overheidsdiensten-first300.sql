SELECT question FROM activity ORDER BY line LIMIT 1;
SELECT count(*), count(start_day), min(date(start_day * 86400, 'unixepoch'))
FROM activity;
SELECT name FROM municipality WHERE code = 'GM0518';
