#!/bin/sh
# Somebody else's attack, written from the page impact-package(5), finds what
# the program says: of what was published nothing is told, of figures that were
# changed it names those that verify names.  outside.sh BUILD
set -u

name=property/outside
. "$(dirname "$0")/../head.sh"
. "$tree/tests/organisation.sh"

if ! command -v python3 >/dev/null 2>&1 ||
    ! command -v glpsol >/dev/null 2>&1; then
	skip 'no python3 or glpsol'
	finish
	exit
fi

outside() {
	python3 "$tree/tests/property/outside.py" "$1" >found 2>&1
}

two_towns() {
	people 1 60 Een
	people 61 100 Twee
	activity A Een
	activity B Twee
	visit 1 60 A 2026-08-05
	visit 55 100 B 2026-09-02
	outcome 1 20 connected 2026-09-20
	outcome 61 66 connected 2026-09-20
	publish 2026-09
	outside out
	passes "$case: an outsider" "$(cat found)"
	same "$case: hidden for the sake of another" 'x' \
	    "$(sed -n 's|^/in/Een/connected/2026-09,\([^,]*\),.*|\1|p' cells)"
	seen '~^/all/measure/flow/outcome/connected//.*/number$' 95
	outside work
	grep -q 'is told\|contradict' found
	check "$case: an outsider finds nothing: $(head -n 1 said)" $?
}

# Hours: of four people in October, and all hours less those.
hours() {
	sed -i '/^\[report towns\]/,/^languages/d' pipeline.conf
	people 1 124 Een
	activity A Een
	activity B Een
	columns question 1 ''
	visit 1 60 A 2026-02-01
	visit 1 60 B 2026-02-01
	visit 61 120 A 2026-10-01
	visits 121 124 B 2026-10
	publish 2026-09 2026-10
	outside out
	passes "$case: an outsider" "$(cat found)"
	seen "~/hours_attended/all///2026-01..2026-10/number" 490 \
	    "~/client_question_hours/all///2026-01..2026-10/number" 240
	outside work
	grep -q 'client_question_hours/rest in 2026-10.* is told' found
	check "$case: an outsider finds nothing: $(head -n 1 said)" $?
}

organisation two_towns
organisation hours
finish
