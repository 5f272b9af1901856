#!/bin/sh
# Month after month of the sample, as an organisation publishes them: all that
# was ever published, together, holds against a reader of all of it and one who
# knows that people are whole; and the last two months against whoever is alone
# in a figure, or one of two.  FULL: a year, else two months.
# months.sh BUILD
set -u
name=attacks/months
. "$(dirname "$0")/../head.sh"
. "$tree/tests/insiders.sh"

cp -R "$tree/samples" sample
cd sample || exit 1
impact key new >log 2>&1
impact ingest >>log 2>&1
if [ -n "${FULL-}" ]; then
	months='2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05
	    2026-06 2026-07 2026-08 2026-09 2026-10'
else
	months='2026-09 2026-10'
fi

# holds WHAT FOLDER [OPTION]
holds() {
	impact verify ${3-} "$2" >said 2>&1
	status=$?
	passes "$1" "$([ $status -eq 0 ] || head -n 5 said)"
}

for month in $months; do
	{
		impact transform -p "$month" && impact report -p "$month" \
		    --set output.pdf=no --set output.png=no
	} >said 2>&1
	status=$?
	passes "$month is published" "$([ $status -eq 0 ] || tail -n 3 said)"
	case $month in 2026-09 | 2026-10)
		impact verify --insider "output/$month" >said 2>&1
		passes "who is in a figure of $month" \
		    "$(alone impact.sqlite <said; grep -v ' can be told by ' said |
		    sed -n '/^verify: /p')"
		;;
	esac
done
holds 'a reader of all of it' output
holds 'one who knows that people are whole' output --integer

finish
