#!/bin/sh
# The constructed town: eleven exports read by their profiles, beside the
# truth about them.  run.sh BUILD; the exports are in $CORPUS/5-projects.
set -u

name=town
. "$(dirname "$0")/../head.sh"

corpus=${CORPUS-$tree/../shared/corpus}
town=$corpus/5-projects
if [ ! -d "$town" ]; then
	skip 'no corpus'
	finish
	exit
fi
town=$(cd "$town" && pwd)

facts() {
	sqlite3 impact.sqlite "SELECT count(*), total(minutes), total(day)
	    FROM attendance;
	SELECT count(*) FROM tie; SELECT count(*) FROM outcome;
	SELECT count(*) FROM person_record; SELECT count(*) FROM batch"
}

cp "$tree/tests/town/pipeline.conf" "$town"/*.csv .
impact key new >/dev/null
impact ingest -v >ingest.log 2>&1
impact transform -p 2024-12 >transform.log 2>&1 || cat transform.log

{
	echo ".mode csv"
	for table in attendance connections persons rejects; do
		echo ".import '$town/truth/$table.csv' truth_$table"
	done
	echo ".mode list"
	echo "ATTACH 'impact.sqlite' AS town;"
	cat "$tree/tests/town/check.sql"
} | sqlite3 :memory: >figures 2>&1
while IFS='|' read -r what wanted got; do
	case $what in
	=*)
		share=$((${got:-0} * 1000 / ${wanted:-1}))
		echo "$name: ${what#=}: $got of $wanted"
		[ "$share" -ge 950 ]
		same "at least 95 % of them" 0 $?
		;;
	*)
		same "$what" "$wanted" "$got"
		;;
	esac
done <figures

# A citizen service number of the test range in anything that was written.
mkdir written
mv impact.sqlite* rejects ingest.log transform.log written/ 2>/dev/null
same "files with a citizen service number" 0 \
    "$(cut -d ';' -f 1 07-recept.csv | tr -d '"' |
	grep -E '^[0-9]{9}$' >numbers; grep -rlaFf numbers written | wc -l)"
mv written/impact.sqlite* .

before=$(facts)
impact ingest >again.log 2>&1
same "facts after a second import" "$before" "$(facts)"
finish
