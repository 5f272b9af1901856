#!/bin/sh
# A store that somebody made or damaged: triggers, tables that are views, lacks
# and other columns, pages with other bytes, cut off, another version.  It is
# refused in words, or the figures are those of what it holds; no stage ever
# crashes or hangs.  FULL=1 damages it 1,500 times.  store.sh BUILD
set -u

name=attacks/store
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small base
(cd base && impact run -p $period) >log 2>&1
check "a run: $(cat log)" $?

# made WHAT SQL WORDS: refused by every stage, and not changed.
made() {
	for stage in ingest "transform -p $period" "report -p $period" \
	    'export figures'; do
		rm -rf work
		cp -R base work
		sqlite3 work/impact.sqlite "$2"
		sum=$(cksum <work/impact.sqlite)
		# shellcheck disable=SC2086 # words
		(cd work && impact $stage) >log 2>&1
		same "$1, $stage: $(cat log)" 1 $?
		grep -q "$3" log
		check "$1, $stage: not said: $(cat log)" $?
		same "$1, $stage: the store" "$sum" \
		    "$(cksum <work/impact.sqlite)"
	done
}
made 'a trigger' 'CREATE TRIGGER x AFTER INSERT ON credit BEGIN DELETE FROM
    person_record; END' "trigger x on credit.*DROP TRIGGER"
made 'a view for a table' 'ALTER TABLE cost RENAME TO c; CREATE VIEW cost AS
    SELECT * FROM c' 'lacks.*cost'
made 'a table that is not there' 'PRAGMA foreign_keys = OFF; DROP TABLE norm' \
    "lacks.*table norm"
made 'another column' 'ALTER TABLE cost RENAME COLUMN cents TO pennies' \
    'lacks.*cents'
made 'a newer version' 'PRAGMA user_version = 99' 'newer version'
made 'a database of somebody else' 'PRAGMA application_id = 1' \
    'not a store of impact'
rm -rf work
cp -R base work
sqlite3 work/impact.sqlite 'CREATE TABLE own (x); CREATE VIEW mine AS SELECT
    count(*) FROM attendance_list; CREATE INDEX i ON own (x)'
(cd work && impact run -p $period) >log 2>&1
check "tables and views of one's own may stand beside: $(tail -n 1 log)" $?

# tried WHAT: every stage ends by itself, with a status of ours.
tried() {
	for stage in "transform -p $period" "report -p $period" ingest \
	    'export figures'; do
		rm -rf work/figures
		# shellcheck disable=SC2086 # words
		(cd work && PATH=/nonexistent "$timeout" 60 \
		    "$build/bin/impact" $stage) >log 2>&1
		status=$?
		case $status in
		0 | 1 | 3 | 74) ended=0 ;;
		*) ended=1 ;;
		esac
		check "$1, $stage: ended with $status: $(tail -n 2 log)" $ended
	done
}
timeout=$(command -v timeout)
size=$(wc -c <base/impact.sqlite)
[ -n "${FULL-}" ] && times=1500 || times=25
seed=0
while [ $seed -lt $times ]; do
	seed=$((seed + 1))
	rm -rf work
	cp -R base work
	# A few bytes, in the head and anywhere; every fifth is cut off.
	awk -v seed=$seed -v size="$size" 'BEGIN { srand(seed)
	    most = seed % 3 ? size : 4096
	    for (i = 0; i < 1 + seed % 7; i++)
		print int(rand() * most), int(rand() * 256) }' |
	    while read -r at byte; do
		# shellcheck disable=SC2059 # an octal escape
		printf "\\$(printf %03o "$byte")" | dd of=work/impact.sqlite \
		    bs=1 seek="$at" conv=notrunc 2>/dev/null
	done
	[ $((seed % 5)) -ne 0 ] || truncate -s $((size / (1 + seed % 11))) \
	    work/impact.sqlite
	tried "damaged, seed $seed"
done
finish
