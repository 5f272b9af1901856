#!/bin/sh
# Files that mean harm by their size cost no memory: a quote that is never
# closed, a line without an end, a million columns, a million bad records.
# hostile.sh BUILD
set -u

name=property/hostile
. "$(dirname "$0")/../head.sh"

check() {
	if [ "$2" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$name: $1"
		head -5 log
	fi
}

# The most memory that was resident, in KiB, at the end of a run; sanitizers
# have memory of their own, so that with them only the outcome counts.
case $build in
*sanitize*) most=100000000 ;;
*) most=65536 ;;
esac
resident() {
	"$@" >out 2>log &
	pid=$!
	peak=0
	while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' \
	    "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
		peak=$now
		sleep 0.02
	done
	wait "$pid"
	status=$?
}

cat >pipeline.conf <<'END'
[ingest]
reject.share = 100

[source hostile]
files = hostile.csv
kind = attendance
unknown.activity = create
END
impact key new >/dev/null

# SIZE of text without a line end or a quote.
filler() {
	head -c "$1" /dev/zero | tr '\0' x
}

{
	printf 'number,activity,date\n1,koor,2026-01-05\n2,"koor'
	yes ',2026-01-06' | tr -d '\n' | head -c 48000000
} >hostile.csv
resident impact-ingest
check "one line of 48 MB in a quote: $peak KiB" "$([ "$peak" -gt 0 ] &&
    [ "$peak" -le "$most" ]
    echo $?)"
[ "$(sqlite3 impact.sqlite 'SELECT stored, rejected FROM batch')" = '1|1' ]
check 'a quote that is never closed costs more than its record' $?

{
	printf 'number,activity,date\n1,"koor,2026-01-05\n'
	yes '2,koor,2026-01-06' | head -n 2000000
} >hostile.csv
resident impact-ingest --parse hostile.csv
check "a quote over two million lines: $peak KiB" "$([ "$peak" -gt 0 ] &&
    [ "$peak" -le "$most" ]
    echo $?)"
[ "$(tail -n 1 out | sed 's/^{"records":\([0-9]*\),"reported":\([0-9]*\),.*/\1 \2/')" \
    = '2000001 1' ]
check 'records behind an open quote are lost' $?

{
	printf 'number,activity,date\n'
	yes '2,koor,2026-01-06,x' | head -n 3000000
} >hostile.csv
rm -f impact.sqlite*
resident impact-ingest
check "three million bad records: $peak KiB" "$([ "$peak" -gt 0 ] &&
    [ "$peak" -le "$most" ]
    echo $?)"
grep -q '(file.rejects)' log && [ "$status" -eq 3 ]
check 'a file of bad records is read to its end' $?

{
	printf 'number,activity,date\n'
	yes , | tr -d '\n' | head -c 1000000
	printf '\n1,koor,2026-01-05\n'
} >hostile.csv
rm -f impact.sqlite*
impact-ingest >out 2>log
[ "$(sqlite3 impact.sqlite 'SELECT rule FROM reject; SELECT stored FROM batch' |
    paste -sd ' ')" = 'record.columns 1' ]
check 'a million columns' $?

{
	printf 'number,activity,date\n'
	filler 80000
	printf ',koor,2026-01-05\n2,koor,2026-01-05\n'
	filler 1200000
	printf '\n3,koor,2026-01-05\n'
} >hostile.csv
rm -f impact.sqlite*
impact-ingest >out 2>log
[ "$(sqlite3 impact.sqlite 'SELECT rule FROM reject; SELECT stored FROM batch' |
    paste -sd ' ')" = 'cell.size record.size 2' ]
check 'a cell and a record that are too long' $?
finish
