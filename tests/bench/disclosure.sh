#!/bin/sh
# How long it takes to decide and attack a month over many towns: disclosure.sh
# BUILD [TOWNS].  Invented figures that add up, 12 activities a town; a report
# for each town and one for all.
set -eu

build=$(cd "${1-build}" && pwd)
towns=${2-20}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
cd "$scratch"
PATH=$build/bin:$PATH
export PATH
{
	printf '[mission]\nname = Bench\nrung = connected\n[store]\npath = store.db\n'
	printf '[method]\nrate = 0.1\n[output]\ndirectory = out\npdf = no\npng = no\n'
	printf '[rung reached]\nattendances = 1\n[rung connected]\noutcomes = connected\n'
	printf '[report all]\naudience = public\n'
	i=1
	while [ "$i" -le "$towns" ]; do
		printf '[report town%d]\naudience = municipality\nmunicipality = Town %d\n' "$i" "$i"
		i=$((i + 1))
	done
} >pipeline.conf
impact report -p 2026-10 2>/dev/null || true
sqlite3 -bail store.db <<END
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL
	SELECT i + 1 FROM n WHERE i < $towns) SELECT i FROM n;
CREATE TEMP TABLE k AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL
	SELECT i + 1 FROM n WHERE i < 12) SELECT i FROM n;
CREATE TEMP TABLE months AS WITH RECURSIVE m (month) AS (VALUES (658)
	UNION ALL SELECT month + 1 FROM m WHERE month < 681) SELECT month FROM m;
INSERT INTO municipality (id, name) SELECT i, 'Town ' || i FROM n;
INSERT INTO register VALUES (1, 'r');
INSERT INTO source VALUES (1, 'made', 'activity');
INSERT INTO batch VALUES (1, 1, 'made', zeroblob(32), zeroblob(32), 0, '[]',
	0, 0, 0, 0, 0, 0, 0, '2026-11-01T00:00:00Z');
INSERT INTO project (id, name)
SELECT n.i * 3 + p.i, 'Project ' || n.i || '-' || p.i FROM n, (SELECT i - 1 AS i FROM k WHERE i < 4) AS p;
CREATE TEMP TABLE made AS SELECT n.i * 12 + k.i AS id, n.i AS town, k.i AS k,
	n.i * 3 + k.i % 3 AS project, (n.i * 7919 + k.i * 104729) % 97 AS dice FROM n, k;
INSERT INTO activity (id, register_id, code, name, project_id, municipality_id, batch_id, line)
SELECT id, 1, 'A' || id, 'Activity ' || id, project, town, 1, id FROM made;
INSERT INTO run SELECT '2026-10', 20028, 20757, zeroblob(32), 180, 'equal',
	0.1, NULL, 1.2, 0, 0, 3, 3;
INSERT INTO rung VALUES (1, 'reached', 0), (2, 'connected', 1);
INSERT INTO series (id, name, mission, intended, control) VALUES (1, 'connected', 1, 1, 0);
CREATE TEMP TABLE town_month AS SELECT i AS town, month,
	(i * 31 + month * 17) % 11 + i % 13 AS people FROM n, months;
INSERT INTO rung_month SELECT 2, town, month, people FROM town_month;
INSERT INTO rung_month SELECT 1, town, month, people * 3 FROM town_month;
INSERT INTO outcome_month SELECT 1, town, month, people, people / 9 FROM town_month;
INSERT INTO credit
SELECT 1, model.column1, made.id, t.month,
	(t.people - t.people / 9) * (1.0 + made.dice * model.column2) /
	(SELECT sum(1.0 + m.dice * model.column2) FROM made AS m WHERE m.town = t.town), 0
FROM made JOIN town_month AS t ON t.town = made.town, (VALUES ('equal', 0.1),
	('first', 0.3), ('last', 0.05), ('linear', 0.2), ('position', 0.15), ('decay', 0.12)) AS model;
INSERT INTO activity_month SELECT id, month, dice, dice / 2, dice * 60, dice * 1000, 0 FROM made, months;
INSERT INTO verdict (activity_id, series_id, verdict, people, followed, known,
	person_days, touched, touched_upper, only_touched, unique_reach,
	first_touch, only_connected, cents, pair_reach, substitute, materiality)
SELECT id, 1, 'inconclusive', dice * 3, dice * 3 - dice / 3, dice * 3,
	dice * 150, dice, dice + 5.0, dice / 3, dice / 4, dice / 2, dice / 3,
	dice * 24000, 0, 0, dice * 0.4
FROM made;
COMMIT;
END
printf 'towns %d: ' "$towns"
( time impact report -n -p 2026-10 >said ) 2>times
tail -n 1 said
grep 'user\|real' times | tr '\n' ' '; echo
if [ "${3-}" = all ]; then
	( time impact report -p 2026-10 ) 2>times
	printf 'all reports: '; grep 'user\|real' times | tr '\n' ' '; echo
	( time impact verify out/2026-10 ) 2>times
	printf 'verified from the packages: '; grep 'user\|real' times | tr '\n' ' '; echo
fi
