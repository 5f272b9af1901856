#!/bin/sh
# The sample from exports to report: demo.sh [BUILD].  Works in BUILD/demo, a
# fresh copy of this folder, so that the sample itself stays as it is.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=${1:-build}
mkdir -p "$build"
build=$(cd "$build" && pwd)
demo=$build/demo
PATH=$build/bin:$PATH
export PATH

rm -rf "$demo"
mkdir "$demo"
cp -R "$here/pipeline.conf" "$here/doelen.csv" "$here/normen.csv" \
    "$here/namen.csv" "$here/maatjes" \
    "$here/buurthuis" "$here/wijkteam" \
    "$here/bibliotheek" "$demo"
cd "$demo"

# What the stages say about broken rows is kept for who wants to see it.
impact key new >run.log 2>&1
status=0
impact run -p 2026-10 >>run.log 2>&1 || status=$?
if [ "$status" -eq 3 ]; then
	echo 'demo: something could not be made; the end of run.log says what:' >&2
	tail -n 3 run.log >&2
elif [ "$status" -ne 0 ]; then
	cat run.log >&2
	echo "demo: stopped with status $status" >&2
	exit "$status"
fi

# The questions of a report and the headline that answers each.
answers() {
	tr '\n' ' ' <"$1" | sed 's/<\(p class="question"\|h2\)>/\n&/g' |
	    sed -n -e 's/^<p class="question">\([^<]*\)<.*/\1/p' \
	    -e 's/^<h2>\([^<]*\)<.*/    \1/p' | grep -A 1 '^[^ ]' |
	    sed -e '/^--$/d' -e 's/&lt;/</g' -e 's/&quot;/"/g' -e 's/&amp;/\&/g' |
	    head -n 8
}

latest=$demo/output/latest/organisation
answers "$latest/en/report.html"
grep ',prune,' "$latest/en/tables/verdicts.csv" | cut -d , -f 1 |
    sed 's/^/        /'
echo
echo "In Dutch:             $latest/nl/report.html"
echo "In English:           $latest/en/report.html"
echo "For a municipality:   $demo/output/latest/gemeenten/"
echo "For a funder:         $demo/output/latest/fonds/"
echo "For everybody:        $demo/output/latest/openbaar/"
echo "Rows that were refused (the sample has some on purpose): $demo/run.log"
