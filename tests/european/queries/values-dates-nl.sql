-- Number of the record, and the day that is stored for it.
SELECT code, date(day * 86400, 'unixepoch') FROM session s
JOIN activity a ON a.id = activity_id ORDER BY CAST(code AS INTEGER);
