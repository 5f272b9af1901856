#!/bin/sh
# Each hazard has a test, and each test that is named for one is there:
# hazards.sh BUILD
set -u
cd "$(dirname "$0")/../.." || exit 1
list=tests/european/README.md
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

for number in $(seq 1 21); do
	grep -q "^| $number |.*|.*[a-z]/" $list || fail "$number has no test"
done
for test in $(sed -n 's/^|.*| \([^|]*\) |$/\1/p' $list | tr -d ' ' |
    tr ',' '\n' | grep /); do
	if there "$test"; then
		passed=$((passed + 1))
	else
		fail "$test is not there"
	fi
done
echo "hazards: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
