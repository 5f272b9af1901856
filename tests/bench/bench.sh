#!/bin/sh
# Seconds, rows a second and peak memory of each stage on a generated
# registration, and the ratio to the sqlite3 shell reading the same files.
# bench.sh BUILD [ROWS]
set -eu

build=$(cd "$1" && pwd)
rows=${2-1000000}
here=$(cd "$(dirname "$0")" && pwd)
folder=$build/bench
rm -rf "$folder"
mkdir -p "$folder"
"$build/tests/generate" "$rows" "$folder"
cd "$folder"
PATH=$build/bin:$PATH

cat >pipeline.conf <<'CONF'
[method]
rate = 0.1
[source activities]
files = activities.csv
kind = activity
register = r
[source people]
files = people.csv
kind = person
register = r
[source attendance]
files = attendance-*.csv
kind = attendance
register = r
[source outcomes]
files = outcomes.csv
kind = outcome
register = r
CONF
impact key new >/dev/null

# timed NAME COMMAND...: prints and remembers the seconds.
timed() {
	name=$1
	shift
	/usr/bin/env time -f '%e %M' -o time "$@" >log 2>&1 || {
		status=$?
		[ "$status" -eq 3 ] || { cat log; exit 1; }
	}
	read -r seconds memory <time
	echo "$name $seconds $memory $rows" | awk '{ printf \
	    "%-22s %7.2f s %10.0f rows/s %6.0f MiB\n", $1, $2, $4 / $2, $3 / 1024 }'
}

bytes=$(cat attendance-*.csv | wc -c)
echo "$rows attendance rows, $bytes bytes"
timed ingest impact-ingest
ingest=$seconds
timed ingest-again impact-ingest
timed transform impact-transform -p 2026-10
sh "$here/import.sh" attendance-*.csv >import.sql
timed sqlite3-import sqlite3 import.sqlite '.read import.sql'
echo "$seconds $ingest" | awk '{ printf \
    "ingest is %.2f times as fast as sqlite3 .import\n", $1 / $2 }'
size=$(wc -c <impact.sqlite)
echo "$size $rows" | awk '{ printf "%.1f bytes of store per row, all tables\n", \
    $1 / $2 }'
