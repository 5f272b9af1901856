#!/bin/sh
# Killed at any system call that changes something: the store is sound, every
# report is whole, as its manifest says, and the next run ends as if nothing
# had happened.  Between two such calls a kill finds what the first left.
# FULL=1 takes every call.  killed.sh BUILD
set -u

name=attacks/killed
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

if ! can_strike; then
	skip 'no strace'
	finish
	exit
fi
places

kills=0
# sweep STAGE CALL STEP
sweep() {
	at=1
	while strike "$1" "$2" signal=KILL $at && [ -n "$call" ]; do
		what="$1, killed at $2 $at"
		at=$((at + $3))
		kills=$((kills + 1))
		same "$what: the store" ok "$(sqlite3 work/impact.sqlite \
		    'PRAGMA integrity_check' 2>&1)"
		impact verify work/output/$period >verified 2>&1
		check "$what: $(cat verified)" $?
		passes "$what: not whole" "$(whole "$1")"
		repairs "$what"
	done
	[ $at -gt 1 ]
	check "$1, $2: never called" $?
}

# Opening comes often, and most of it is reading.
sweep ingest openat "$(every 11)"
sweep ingest pwrite64 "$(every 29)"
sweep ingest fdatasync "$(every 3)"
sweep ingest rename 1
sweep ingest unlink 1
sweep ingest fsync 1
sweep transform pwrite64 "$(every 83)"
sweep transform fdatasync "$(every 3)"
sweep transform unlink 1
sweep report openat "$(every 29)"
sweep report write "$(every 37)"
sweep report mkdir "$(every 17)"
sweep report fsync "$(every 13)"
sweep report pwrite64 "$(every 29)"
sweep report renameat2 1
sweep report symlink 1
sweep report rename 1
sweep report unlink "$(every 13)"
sweep report rmdir "$(every 5)"
[ -z "${FULL-}" ] || echo "$name: $kills kills"
finish
