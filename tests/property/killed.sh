#!/bin/sh
# Ingest may be killed at any time: what was read of a file is there whole or
# not at all, and running it again ends as if nothing had happened.
# killed.sh BUILD
set -u

name=property/killed
. "$(dirname "$0")/../head.sh"

cat >pipeline.conf <<'CONF'
[ingest]
reject.share = 100
[source people]
files = people.csv
kind = person
register = house
date.format = yyyy-mm-dd
[source presence]
files = presence-*.csv
kind = attendance
register = house
date.format = yyyy-mm-dd
unknown.activity = create
project = House
CONF
awk 'BEGIN { print "number,given,surname,birth"
	for (i = 0; i < 9000; i++) printf "%d,Naam%c,Boom%c%c,%d-%02d-%02d\n",
	    i, 97 + i % 26, 97 + i % 23, 97 + i % 19, 1940 + i % 50,
	    1 + i % 12, 1 + i % 28 }' >people.csv
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
	awk -v month=$month 'BEGIN { srand(month + 0)
	print "number,activity,date,hours"
	for (i = 0; i < 9000; i++)
		printf "%d,A%d,2026-%s-%02d,%d\n", rand() * 9010,
		    rand() * 40, month, 1 + rand() * 28, 1 + rand() * 3 }' \
	    >presence-2026-$month.csv
done
impact key new >/dev/null 2>&1

store() {
	sqlite3 impact.sqlite .dump | sed "s/'20[0-9-]*T[0-9:]*Z'/now/"
}

impact ingest >/dev/null 2>&1
store >wanted
cp -r rejects wanted-rejects
rm -rf impact.sqlite rejects

# A little later each time, until it is done before it is killed.
kills=0
for delay in 0.02 0.05 0.08 0.03 0.1 0.06 0.12 0.04 0.15 0.09; do
	impact-ingest >/dev/null 2>&1 &
	sleep $delay
	kill -9 $! 2>/dev/null
	wait $! 2>/dev/null
	# 137: it was at work; otherwise it was done.
	[ $? -ne 137 ] || kills=$((kills + 1))
	[ "$(sqlite3 impact.sqlite 'PRAGMA integrity_check' 2>&1)" = ok ] ||
	    check "the store is damaged after a kill at $delay s" 1
done
[ "$kills" -gt 0 ]
check 'nothing was killed' $?
impact ingest >/dev/null 2>&1
store | cmp -s - wanted
check 'the store is another one than without kills' $?
diff -r rejects wanted-rejects >/dev/null
check 'the reject files are others than without kills' $?

finish
