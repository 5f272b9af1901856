#!/bin/sh
# The stages in three threads, built with the thread sanitizer: what is read
# ahead, written behind, worked on in pieces and drawn side by side is handed
# over without a race.  run.sh BUILD; part of "make sanitize-threads".
set -u

name=threads
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small work
cd work || exit 1
sed -i 's/^files = visits.csv/files = visits*.csv/
	s/^languages = nl/languages = nl, en/' pipeline.conf
for month in 01 02 03 04 05 06; do
	awk -v month=$month 'BEGIN { srand(month + 0)
	    print "number,activity,date"
	    for (i = 0; i < 20000; i++) printf "%d,%s,2026-%s-%02d\n",
		rand() * 3000, rand() < 0.5 ? "A" : "B", month,
		1 + rand() * 28 }' >visits-$month.csv
done
TSAN_OPTIONS="log_path=$PWD/race"
# What one thread frees another gets: by malloc, which the sanitizer knows.
G_SLICE=always-malloc
export TSAN_OPTIONS G_SLICE
for stage in ingest "transform -p $period" "report -p $period"; do
	# shellcheck disable=SC2086 # words
	impact $stage --threads=3 >log 2>&1
	check "$stage: $(tail -n 1 log)" $?
	passes "$stage" "$(cat race.* 2>/dev/null |
	    grep -E 'WARNING: Thread|#[0-3] ')"
	rm -f race.*
done
finish
