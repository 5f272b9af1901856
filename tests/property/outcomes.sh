#!/bin/sh
# Real persons, activities and outcomes: what transform counts is what was
# counted from the original rows.  CORPUS names the place of the data.
set -u

name=property/outcomes
. "$(dirname "$0")/../head.sh"

corpus=${CORPUS-$tree/../shared/corpus}/3-outcomes/oulad-aaa-2013j
if [ ! -f "$corpus/facts.json" ]; then
	skip 'no corpus'
	finish
	exit
fi
corpus=$(cd "$corpus" && pwd)

# The result of a course has no day of its own: it is put at the end of October.
awk -F, 'BEGIN { print "number,type,date" }
    $2 == "Pass" || $2 == "Distinction" { print $1 ",connected,2013-10-31" }' \
    "$corpus/uitkomsten.csv" >outcomes.csv
cp "$corpus/gebruik.csv" .
cat >pipeline.conf <<'CONF'
[source use]
files = gebruik.csv
kind = attendance
register = course
project = course
delimiter = ;
encoding = windows-1252
date.format = dd-mm-yyyy
column.number = Cliëntnummer
unknown.person = create
unknown.activity = create
[source outcomes]
files = outcomes.csv
kind = outcome
register = course
unknown.person = create
CONF
impact key new >/dev/null
impact ingest >log 2>&1 || cat log
impact transform -p 2014-10 >log 2>&1 || cat log
ask() {
	sqlite3 impact.sqlite "$1"
}
facts() {
	ask "
SELECT key || ' ' || json_extract(value, '$1')
  FROM json_each(readfile('$corpus/facts.json'), '\$.per_activity')
 ORDER BY key"
}

same 'people of each activity' "$(facts \$.students)" "$(ask "
SELECT a.code || ' ' || people
  FROM verdict JOIN activity AS a ON a.id = activity_id
 ORDER BY a.code")"
same 'attendances of each activity' "$(facts \$.person_days)" "$(ask "
SELECT a.code || ' ' || sum(attendances)
  FROM activity_month JOIN activity AS a ON a.id = activity_id
 GROUP BY a.code ORDER BY a.code")"
same 'outcomes touched by each activity' \
    "$(facts \$.of_whom_pass_or_distinction)" "$(ask "
SELECT a.code || ' ' || touched
  FROM verdict JOIN activity AS a ON a.id = activity_id
 ORDER BY a.code")"
same 'the touched share beside removal effects' \
    "$(facts \$.of_whom_pass_or_distinction)" "$(ask "
SELECT a.code || ' ' || CAST(round(touched_share * 272) AS INTEGER)
  FROM removal JOIN activity AS a ON a.id = activity_id
 ORDER BY a.code")"
same 'outcomes and those without use' '278 6' "$(ask "
SELECT sum(outcomes) || ' ' || sum(unattributed) FROM outcome_month")"
same 'models that do not add up' '' "$(ask "
SELECT model FROM credit
 GROUP BY model HAVING abs(total(credit) - 272) > 272e-9")"
same 'places that do not add up to the equal share' '' "$(ask "
SELECT activity_id FROM credit_position GROUP BY activity_id
HAVING abs(total(credit) - (SELECT total(c.credit) FROM credit AS c
    WHERE c.activity_id = credit_position.activity_id
      AND c.model = 'equal')) > 1e-9")"
# A longer memory comes nearer to the touched share.
distance() {
	impact transform -p 2014-10 --set method.markov.order="$1" >log 2>&1
	ask "SELECT max(abs(effect - touched_share)) FROM removal"
}
one=$(distance 1)
four=$(distance 4)
eight=$(distance 8)
same "order 1, 4 and 8 come nearer: $one, $four, $eight" yes "$(awk \
    "BEGIN { if ($eight <= $four && $four < $one) print \"yes\" }")"
finish
