#!/bin/sh
# Files that cannot be opened or read on, at any call: the run ends with 74 and
# says which, nothing is half done or left lying about, and the next run ends as
# if nothing had happened.  A signal, or fewer bytes than were asked for, changes
# nothing at all.  FULL=1 takes every call.  reads.sh BUILD
set -u

name=attacks/reads
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

# Reads that get a byte, or half of what they ask for: the same bytes come out.
small short
cp -R short usual
for folder in short usual; do
	[ $folder = usual ] || export LD_PRELOAD="$build/tests/short.so"
	(cd $folder && impact ingest && impact transform -p $period &&
	    PATH=/nonexistent "$build/bin/impact-report" -p $period) >log 2>&1
	same "$folder reads: $(tail -n 1 log)" 3 $?
	unset LD_PRELOAD
	dump $folder/impact.sqlite >$folder.dump
done
cmp -s short.dump usual.dump
check 'short reads: other facts' $?
passes 'short reads: other files' "$(diff -rq usual/output short/output
    diff -rq usual/rejects short/rejects)"

# An export that is still being written when its rejects are: refused, the others
# are read, and it is whole the next time.
small late
cp -R late whole
echo 3,A,2026-05-05 >>whole/visits.csv
(cd late && LATE=visits.csv LD_PRELOAD="$build/tests/late.so" impact ingest) >log 2>&1
same "grows: $(tail -n 1 log)" 3 $?
grep -q '^ingest: visits.csv: the file changed while .* again' log
check "grows: $(cat log)" $?
same 'grows: what is kept' 'groups.csv results.csv' "$(sqlite3 \
    late/impact.sqlite 'SELECT group_concat(file, " ") FROM batch')"
passes 'grows: rejects of what is not kept' "$(ls late/rejects)"
for folder in late whole; do
	(cd $folder && impact ingest) >log 2>&1
	same "grows: $folder, once more: $(tail -n 1 log)" 0 $?
	sqlite3 $folder/impact.sqlite 'SELECT count(*) FROM attendance;
	    SELECT count(*) FROM reject' >$folder.counts
done
same 'grows: what is read in the end' "$(cat whole.counts)" "$(cat late.counts)"

if ! can_strike; then
	skip 'no strace'
	finish
	exit
fi
# Files share a transaction, and not their fate: what came before one that
# breaks is kept, and so is what comes around one that is refused.
small shared
(
	cd shared || exit
	sed -i 's/^files = visits.csv/files = visits-*.csv/' pipeline.conf
	sed '/gisteren/,$d' visits.csv >visits-1.csv
	printf 'number,activity,date\n50,B,2026-06-01\n' >visits-2.csv
	printf 'number,activity,date\n51,B,2026-06-02\n' >visits-3.csv
)
cp -R shared refused
(
	cd shared && PATH=/nonexistent "$strace" -f -o ../trace \
	    -P visits-2.csv -e inject=pread64,read:error=EIO \
	    "$build/bin/impact-ingest" --threads=1
) >log 2>&1
same "a file breaks: $(tail -n 1 log)" 74 $?
same 'a file breaks: what is kept' 'groups.csv visits-1.csv' "$(sqlite3 \
    shared/impact.sqlite 'SELECT group_concat(file, " ") FROM batch')"
(cd shared && impact ingest) >log 2>&1
echo 'no header' >refused/visits-2.csv
(cd refused && impact ingest) >log 2>&1
same "a file is refused: $(tail -n 1 log)" 3 $?
same 'a file is refused: what is kept' \
    'groups.csv visits-1.csv visits-3.csv results.csv' "$(sqlite3 \
    refused/impact.sqlite 'SELECT group_concat(file, " ") FROM batch')"
same 'attendances, whole and without the refused' 122/121 "$(sqlite3 \
    shared/impact.sqlite 'SELECT count(*) FROM attendance')/$(sqlite3 \
    refused/impact.sqlite 'SELECT count(*) FROM attendance')"
places

# harmless STAGE: it did without, as without a digest or the removal of an old
# folder, and all is as it should be.
harmless() {
	case $1 in
	ingest) next=transform ;;
	transform) next=report ;;
	report) next=wanted ;;
	esac
	[ $status -eq 0 ] || [ $status -eq 3 ] || return 1
	dump work/impact.sqlite | cmp -s - $next.dump &&
	    diff -rq -x '.*' $next/output work/output >/dev/null &&
	    diff -rq $next/rejects work/rejects >/dev/null
}

# stopped: with the status for that, and named; a journal that cannot be read
# SQLite takes for a damaged store.
stopped() {
	case $call in
	*'-journal>'*)
		[ $status -eq 1 ] && grep -q 'check the disk' log && return ;;
	esac
	[ $status -eq 74 ] &&
	    grep -q 'impact\.\|pipeline\|\.csv\|output\|rejects' log
}

# calls STAGE CALL STEP: which of these calls, counted from 1, are about files of
# ours, and not about libraries or the machine; every STEP-th.
calls() {
	rm -rf work
	cp -R "$1" work
	strike_period="-p $period"
	[ "$1" != ingest ] || strike_period=
	(
		cd work || exit 1
		# shellcheck disable=SC2086 # two words or none
		PATH=/nonexistent "$strace" -f -y -qq --seccomp-bpf -o ../calls \
		    -e "trace=$2" "$build/bin/impact-$1" --threads=1 \
		    $strike_period
	) >/dev/null 2>&1
	# Of the first process: those of each are counted apart.
	awk 'NR == 1 { first = $1 } $1 == first && !/ resumed>/ {
	    print ++n, $0 }' calls |
	    grep -E "<$scratch/work/|\"$scratch|openat\([^>]*>, \"[^/]" |
	    awk -v "step=$3" 'NR % step == 1 || step == 1 { print $1 }'
}

# sweep STAGE CALL ERROR STEP: each of these calls fails.  One run makes a call
# or two more than another (of the C library, of a sanitizer): the last of them
# is then the one before, or not there.
sweep() {
	hits=0
	missed=0
	for at in $(calls "$1" "$2" "$4"); do
		strike "$1" "$2" "error=$3" "$at"
		[ -n "$call" ] || strike "$1" "$2" "error=$3" $((at - 1))
		what="$1, $2 $3 at $at"
		if [ -z "$call" ]; then
			missed=$((missed + 1))
			continue
		fi
		hits=$((hits + 1))
		harmless "$1" || { [ "$3" != EINTR ] && stopped; }
		check "$what: $status, $(tail -n 1 log); $call" $?
		# With a journal the next run takes back what this one did.
		[ $status -ne 74 ] || passes "$what: left behind" \
		    "$(remains | grep -v -e -journal)"
		passes "$what: not whole" "$(whole "$1")"
		repairs "$what"
	done
	[ $hits -gt 0 ] && [ $missed -le 2 ]
	check "$1, $2: called $hits times, not $missed times more" $?
	[ -z "${FULL-}" ] || echo "$name: $1, $2 $3: $hits"
}

sweep ingest openat EMFILE "$(every 3)"
sweep ingest read EIO "$(every 3)"
sweep ingest pread64 EIO "$(every 29)"
sweep transform openat EMFILE "$(every 4)"
sweep transform read EIO "$(every 3)"
sweep transform pread64 EIO "$(every 41)"
sweep report openat EMFILE "$(every 29)"
sweep report read EIO "$(every 7)"
sweep report pread64 EIO "$(every 67)"
# A signal is no failure.
sweep ingest read EINTR "$(every 4)"
sweep ingest pread64 EINTR "$(every 43)"
sweep report pread64 EINTR "$(every 97)"
finish
