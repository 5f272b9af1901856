#!/bin/sh
# The stages in three threads, built with the thread sanitizer: what is read
# ahead, written behind, worked on in pieces and drawn side by side is handed
# over without a race.  First a race that was made on purpose has to be seen,
# and each stage has to have started threads, or silence would say nothing.
# run.sh BUILD; part of "make sanitize-threads".
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
# What wakes a loop of GLib is made and used under locks of its own; the pool
# of GIO is never let go of.
echo race:eventfd >../suppressions
TSAN_OPTIONS="log_path=$PWD/race report_thread_leaks=0 suppressions=$scratch/suppressions"
# What one thread frees another gets: by malloc, which the sanitizer knows.
G_SLICE=always-malloc
export TSAN_OPTIONS G_SLICE
# reports: what the sanitizer said since it was asked last.
reports() {
	cat race.* 2>/dev/null | grep -E 'WARNING: Thread|#[0-3] '
	rm -f race.*
}
"$build/tests/race" clean
same 'what is put and let go of: status' 0 $?
passes 'what is put and let go of' "$(reports)"
"$build/tests/race" late >log 2>&1
reports >seen
grep -q 'WARNING: ThreadSanitizer' seen
check 'a race that was made is not reported' $?
grep -q 'write_behind' seen
check "a race is reported elsewhere: $(cat seen)" $?
grep -qE 'cells_bind|pack_write|pack_free|writer_write' seen
check "the thread that writes behind is not seen: $(cat seen)" $?

# A stage that starts no more threads than one which only says its version,
# where one is the sanitizer's, has shown nothing.
strace=
! command -v strace >/dev/null 2>&1 ||
    strace='strace -f -qq --seccomp-bpf -o ../clones -e trace=clone,clone3'
threads() {
	grep -c 'CLONE_THREAD.*= [0-9]' ../clones
}
$strace "$build/bin/impact-ingest" --version >log
[ -z "$strace" ] && skip 'whether threads are started: no strace' ||
    idle=$(threads)
for stage in ingest "transform -p $period" "report -p $period"; do
	# shellcheck disable=SC2086 # words
	$strace "$build/bin/impact-${stage%% *}" ${stage#"${stage%% *}"} \
	    --threads=3 >log 2>&1
	check "$stage: $(tail -n 1 log)" $?
	if [ -n "$strace" ]; then
		busy=$(threads)
		[ "$busy" -gt $((idle + 1)) ]
		check "$stage: $busy threads, $idle when there is no work" $?
	fi
	passes "$stage" "$(reports)"
done
finish
