#!/bin/sh
# Derived tables are the same, byte for byte, with any number of threads: on
# facts with so many people and activities that every part takes threads.
set -u

name=property/threads
. "$(dirname "$0")/../head.sh"

cat >pipeline.conf <<'CONF'
[method]
rate = 0.1
kappa = 1500
journey.credit = yes
[outcome debt_solved]
control = yes
CONF
"$build/tests/facts" 300000 facts.sqlite
check 'facts could not be made' $?

for threads in 1 2 5; do
	cp facts.sqlite impact.sqlite
	impact-transform -p 2026-10 -v --threads $threads >log 2>&1
	check "$threads threads: transform fails" $?
	sqlite3 impact.sqlite .dump >"dump-$threads"
	grep -q '^transform: spent: people [0-9.]* s (15002 rows), .*; processors [0-9.]* s, memory [0-9]* MiB$' log
	check "$threads threads: what was spent is not told" $?
done
cmp dump-1 dump-2
check 'two threads change what is derived' $?
cmp dump-1 dump-5
check 'five threads change what is derived' $?
[ "$(sqlite3 impact.sqlite 'SELECT count(*) FROM journey')" -gt 20000 ] &&
    [ "$(sqlite3 impact.sqlite 'SELECT count(*) FROM removal')" -gt 1000 ] &&
    [ "$(sqlite3 impact.sqlite 'SELECT count(*) FROM tie_alive')" -gt 1000 ]
check 'there was too little to compare' $?

impact-transform -p 2026-10 --threads -1 >/dev/null 2>&1
[ $? -eq 2 ]
check 'a number of threads below none is taken' $?
finish
