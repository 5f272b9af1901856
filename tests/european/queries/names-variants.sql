-- The spellings that are one person: numbers of the records of each.
SELECT group_concat(code, ' ')
FROM (SELECT t.record_id, a.code
    FROM attendance t
    JOIN activity a ON a.id = t.activity_id
    ORDER BY CAST(a.code AS INTEGER))
GROUP BY record_id
ORDER BY min(CAST(code AS INTEGER));
