#!/bin/sh
# Each hazard and each attack has a test, and each test that is named for one
# is there: hazards.sh BUILD
set -u
cd "$(dirname "$0")/../.." || exit 1
passed=0
failed=0

fail() {
	failed=$((failed + 1))
	echo "hazards: $1"
}

there() {
	case $1 in
	golden/*) [ -f "tests/$1/want" ] ;;
	constructed/*) grep -q "^${1#*/}|" tests/european/constructed.expect &&
	    grep -qxF "[source ${1#*/}]" tests/european/constructed.conf ;;
	real/*) grep -q "^${1#*/}|" tests/european/real.expect &&
	    grep -qxF "[source ${1#*/}]" tests/european/real.conf ;;
	*.c:*) grep -q "^Test(.*, ${1#*:})" "tests/unit/${1%:*}" ;;
	*.c) [ -f "tests/unit/$1" ] ;;
	*) [ -f "tests/$1" ] ;;
	esac
}

# listed README ROWS: every row of its first table names tests.
listed() {
	for number in $(seq 1 "$2"); do
		grep -q "^| $number |.*|.*[a-z]/" "$1" ||
		    fail "$1: $number has no test"
	done
	for test in $(sed -n 's/^|.*| \([^|]*\) |$/\1/p' "$1" | tr -d ' ' |
	    tr ',' '\n' | grep /); do
		if there "$test"; then
			passed=$((passed + 1))
		else
			fail "$1: $test is not there"
		fi
	done
}
listed tests/european/README.md 21
listed tests/attacks/README.md 27
for script in tests/attacks/*.sh; do
	grep -q "attacks/$(basename "$script")" tests/attacks/README.md ||
	    fail "$script is for no attack of the list"
done
echo "hazards: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
