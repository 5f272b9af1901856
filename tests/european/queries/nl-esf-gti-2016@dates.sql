SELECT a.code, date(start_day * 86400, 'unixepoch'),
    date(end_day * 86400, 'unixepoch'), m.name, m.code
FROM activity a LEFT JOIN municipality m ON m.id = municipality_id
ORDER BY a.line;
