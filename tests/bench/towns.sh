#!/bin/sh
# How long reports take: towns.sh BUILD TOWNS LANGUAGES PDF ALL MONTHS.  The
# first time is that of transform, the second of report.  ALL: yes adds a report
# on all towns together, for the public.  MONTHS: one release after another, each
# decided with those before.
set -eu
build=$(cd "${1-build}" && pwd)
towns=${2-342}
languages=${3-nl}
pdf=${4-no}
all=${5-no}
months=${6-2026-10}
here=$(cd "$(dirname "$0")" && pwd)
PATH=$build/bin:$PATH
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
cd "$scratch"
cat >pipeline.conf <<END
[mission]
name = Welzijn

[method]
rate = 0.10

[output]
pdf = $pdf
png = $pdf

[report towns]
audience = municipality
municipality = each
languages = $languages
END
[ "$all" = no ] || cat >>pipeline.conf <<END

[report all]
audience = public
languages = $languages
END
# The store is made by whoever opens it first.
impact-report -p 2026-10 >/dev/null 2>&1 || true
sqlite3 impact.sqlite ".parameter set :towns $towns" ".read $here/towns.sql"
for month in $months; do
	echo "transform, $towns towns, $month:"
	time -p impact-transform -p "$month"
	echo "report, $towns towns, $languages, pdf and png $pdf, all together" \
	    "$all, $month:"
	time -p impact-report -p "$month"
done
find output -name report.html | wc -l
find output -name '*.svg' | wc -l
find output -name '*.pdf' | wc -l
