SELECT m.code, number, date(first_day * 86400, 'unixepoch'),
    date(last_day * 86400, 'unixepoch')
FROM target t JOIN municipality m ON m.id = municipality_id ORDER BY t.line;
