#!/bin/sh
# The power cut while a report is put in place: the folder is the old one, the
# new one or absent, and whole, whatever part of what was not synced is lost.
# That follows from an order, which strace shows: every file, and then every
# folder, is synced before the folder gets its name, and what it replaced is
# taken away only when the name is synced.  What holds of the store is in
# tests/unit/common/power.c; FULL=1 cuts there at 10,000 places.  power.sh BUILD
set -u

name=attacks/power
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

if [ -n "${FULL-}" ]; then
	POWER_SEEDS=10000 "$build/tests/unit-common" --filter 'power/*' \
	    >log 2>&1
	check "10,000 cuts: $(tail -n 1 log)" $?
fi
if ! can_strike; then
	skip 'no strace'
	finish
	exit
fi

# order FILE: what was not synced when it had to be, of a trace with -y.
cat >order.awk <<'AWK'
# unfinished calls of threads are put together first
/ <unfinished \.\.\.>$/ { sub(/ <unfinished \.\.\.>$/, ""); begun[$1] = $0; next }
/<\.\.\. [a-z0-9_]+ resumed>/ {
	rest = $0
	sub(/^[0-9]+ +<\.\.\. [a-z0-9_]+ resumed>/, "", rest)
	$0 = begun[$1] rest
}
/ = -1 / || !/ = / { next }
{
	call = $2
	sub(/\(.*/, "", call)
	text = $0
	sub(/^[0-9]+ +[a-z0-9_]+\(/, "", text)
}
# path(TEXT): the file behind a descriptor, as 5</a/b>
function path(s) { sub(/^[^<]*</, "", s); sub(/>.*/, "", s); return s }
function word(s, n,   parts) { split(s, parts, "\""); return whole(parts[2 * n]) }
function whole(s) { sub(/^\.\//, "", s); return s ~ /^\// ? s : here "/" s }
function above(s) { sub(/\/[^\/]*$/, "", s); return s }
call == "openat" && /O_CREAT/ {
	file = text; sub(/.*= [0-9]+</, "", file); sub(/>.*/, "", file)
	dirty[file] = 1; entry[above(file)] = 1
}
call == "write" || call == "pwrite64" { dirty[path(text)] = 1 }
call == "fsync" || call == "fdatasync" {
	file = path(text)
	delete dirty[file]; delete entry[file]
	if (file == placed) placed = ""
}
call == "mkdir" || call == "mkdirat" { entry[above(word(text, 1))] = 1; entry[word(text, 1)] = 1 }
call == "renameat2" || call == "rename" {
	from = word(text, 1); to = word(text, 2)
	if (from ~ /\.new-/) {
		renamed++
		for (file in dirty)
			if (index(file, from "/") == 1) print "not synced: " file
		for (file in entry)
			if (file == from || index(file, from "/") == 1)
				print "folder not synced: " file
		placed = above(to); old = from
	}
}
(call == "unlink" || call == "rmdir" || call == "unlinkat") && placed != "" {
	if (index(word(text, 1), old) == 1)
		print "taken away before the new one has its name: " word(text, 1)
}
END {
	if (renamed == 0) print "nothing was put in place"
	if (placed != "") print "the name was never synced: " placed
}
AWK
# A rule that cannot fail proves nothing: here is what it has to find.
cat >wrong.trace <<'TRACE'
1 mkdir("output/.p.new-x/a", 0755) = 0
1 openat(AT_FDCWD, "output/.p.new-x/a/f", O_WRONLY|O_CREAT|O_EXCL, 0644) = 5</h/output/.p.new-x/a/f>
1 write(5</h/output/.p.new-x/a/f>, "x", 1) = 1
1 renameat2(AT_FDCWD, "output/.p.new-x", AT_FDCWD, "output/p", RENAME_EXCHANGE) = 0
1 unlink("output/.p.new-x/a/g") = 0
TRACE
same 'what the rule finds in what is wrong' 5 \
    "$(awk -v here=/h -f order.awk wrong.trace | wc -l)"

small work
(cd work && impact ingest && impact transform -p $period) >log 2>&1
# watched WHAT FOLDER COMMAND...
watched() {
	(
		cd work || exit
		shift
		strace -f -y -q --seccomp-bpf -s 4096 -o ../trace -e \
		    trace=openat,write,pwrite64,fsync,fdatasync,mkdir,rename,renameat2,unlink,unlinkat,rmdir \
		    "$@"
	) >log 2>&1
	status=$?
	[ $status -eq 0 ] || [ $status -eq 3 ]
	check "$1: $status, $(tail -n 1 log)" $?
	passes "$1" "$(awk -v here="$scratch/work" -f order.awk trace)"
}
watched 'the first report' "$build/bin/impact-report" -p $period
watched 'the same again' "$build/bin/impact-report" -p $period
watched 'one of them' "$build/bin/impact-report" -p $period --only all
watched 'an export' "$build/bin/impact-transform" --export figures
watched 'an export again' "$build/bin/impact-transform" --export figures
finish
