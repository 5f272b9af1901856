SELECT code, date(start_day * 86400, 'unixepoch'),
    date(end_day * 86400, 'unixepoch') FROM activity ORDER BY line LIMIT 1;
SELECT code, date(start_day * 86400, 'unixepoch'),
    date(end_day * 86400, 'unixepoch') FROM activity ORDER BY line DESC LIMIT 1;
