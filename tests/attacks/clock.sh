#!/bin/sh
# Any clock, time zone and locale: the same bytes.  The year that turns, nights
# that have an hour twice or not, a clock that is set back between the stages;
# six locales by two languages.  clock.sh BUILD
set -u

name=attacks/clock
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small base
sed -i 's/^languages = nl/languages = nl, en/' base/pipeline.conf
# Amounts with a mark, days in words, and names that a locale would fold.
cat >>base/pipeline.conf <<'CONF'
[source costs]
files = costs.csv
kind = cost
register = house
project = House
CONF
printf 'activity,period,amount\nA,2026,1234.50\nB,2026-03,99.95\n' \
    >base/costs.csv
sed -i 's/Koor/IJS iıİI ÇŞĞ ß/' base/groups.csv
cp -R base wanted
(cd wanted && TZ=UTC impact run -p $period) >log 2>&1
check "a run: $(cat log)" $?
dump wanted/impact.sqlite >wanted.dump

# begin: the files again.  came WHAT: the same came of them.
begin() {
	rm -rf work
	cp -R base work
}
came() {
	check "$1: $(tail -n 1 log)" $?
	dump work/impact.sqlite | cmp -s - wanted.dump
	check "$1: another store" $?
	passes "$1: other bytes" "$(diff -rq wanted/output work/output 2>&1)"
}

# Charts are drawn once more for every run: a few of them for every zone.
for zone in UTC Europe/Amsterdam Pacific/Kiritimati America/St_Johns \
    Nowhere/None ':/etc/passwd' 'XXX-25:59'; do
	begin
	(cd work && TZ=$zone impact run -p $period) >log 2>&1
	came "TZ=$zone"
done
begin
(cd work && unset TZ && impact run -p $period) >log 2>&1
came 'TZ unset'

if command -v faketime >/dev/null 2>&1; then
	# without a chart, since gnuplot would wait for a clock that stands
	for moment in '1999-12-31 23:59:59' '2026-03-29 03:00:00' \
	    '2026-10-25 02:30:00' '2026-12-31 23:59:59' \
	    '2027-01-01 00:00:00' '2028-02-29 12:00:00' \
	    '2038-01-19 03:14:08' '2100-01-01 00:00:00'; do
		for zone in UTC Europe/Amsterdam Pacific/Kiritimati; do
			begin
			(cd work && TZ=$zone faketime "$moment" \
			    impact run -p $period) >log 2>&1
			came "$moment in $zone"
			[ -n "${FULL-}" ] || break
		done
	done
	begin
	(cd work && faketime '2030-05-05 05:05:05' impact ingest &&
	    faketime '2010-05-05 05:05:05' impact transform -p $period &&
	    faketime '2026-03-29 02:59:59' impact report -p $period &&
	    faketime '1990-01-01 00:00:00' impact run -p $period) >log 2>&1
	came 'a clock that is set back'
	same 'what is noted is in UTC' 2030-05-05T05:05:05Z "$(cd work
	    TZ=UTC faketime -f '@2030-05-05 05:05:05' true
	    sqlite3 impact.sqlite 'SELECT loaded_at FROM batch' | head -n 1 |
	    sed 's/:0[5-9]Z$/:05Z/')"
	begin
	(cd work && TZ=Pacific/Kiritimati faketime '2026-10-31 12:00:00' \
	    impact ingest) >log 2>&1
	same 'and in no other zone' 2026-10-30T22 "$(sqlite3 \
	    work/impact.sqlite 'SELECT substr(loaded_at, 1, 13) FROM batch' |
	    head -n 1)"
else
	skip 'other clocks: no faketime'
fi

# Locales that are really there, made where the sources of them are.
mkdir locales
for locale in nl_NL de_DE tr_TR; do
	if ! localedef -i $locale -f UTF-8 "locales/$locale.UTF-8" \
	    >/dev/null 2>&1; then
		skip "$locale with its own rules: cannot be made (package locales)"
	fi
done
LOCPATH=$PWD/locales
export LOCPATH
for locale in C POSIX C.UTF-8 nl_NL.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
	begin
	(cd work && LC_ALL=$locale LANG=$locale LANGUAGE=de:tr \
	    impact run -p $period) >log 2>&1
	came "$locale"
done
begin
(cd work && unset LC_ALL LANG && LC_NUMERIC=de_DE.UTF-8 \
    LC_CTYPE=tr_TR.UTF-8 LC_TIME=nl_NL.UTF-8 impact run -p $period) >log 2>&1
came 'LC_ALL missing'
finish
