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
cp -R "$here/pipeline.conf" "$here/doelen.csv" "$here/maatjes" \
    "$here/buurthuis" "$here/wijkteam" "$demo"
cd "$demo"

impact key new
status=0
impact run -p 2026-10 || status=$?
if [ "$status" -eq 3 ]; then
	echo 'demo: a chart could not be drawn (is gnuplot installed?);' \
	    'its table is in the report' >&2
elif [ "$status" -ne 0 ]; then
	echo "demo: stopped with status $status, see above" >&2
	exit "$status"
fi

echo
echo 'The reports (open one in a browser):'
find "$demo/output/latest/" -name report.html | LC_ALL=C sort
