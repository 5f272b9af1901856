#!/bin/sh
# Seconds, rows and megabytes a second, processor time and peak memory of each
# stage on a generated registration, and the same of peers where they are
# installed, in the same run; medians.  bench.sh BUILD [ROWS [TIMES]]
# DUCKDB names a folder with node_modules/@duckdb/node-api.
set -eu

build=$(cd "$1" && pwd)
rows=${2-1000000}
times=${3-5}
duckdb=${DUCKDB-$build/duckdb}
here=$(cd "$(dirname "$0")" && pwd)
folder=$build/bench
rm -rf "$folder"
mkdir -p "$folder"
"$build/tests/generate" "$rows" "$folder"
cd "$folder"
PATH=$build/bin:$PATH
LC_ALL=C
export PATH LC_ALL
impact key new >/dev/null

# run NAME COMMAND...: times it once; NAME.times gets wall, CPU and memory.
run() {
	name=$1
	shift
	/usr/bin/env time -o time -f '%e %U %S %M' "$@" >"$name.log" 2>&1 || {
		status=$?
		[ "$status" -eq 3 ] || { cat "$name.log"; exit 1; }
	}
	tail -n 1 time | awk '{ print $1, $2 + $3, $4 }' >>"$name.times"
}

# median NAME: of the wall times, with the CPU time and memory of that run.
median() {
	sort -n "$1.times" | awk '{ line[NR] = $0 }
	    END { print line[int((NR + 1) / 2)] }'
}

# tell NAME ROWS BYTES
tell() {
	# shellcheck disable=SC2046 # three words
	set -- "$1" "$2" "$3" $(median "$1")
	awk -v name="$1" -v rows="$2" -v bytes="$3" -v wall="$4" -v cpu="$5" \
	    -v memory="$6" 'BEGIN {
		if (wall == 0) wall = 0.005
		printf "%-16s %8.2f s %11.0f rows/s %6.0f MB/s %8.2f s CPU %6.0f MiB\n",
		    name, wall, rows / wall, bytes / wall / 1e6, cpu, memory / 1024 }'
}

# ratio WHAT NAMES / NAMES: sums of medians
ratio() {
	what=$1
	shift
	sum=0
	for name in "$@"; do
		if [ "$name" = / ]; then
			above=$sum
			sum=0
		else
			wall=$(median "$name" | cut -d ' ' -f 1)
			sum=$(echo "$sum $wall" | awk '{ print $1 + $2 }')
		fi
	done
	echo "$above $sum" | awk -v what="$what" '{ printf "%s: %.2f\n", what,
	    $1 / ($2 > 0 ? $2 : 0.005) }'
}

bytes=$(cat attendance-*.csv | wc -c)
lines=$(cat attendance-*.csv | wc -l)
files=$(find . -name 'attendance-*.csv' | wc -l)
lines=$((lines - files))
people=$(cat people-*.csv | wc -l)
last=$(find . -name 'attendance-*-2026-10.csv' | sort)
echo "$lines attendance rows in $files files, $bytes bytes; $people people"

# The same in two runs: who and what there is, then who came.
awk '/^\[/ { keep = !/attendance|outcome/ } keep' pipeline.conf >people.conf
awk '/^\[/ { keep = /attendance|outcome|method/ } keep' pipeline.conf \
    >attendance.conf

i=0
while [ "$i" -lt "$times" ]; do
	i=$((i + 1))
	# A first load of all but the last month, then of that month.
	rm -f impact.sqlite*
	mkdir -p later
	# shellcheck disable=SC2086 # many files
	mv $last later/
	run history impact-ingest
	mv later/* .
	run month impact-ingest
	rm -f impact.sqlite*
	run people impact-ingest -c people.conf
	run attendance impact-ingest -c attendance.conf
	rm -f impact.sqlite*
	run ingest impact-ingest
	size=$(wc -c <impact.sqlite)
	run again impact-ingest
	run transform impact-transform -p 2026-10
	[ "$(sqlite3 impact.sqlite 'SELECT count(*) FROM attendance_list')" -gt 0 ]

	rm -f import.sqlite
	sh "$here/import.sh" attendance-*.csv >import.sql
	run sqlite3-import sqlite3 import.sqlite '.read import.sql'
	if command -v mlr >/dev/null; then
		# The same columns as typed values, written once more.
		run miller mlr --icsv --ifs ';' --ojson put \
		    '$datum = strptime($datum, "%d-%m-%Y"); $uren = float(sub($uren, ",", "."))' \
		    attendance-*.csv
		rm -f miller.log
	fi
	if [ -d "$duckdb/node_modules/@duckdb" ]; then
		cp "$here/duckdb.mjs" "$duckdb/"
		run duckdb node "$duckdb/duckdb.mjs" "$folder" duckdb.csv
		cut -d ' ' -f 1 duckdb.log >>duckdb-load.times
		cut -d ' ' -f 2 duckdb.log >>duckdb-credit.times
	fi
done

month=$(cat $last | wc -l)
tell ingest "$lines" "$bytes"
tell people "$people" "$(cat people-*.csv | wc -c)"
tell attendance "$lines" "$bytes"
tell again "$lines" "$bytes"
tell history "$((lines - month))" "$bytes"
tell month "$month" "$(cat $last | wc -c)"
tell transform "$lines" 0
sqlite3 impact.sqlite "SELECT printf('%.1f bytes of store a row: %.1f of attendance',
    $size * 1.0 / $lines, (SELECT sum(pgsize) FROM dbstat
    WHERE name = 'attendance_list') * 1.0 / $lines)" 2>/dev/null ||
    echo "$size $lines" | awk '{ printf "%.1f bytes of store a row\n", $1 / $2 }'
tell sqlite3-import "$lines" "$bytes"
ratio 'ingest is faster than sqlite3 .import, times' sqlite3-import / ingest
ratio 'without people, times' sqlite3-import / attendance
ratio 'a month costs, of a first load' month / ingest
if [ -s miller.times ]; then
	tell miller "$lines" "$bytes"
	ratio 'ingest is faster than Miller, times' miller / ingest
fi
if [ -s duckdb.times ]; then
	tell duckdb "$lines" "$bytes"
	echo "duckdb: load $(sort -n duckdb-load.times | awk '{ l[NR] = $1 } END { print l[int((NR + 1) / 2)] }') s, credit $(sort -n duckdb-credit.times | awk '{ l[NR] = $1 } END { print l[int((NR + 1) / 2)] }') s"
	ratio 'ingest and transform are faster than DuckDB, times' duckdb / \
	    ingest transform
	sqlite3 -csv impact.sqlite "
	    SELECT a.code, total(credit) FILTER (WHERE model = 'last'),
		total(credit) FILTER (WHERE model = 'equal'),
		total(credit) FILTER (WHERE model = 'decay')
	    FROM credit JOIN activity a ON a.id = activity_id
	    WHERE model IN ('last', 'equal', 'decay')
	    GROUP BY a.code ORDER BY 1" | paste -d , - duckdb.csv |
	    awk -F , '{ if ($1 != $5) other++
		for (i = 2; i <= 4; i++) {
			d = $i - $(i + 4)
			if (d < 0) d = -d
			if (d > most) most = d
		} }
		END {
		word = other || (most > 1e-6) ? "DIFFERS from" : "the same as"
		printf "credit of %d activities by three models: %s that of DuckDB (%g)\n",
		    NR, word, most
	}'
fi
