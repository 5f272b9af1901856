SELECT DISTINCT date(day * 86400, 'unixepoch') FROM session;
SELECT sum(participants), count(participants), count(*) FROM session;
