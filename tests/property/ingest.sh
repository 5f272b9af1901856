#!/bin/sh
# What must hold for ingest, whatever the files: a second run changes nothing,
# the order of rows shows in nothing but line numbers, records are conserved,
# references hold, and a dry run says what the run then does.
# ingest.sh BUILD
set -u

name=property/ingest
. "$(dirname "$0")/../head.sh"

# All facts by what they mean: pseudonyms and names instead of numbers.
facts() {
	sqlite3 -readonly "$1" <<'SQL'
SELECT 'person', hex(p.pseudonym), r.name, birth_year, sex, m.name,
    neighbourhood, (SELECT group_concat(hex(pseudonym)) FROM (
    SELECT pseudonym FROM person_identity WHERE record_id = p.id
    ORDER BY strength))
FROM person_record p JOIN register r ON r.id = register_id
LEFT JOIN municipality m ON m.id = municipality_id ORDER BY 2;
SELECT 'attendance', day, a.code, hex(p.pseudonym), minutes, role, status
FROM attendance t JOIN activity a ON a.id = activity_id
JOIN person_record p ON p.id = record_id ORDER BY 2, 3, 4;
SELECT 'outcome', hex(p.pseudonym), y.name, day, value, a.code, evidence
FROM outcome o JOIN person_record p ON p.id = record_id
JOIN outcome_type y ON y.id = type_id
LEFT JOIN activity a ON a.id = activity_id ORDER BY 2, 3, 4;
SELECT 'batch', file, read, stored, unchanged, corrected, duplicate, rejected,
    unresolved FROM batch ORDER BY file;
SELECT 'reject', file, column, header, rule, count(*)
FROM reject JOIN batch ON batch.id = batch_id GROUP BY 2, 3, 4, 5;
SELECT 'correction', count(*) FROM correction;
SQL
}

# A registration of some hundred rows with every kind of trouble in it.
make_files() {
	awk '
	# The same numbers with every awk (Park & Miller 1988).
	function below(limit) {
		seed = seed * 16807 % 2147483647
		return seed % limit
	}
	BEGIN {
		seed = 7
		print "number,given,surname,birth,sex" >"people.csv"
		for (i = 1; i <= 60; i++) {
			sex = i % 2 ? "v" : "m"
			printf "%d,Naam%d,van der Berg%d,19%02d-0%d-1%d,%s\n", \
			    i, i % 20, i % 7, 30 + i % 60, 1 + i % 9, i % 9, \
			    sex >"people.csv"
		}
		print "code,name" >"activities.csv"
		for (i = 1; i <= 9; i++)
			printf "A%d,Activiteit %d\n", i, i >"activities.csv"
		for (m = 8; m <= 10; m++) {
			file = sprintf("visits-%02d.csv", m)
			print "number,activity,date,hours,role" >file
			for (i = 0; i < 300; i++) {
				hours = i % 40 ? "1" : "1:30"
				role = i % 9 ? "" : "vrijwilliger"
				row = (1 + below(63)) ",A" (1 + below(9))
				row = row sprintf(",2026-%02d-%02d,", m, \
				    1 + below(31)) hours "," role
				print row >file
				if (i % 50 == 3)
					print row >file
				if (i % 60 == 5)
					print "x,\"open" >file
				if (i % 70 == 9)
					print "1,A1,2026-02-31,veel," >file
			}
		}
		print "number,type,date,evidence" >"outcomes.csv"
		for (i = 0; i < 80; i++) {
			type = i % 3 ? "connected" : "improved"
			evidence = i % 2 ? "client" : ""
			printf "%d,%s,2026-10-%02d,%s\n", 1 + below(60), \
			    type, 1 + below(30), evidence >"outcomes.csv"
		}
	}'
	cat >pipeline.conf <<'CONF'
[ingest]
reject.share = 100
[outcome improved]
[source people]
files = people.csv
kind = person
register = r
[source activities]
files = activities.csv
kind = activity
register = r
[source visits]
files = visits-*.csv
kind = attendance
register = r
[source outcomes]
files = outcomes.csv
kind = outcome
register = r
CONF
}

shuffle() {
	for file in *.csv; do
		{
			head -n 1 "$file"
			tail -n +2 "$file" |
			    shuf --random-source="$tree/LICENSE"
		} >"$file.new"
		mv "$file.new" "$file"
	done
}

mkdir "$scratch/one"
cd "$scratch/one" || exit 1
make_files
impact key new >/dev/null
cp -R . ../two
impact-ingest -n 2>&1 | sed 's/, see .*//' | grep ' read = ' >../dry.log
check 'a dry run leaves a store' "$([ ! -e impact.sqlite ]; echo $?)"
impact-ingest -v 2>&1 | sed 's/, see .*//' | grep ' read = ' >../one.log
check 'a dry run says something else than the run' \
    "$(cmp -s ../dry.log ../one.log; echo $?)"
[ "$(sqlite3 impact.sqlite 'SELECT count(*) > 500 FROM attendance')" = 1 ]
check 'hardly anything was stored' $?
[ "$(sqlite3 impact.sqlite 'SELECT count(DISTINCT rule) > 3 FROM reject')" = 1 ]
check 'the troubles were not met' $?

sqlite3 impact.sqlite .dump | sort >../before
impact-ingest >/dev/null 2>&1
sqlite3 impact.sqlite .dump | sort | cmp -s - ../before
check 'a second run changes the store' $?
sqlite3 impact.sqlite "UPDATE batch SET digest = zeroblob(32)"
impact-ingest >/dev/null 2>&1
[ "$(sqlite3 impact.sqlite "SELECT count(*) FROM batch
    WHERE digest <> zeroblob(32) AND stored + corrected > 0")" = 0 ]
check 'files read anew store or correct something' $?

[ -z "$(sqlite3 impact.sqlite 'PRAGMA foreign_key_check; SELECT id FROM batch
    WHERE rejected <> (SELECT count(*) FROM reject WHERE batch_id = batch.id)')" ]
check 'references or counts do not hold' $?
! grep -a -q -e 'Naam1' -e 'van der Berg' impact.sqlite
check 'a name stands in the store' $?

cd ../two || exit 1
shuffle
impact-ingest >/dev/null 2>&1
rm ../one/impact.sqlite
(cd ../one && impact-ingest >/dev/null 2>&1)
facts ../one/impact.sqlite >../one.facts
facts impact.sqlite >../two.facts
diff ../one.facts ../two.facts | head -n 10
cmp -s ../one.facts ../two.facts
check 'the order of rows shows in the facts' $?

rm impact.sqlite
LC_ALL=nl_NL.UTF-8 TZ=Asia/Tokyo impact-ingest >/dev/null 2>&1
facts impact.sqlite | cmp -s - ../two.facts
check 'locale or time zone show in the facts' $?
finish
