#!/bin/sh
# Copies by weasyprint and rsvg-convert: the same original gives the same
# bytes, nothing of the machine stands in them, and a program that is not
# there, fails, or answers with half a file is told or left out as asked.
set -u

name=property/copies
. "$(dirname "$0")/../head.sh"

sed 's/^pdf = no/pdf = auto/; s/^png = no/png = auto/' \
    "$tree/tests/golden/report-sample/pipeline.conf" >pipeline.conf
. "$tree/tests/golden/report-sample/store.sh"
folder=out/2026-10/veldendam/nl
report=$(command -v impact-report)
mkdir bare bin
ln -s "$(command -v gnuplot)" bare/gnuplot

# run PATH OPTION...: the status, and what was said in log.
run() {
	place=$1
	shift
	PATH=$place "$report" -p 2026-10 --only veldendam "$@" >log 2>&1
	status=$?
}

run "$PWD/bare"
[ $status -eq 0 ] && [ ! -s log ] && [ ! -e $folder/report.pdf ]
check "auto: programs that are not here gave $status: $(cat log)" $?
run "$PWD/bare" --set output.pdf=yes --set output.png=yes
[ $status -eq 3 ] && grep -q 'install weasyprint' log &&
    grep -q 'install librsvg2-bin' log
check "yes: programs that are not here gave $status: $(cat log)" $?

printf '#!/bin/sh\ncat >/dev/null\necho broken >&2\nexit 1\n' >bin/weasyprint
printf '#!/bin/sh\ncat >/dev/null\nprintf "\\211PNG\\r\\n"\n' >bin/rsvg-convert
chmod +x bin/weasyprint bin/rsvg-convert
ln -s "$(command -v gnuplot)" bin/gnuplot
run "$PWD/bin"
[ $status -eq 0 ] && grep -q 'no report.pdf: weasyprint made no whole copy: broken' log &&
    grep -q 'no charts/c1_target.png: rsvg-convert made no whole copy' log
check "auto: programs that fail gave $status: $(cat log)" $?
run "$PWD/bin" --set output.pdf=yes
[ $status -eq 3 ] && [ ! -e $folder/report.pdf ]
check "yes: programs that fail gave $status: $(cat log)" $?
impact verify out >log 2>&1
check "without copies the manifest differs: $(cat log)" $?

# copy_twice FILE SETTING: with the program itself, and again elsewhere.
copy_twice() {
	run "$PATH" --set "output.$2=yes"
	[ $status -eq 0 ] && [ -s "$folder/$1" ]
	check "$1: $status: $(cat log)" $?
	cp "$folder/$1" first
	(cd / && LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati HOME=/tmp \
	    "$report" -p 2026-10 -c "$scratch/pipeline.conf" --only veldendam \
	    --set "output.$2=yes" --set output.directory="$scratch/other")
	cmp first "other/2026-10/veldendam/nl/$1"
	check "$1 is not the same bytes again" $?
	[ "$(strings -a first | grep -c "$scratch\|/tmp/\|/usr/\|/root")" -eq 0 ]
	check "$1 holds something of this machine" $?
	impact verify out >log 2>&1
	check "$1 is not what the manifest says: $(cat log)" $?
}

if command -v rsvg-convert >/dev/null 2>&1; then
	copy_twice charts/c2_activities.png png
else
	echo 'skipped: no rsvg-convert'
fi
if command -v weasyprint >/dev/null 2>&1; then
	copy_twice report.pdf pdf
	! grep -aq 'pdfuaid:part="' first
	check 'the PDF claims to be PDF/UA' $?
	grep -aq '/Lang' first && grep -aq '/MarkInfo' first
	check 'the PDF has no tags or no language' $?
else
	echo 'skipped: no weasyprint'
fi
finish
