SELECT sum(cents) FROM grant;
SELECT a.name FROM grant g JOIN activity a ON a.id = g.activity_id
ORDER BY g.line DESC LIMIT 1;
