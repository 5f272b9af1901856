#!/bin/sh
# What one release after another costs, and shows: the sample, month after month
# of a year, each decided with what was published before.  months.sh BUILD
# Of each month: seconds of report by the clock and of the processor, figures
# for the world that are shown, of all there are, and those that stand as an
# earlier total did.
set -eu
build=$(cd "${1-build}" && pwd)
tree=$(cd "$(dirname "$0")/../.." && pwd)
PATH=$build/bin:$PATH
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
cp -R "$tree/samples/." "$scratch"
cd "$scratch"
impact key new >log 2>&1
impact ingest >>log 2>&1
echo 'month clock processor shown all kept'
for month in 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 \
    2026-07 2026-08 2026-09 2026-10; do
	impact transform -p $month >>log 2>&1
	from=$(date +%s)
	# Of the shell, then of what it ran: minutes and seconds.
	(impact report -p $month --set output.pdf=no --set output.png=no \
	    >>log 2>&1; times) >spent
	clock=$(($(date +%s) - from))
	sqlite3 -separator ' ' impact.sqlite "
	SELECT '$month', $clock, $(tail -n 1 spent | tr 'ms' '  ' |
	    awk '{ print $1 * 60 + $2 + $3 * 60 + $4 }'),
	    sum(c.value IS NOT NULL), count(*), (
		SELECT sum(json_array_length(p.document, '\$.shown_before'))
		FROM certificate AS p
		JOIN release AS q ON q.id = p.release_id
		WHERE q.period = '$month' AND q.exact = 0)
	FROM cell AS c
	JOIN release AS r ON r.id = c.release_id
	WHERE r.period = '$month' AND r.exact = 0 AND c.whole IS NOT NULL"
done
