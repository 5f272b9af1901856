#!/bin/sh
# The constructed town: eleven exports read by their profiles, beside the
# truth about them.  run.sh BUILD; the exports are in $CORPUS/5-projects.
set -u
cd "$(dirname "$0")/../.." || exit 1
tree=$(pwd)
build=$(cd "${1-build}" && pwd)
corpus=${CORPUS-$tree/../shared/corpus}
town=$corpus/5-projects
if [ ! -d "$town" ]; then
	echo "town: skipped: no corpus"
	exit 0
fi
town=$(cd "$town" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
passed=0
failed=0
PATH="$build/bin:$PATH"
LC_ALL=C
export PATH LC_ALL

# check NAME WANTED GOT
check() {
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
		echo "town: $1: $3"
	else
		failed=$((failed + 1))
		echo "town: $1: $2 wanted, $3 got"
	fi
}

facts() {
	sqlite3 impact.sqlite "SELECT count(*), total(minutes), total(day)
	    FROM attendance;
	SELECT count(*) FROM tie; SELECT count(*) FROM outcome;
	SELECT count(*) FROM person_record; SELECT count(*) FROM batch"
}

cp tests/town/pipeline.conf "$scratch"
cp "$town"/*.csv "$scratch"
cd "$scratch" || exit 1
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
while IFS='|' read -r name wanted got; do
	case $name in
	=*)
		share=$((${got:-0} * 1000 / ${wanted:-1}))
		echo "town: ${name#=}: $got of $wanted"
		[ "$share" -ge 950 ]
		check "at least 95 % of them" 0 $?
		;;
	*)
		check "$name" "$wanted" "$got"
		;;
	esac
done <figures

# A citizen service number of the test range in anything that was written.
mkdir written
mv impact.sqlite* rejects ingest.log transform.log written/ 2>/dev/null
check "files with a citizen service number" 0 \
    "$(cut -d ';' -f 1 07-recept.csv | tr -d '"' |
	grep -E '^[0-9]{9}$' >numbers; grep -rlaFf numbers written | wc -l)"
mv written/impact.sqlite* .

before=$(facts)
impact ingest >again.log 2>&1
check "facts after a second import" "$before" "$(facts)"

echo "town: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
