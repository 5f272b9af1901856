#!/bin/sh
# Exports with one hazard each, read by a profile: what is stored, refused and
# said, as the table beside this file wants it.  run.sh BUILD; the exports are
# in $CORPUS/2-european/constructed.
set -u
cd "$(dirname "$0")/../.." || exit 1
tree=$(pwd)
build=$(cd "${1-build}" && pwd)
corpus=${CORPUS-$tree/../shared/corpus}
exports=$corpus/2-european/constructed
if [ ! -d "$exports" ]; then
	echo "european: skipped: no corpus"
	exit 0
fi
exports=$(cd "$exports" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
passed=0
failed=0
PATH="$build/bin:$PATH"
LC_ALL=C
export PATH LC_ALL
cd "$scratch" || exit 1
: >pipeline.conf
impact key new >/dev/null

profile() {
	cat <<END
[ingest]
reject.share = 100

[source export]
files = $1.csv
kind = attendance
unknown.activity = create
END
	# The settings of the table come last and replace the usual ones.
	printf '%b\n' "$2" | sed 's/PIPE/|/g' >own
	for usual in 'delimiter = ;' 'date.format = dd-mm-yyyy' \
	    'decimal.mark = ,' 'column.name = Naam'; do
		grep -q "^${usual%% =*} =" own || echo "$usual"
	done
	cat own
}

while IFS='|' read -r name settings stored rejected rule; do
	case $name in
	'#'*|'') continue ;;
	esac
	rm -f impact.sqlite*
	cp "$exports/$name.csv" .
	profile "$name" "$settings" >pipeline.conf
	impact ingest -v >log 2>&1
	status=$?
	got=$(sqlite3 impact.sqlite "SELECT stored || '|' || rejected
	    FROM batch" 2>/dev/null)
	if [ "$stored" = refused ]; then
		[ -z "$got" ] && [ $status -eq 3 ]
	else
		[ "$got" = "$stored|$rejected" ]
	fi && { [ -z "$rule" ] || grep -q "($rule)" log; }
	if [ $? -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "european: $name: $stored|$rejected|$rule wanted, got $got"
		head -8 log
	fi
	rm -f "$name.csv"
done <"$tree/tests/european/expect"

echo "european: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
