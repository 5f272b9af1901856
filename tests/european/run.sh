#!/bin/sh
# Exports of others, each read by a profile: what is stored, refused and said,
# as the tables beside this file want it; for some, what a query then finds.
# run.sh BUILD [NAME]; the exports are in $CORPUS/2-european.
set -u

name=european
. "$(dirname "$0")/../head.sh"

wanted=${2-}
corpus=${CORPUS-$tree/../shared/corpus}
if [ ! -d "$corpus/2-european" ]; then
	skip 'no corpus'
	finish
	exit
fi
corpus=$(cd "$corpus" && pwd)
: >pipeline.conf
impact key new >/dev/null

# The one profile, of all that a file holds.
profile() {
	printf '[ingest]\nreject.share = 100\n\n'
	awk -v "wanted=[source $2]" '/^\[/ { on = $0 == wanted } on' "$1"
}

wrong() {
	echo "$name: $1: $2"
	head -8 log
}

# one FOLDER NAME STORED REJECTED RULES: whether it is as wanted.
one() {
	export=${2%@*}.csv
	rm -f impact.sqlite*
	cp "$corpus/2-european/$1/$export" .
	profile "$tree/tests/european/$1.conf" "$2" >pipeline.conf
	impact ingest -v >log 2>&1
	status=$?
	rm -f "$export"
	got=$(sqlite3 impact.sqlite "SELECT stored || '|' || rejected
	    FROM batch" 2>/dev/null)
	if [ "$3" = refused ]; then
		[ -z "$got" ] && [ $status -eq 3 ] || {
			wrong "$2" "wanted to be refused, got $got"
			return 1
		}
	elif [ "$got" != "$3|$4" ]; then
		wrong "$2" "$3|$4 wanted, got $got"
		return 1
	fi
	for rule in $5; do
		grep -q "($rule)" log || {
			wrong "$2" "$rule was not said"
			return 1
		}
	done
	query=$tree/tests/european/queries/$2
	[ -f "$query.sql" ] || return 0
	sqlite3 impact.sqlite <"$query.sql" | diff -u "$query.want" - || {
		wrong "$2" "the query finds something else"
		return 1
	}
}

for folder in constructed real; do
	while IFS='|' read -r export_of stored rejected rules; do
		case $export_of in
		'#'*|'') continue ;;
		esac
		[ -z "$wanted" ] || [ "${export_of%@*}" = "$wanted" ] || continue
		if one $folder "$export_of" "$stored" "$rejected" "$rules"; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
		fi
	done <"$tree/tests/european/$folder.expect"
done
finish
