#!/bin/sh
# A disk that is full, read-only or broken, at any call: the run ends with 74
# and names the path, what was there is whole, nothing is left lying about, and
# the next run ends as if nothing had happened.  FULL=1 takes every call.
# disk.sh BUILD
set -u

name=attacks/disk
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

# On a disk that is really full, with a file system of its own.
if mkdir full && mount -t tmpfs -o size=200k,mode=700 none full 2>/dev/null; then
	small full
	head -c 1000000 /dev/zero >full/filler 2>/dev/null
	(cd full && impact run -p $period) >log 2>&1
	same 'a full disk' 74 $?
	grep -q 'impact.sqlite' log
	check "a full disk: $(cat log)" $?
	same 'a full disk: facts' '' "$(sqlite3 full/impact.sqlite \
	    'SELECT count(*) FROM batch' 2>/dev/null | grep -v '^0$')"
	rm full/filler
	mount -o remount,size=50m,mode=700 full
	(cd full && impact ingest && impact transform -p $period) >log 2>&1
	same "a disk with room again: $(tail -n 1 log)" 0 $?
	mount -o remount,ro full
	(cd full && impact report -p $period) >log 2>&1
	same "a disk that cannot be written: $(cat log)" 74 $?
	umount full
else
	skip 'a full disk: cannot mount'
fi
impact config defaults >/dev/full 2>log
same "printing on a full disk: $(cat log)" 74 $?

if ! can_strike; then
	skip 'no strace'
	finish
	exit
fi
places

# told: and named, if it could be.
told() {
	[ $status -eq 74 ] && {
		grep -q 'impact\.\|output\|rejects' log ||
		    grep -q 'write(2.*\(INJECTED\|unfinished\)' trace
	}
}

# A folder that is there need not be made, what is not there taken away, and
# digests are kept to save time only.
harmless() {
	[ $status -eq 0 ] || [ $status -eq 3 ] || return 1
	case $call in
	*' unlink('* | *.digests.new*) ;;
	*' mkdir('*) diff -rq wanted/output work/output >/dev/null ;;
	*) return 1 ;;
	esac
}

# sweep STAGE CALL ERROR STEP: the call fails, the first time and so on.
sweep() {
	at=1
	hits=0
	while strike "$1" "$2" "error=$3" $at && [ -n "$call" ]; do
		what="$1, $2 $3 at $at"
		at=$((at + $4))
		# What is said, and how threads wake one another, may fail.
		# Of the folder that SQLite syncs it does not look at the
		# result; the store has synced it before.
		case $call in
		*'fdatasync('*'/work>) '*) continue ;;
		*"<$scratch/work"* | *"\"$scratch"* | *'"impact.'*) ;;
		*'"./'* | *'"output'* | *'"rejects'*) ;;
		*) continue ;;
		esac
		hits=$((hits + 1))
		harmless || told
		check "$what: $status, $(tail -n 1 log); $call" $?
		[ $status -ne 74 ] ||
		    passes "$what: left behind" "$(remains)"
		passes "$what: not whole" "$(whole "$1")"
		repairs "$what"
	done
	[ $hits -gt 0 ]
	check "$1, $2: never called" $?
	[ -z "${FULL-}" ] || echo "$name: $1, $2 $3: $hits"
}

sweep ingest pwrite64 ENOSPC "$(every 23)"
sweep ingest write EDQUOT 1
sweep ingest fdatasync EIO "$(every 3)"
sweep ingest fsync EIO "$(every 2)"
sweep ingest unlink EIO 1
sweep ingest rename EIO 1
sweep transform pwrite64 ENOSPC "$(every 67)"
sweep transform fdatasync EIO "$(every 3)"
sweep transform fsync EIO 1
sweep transform unlink EROFS 1
sweep report write ENOSPC "$(every 31)"
sweep report pwrite64 EIO "$(every 23)"
sweep report fsync EIO "$(every 17)"
sweep report fdatasync EIO "$(every 3)"
sweep report mkdir ENOSPC "$(every 11)"
sweep report renameat2 EIO 1
sweep report symlink EIO 1
finish
