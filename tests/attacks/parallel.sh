#!/bin/sh
# Fifty runs that cron starts at once: one works, the others end with 75 and
# say so, and what comes out is what one run alone makes.  parallel.sh BUILD
set -u

name=attacks/parallel
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small alone
cp -R alone many
(cd alone && impact run -p $period) >log 2>&1
cp alone/impact.key many

# all STARTS COMMAND...: at once, behind a gate; statuses in starts/.
all() {
	starts=$1
	shift
	rm -rf starts
	mkdir starts
	# Whoever has the gate for reading waits until it is let go.
	exec 8>gate
	flock 8
	i=0
	pids=
	while [ $i -lt "$starts" ]; do
		i=$((i + 1))
		(
			exec 8>&-
			cd many || exit
			flock -s ../gate true
			"$@" >"../starts/$i.log" 2>&1
			echo $? >"../starts/$i"
		) &
		pids="$pids $!"
	done
	exec 8>&-
	# shellcheck disable=SC2086 # numbers
	wait $pids
}

# ended STATUS: how many starts did.
ended() {
	cat starts/*[0-9] | grep -cx "$1"
}

all 50 impact run -p $period
# The first may be done before the last begins.
worked=$(ended 0)
[ "$worked" -ge 1 ] && [ $((worked + $(ended 75))) -eq 50 ]
check "of 50 runs $worked worked and $(ended 75) ended with 75: $(
    sort starts/*[0-9] | uniq -c | tr '\n' ' ')" $?
passes 'a message that is missing' "$(for start in starts/*[0-9]; do
	[ "$(cat "$start")" != 75 ] ||
	    grep -q 'another run is at work; try again' "$start.log" ||
	    echo "$start"
done)"
dump alone/impact.sqlite >alone.dump
dump many/impact.sqlite | cmp -s - alone.dump
check 'the store is another one' $?
passes 'the reports are others' "$(diff -rq alone/output many/output)"
passes 'something is left behind' "$(find many -name '*.new*' \
    -o -name '*-journal')"

# While one works for long, all others are told.
(
	cd many || exit
	flock impact.sqlite.run sh -c 'touch ../held; while [ -e ../held ]; do
	    sleep 0.05; done'
) &
while [ ! -e held ]; do sleep 0.02; done
all 49 impact run -p $period
rm held
wait
same 'beside a long run' 49 "$(ended 75)"

# The stages, each for itself, as an impatient hand starts them.
for stage in ingest "transform -p $period" "report -p $period"; do
	# shellcheck disable=SC2086 # words
	all 12 impact $stage
	worked=$(ended 0)
	[ "$worked" -ge 1 ] && [ $((worked + $(ended 75))) -eq 12 ]
	check "$stage: $(sort starts/*[0-9] | uniq -c | tr '\n' ' ')" $?
	dump many/impact.sqlite | cmp -s - alone.dump
	check "$stage: the store is another one" $?
done
passes 'the reports are others' "$(diff -rq alone/output many/output)"
# Readers are not in the way, and see one state.
all 12 impact verify output
same 'readers' 12 "$(ended 0)"
finish
