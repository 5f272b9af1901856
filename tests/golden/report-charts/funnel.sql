-- A fair comparison: twelve towns, one far above and one far below what was to
-- be expected, one with fewer than can be told.
INSERT INTO funnel_municipality
SELECT id, 1, 60 * id + 40, 60 * id + 40, 100000, 1,
       CASE id WHEN 5 THEN 70 WHEN 7 THEN 31 WHEN 3 THEN 6
       ELSE (9 * id + 6 + (id * 5) % 7) % 400 END, (9 * id) % 400 + 9.0, 1, 1, 1, 1, 1, 1, 1,
       0, 0
FROM municipality;
