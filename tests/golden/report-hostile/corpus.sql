-- Every name of an activity, a project, a municipality and who set a target
-- becomes one of these; CANARY stands for a file that must never appear, and
-- :first says where in the list to begin.
CREATE TEMP TABLE hostile (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO hostile (name) VALUES
 ('`touch CANARY`'), ('$(touch CANARY)'), ('"`touch CANARY`"'),
 ('"; system("touch CANARY"); "'), ('''; system(''touch CANARY''); '''),
 ('< touch CANARY'), ('|touch CANARY'), ('!touch CANARY'), ('x;touch CANARY'),
 ('<script>alert(1)</script>'), ('"><script>alert(1)</script>'),
 ('{/A"><script>alert(1)</script> x}'), ('{/=90 x}{/:Bold y}'),
 ('@{x}_{y}^{z}'), ('</title></style></svg><img src=x onerror=alert(1)>'),
 ('''onmouseover=''alert(1)'), ('javascript:alert(1)'),
 ('&lt;b&gt; &amp;amp; &#60; &nbsp; &nosuch;'), (']]>'), ('<!--'), ('-->'),
 ('<?php x ?>'), ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'),
 ('%s%n%d'), ('100%'), ('%'), ('EOD'), ('END_OF_NUMBERS'), ('e'), ('T0001'),
 ('../../CANARY'), ('/etc/passwd'), ('CON'), ('C:\x\y'), ('a\nb\'), ('\'),
 ('{rung}'), ('{'), ('}'), ('{{name}}'), ('Robert''); DROP TABLE cell; --'),
 ('=cmd|''/C calc''!A1'), ('+1+1'), ('-1+1'), ('-5'), ('@SUM(A1)'),
 (char(65309) || '1'), (char(65291) || '1'), (char(65293) || '1'),
 (char(65312) || 'x'), (char(9) || '=1'), (char(13) || '=1'),
 (char(10) || '=1'), ('a' || char(13, 10) || 'b'), ('a' || char(9) || 'b'),
 ('a,b;c"d'), ('"'), (''''), ('""'), (' '), (' =1'), ('a' || char(1) || 'b'),
 (char(27) || '[31m'), ('a' || char(127) || 'b'), (char(133) || 'x'),
 (char(8238) || 'gnp.exe'), (char(8207) || 'x' || char(8206)),
 (char(8232) || 'x'), (char(65279) || 'x'), ('x' || char(65534)),
 (char(128165)), ('e' || char(769)), ('CLIE' || char(776) || 'NT'),
 ('شيء'), ('NULL'), ('x'), ('<10'), ('0'), ('1e5'), (replace(hex(zeroblob(150)), '0', 'W'));

CREATE TEMP TABLE turn AS SELECT :first AS first, count(*) AS names FROM hostile;
CREATE TEMP VIEW place AS
SELECT a.id, h.name, p.name AS project, m.name AS municipality
FROM activity a, turn t
JOIN hostile h ON h.id = 1 + (t.first + a.id) % t.names
JOIN hostile p ON p.id = 1 + (t.first + a.id + 7) % t.names
JOIN hostile m ON m.id = 1 + (t.first + a.id + 17) % t.names;
DELETE FROM project;
DELETE FROM municipality;
INSERT INTO project SELECT id, project FROM place;
INSERT INTO municipality (id, name) SELECT id, municipality FROM place;
UPDATE activity SET project_id = id, municipality_id = id,
	name = (SELECT name FROM place WHERE place.id = activity.id);
UPDATE mission_target SET origin = (SELECT name FROM place WHERE id = 5);
