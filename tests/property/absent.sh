#!/bin/sh
# Nobody and one person look the same: which figures, tables and files a town
# has does not depend on whether the last one of a small number is there.
set -u

name=property/absent
. "$(dirname "$0")/../head.sh"

awk -v seed=11 -v towns=2 -v people=200 -v activities=6 -v months=18 \
    -v visits=6 -v outcomes=40 -v only=0 -v extras=1 \
    -f "$tree/tests/property/organisation.awk"
{
	printf '[mission]\nname = Klein\n[store]\npath = store.db\nkey = key\n'
	printf '[ingest]\nplaces = Plaats 1 | Plaats 2\n'
	printf '[method]\nrate = 0.1\n'
	printf '[output]\ndirectory = out\npdf = no\npng = no\n'
	printf '[rung reached]\nattendances = 1\n'
	printf '[rung connected]\noutcomes = connected\nties = yes\n'
	for kind in activities:activity people:person attendance:attendance \
	    outcomes:outcome ties:tie scores:score costs:cost grants:grant \
	    supporters:supporter; do
		printf '[source %s]\nfiles = %s.csv\nkind = %s\n' \
		    "${kind%:*}" "${kind%:*}" "${kind#*:}"
		printf 'register = r\ndate.format = yyyy-mm-dd\n'
	done
	printf '[report towns]\naudience = municipality\n'
	printf 'municipality = each\nlanguages = en\n'
	printf '[report all]\naudience = public\nlanguages = en\n'
} >pipeline.conf
mkdir whole
mv scores.csv supporters.csv ties.csv whole
impact key new >/dev/null 2>&1

# few FILE COLUMN VALUE LEFT: of the rows of FILE about people of Plaats 2
# (with VALUE in COLUMN, if given) those of LEFT people.
few() {
	awk -F, -v column="$2" -v value="$3" -v left="$4" '
	    FNR == NR { there[$1] = $3 == "Plaats 2"; next }
	    FNR == 1 || !there[$1] || (column && $column != value) {
		print
		next
	    }
	    !($1 in seen) { seen[$1] = ++people }
	    seen[$1] <= left' people.csv "whole/$1" >"$1"
}

# What there is to see of a report, without the numbers.
outline() {
	rm -rf store.db* out
	impact run -p 2026-10 >log 2>&1 || [ $? -eq 3 ] || cat log
	(
		cd out/2026-10 || exit
		find . -type f | sort
		for file in */en/tables/cells.csv towns/*/en/tables/cells.csv
		do
			[ ! -f "$file" ] || cut -d , -f 1 "$file"
		done
		# A running total leaves out months between which few came, and
		# a page a column of which all is hidden, be it for others.
		grep -rho 'id="[^"]*"' --include=report.html . |
		    grep -v -e c1_target/ -e 'c2_activities/.*/credit' \
		    -e 'c2_activities/.*/only_connected' | sort
	)
}

for what in 'scores.csv 0 -' 'supporters.csv 2 donor' \
    'supporters.csv 2 volunteer' 'ties.csv 0 -'; do
	cp whole/* .
	few $what 1
	outline >one
	few $what 0
	outline >none
	[ "$(wc -l <one)" -gt 100 ]
	check "$what: a report" $?
	passes "$what" "$(diff one none)"
done
finish
