#!/bin/sh
# Every test, of one build folder: run.sh BUILD.  Ends with a line that counts
# them; a failure of any part makes the whole fail.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
cd "$tree" || exit 1
build=${1-build}
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT INT TERM

# Adds the counts of a part that ends in "N passed, N failed".
count() {
	part_passed=$(sed -n 's/.*[^0-9]\([0-9][0-9]*\) passed, [0-9]* failed.*/\1/p' "$log" | tail -n 1)
	part_failed=$(sed -n 's/.*[0-9][0-9]* passed, \([0-9]*\) failed.*/\1/p' "$log" | tail -n 1)
	passed=$((passed + ${part_passed:-0}))
	failed=$((failed + ${part_failed:-0}))
	# A part that broke down before it could count is a failure as well.
	if [ "$1" -ne 0 ] && [ "${part_failed:-0}" -eq 0 ]; then
		failed=$((failed + 1))
	fi
}

for unit in "$build"/tests/unit-*; do
	[ -x "$unit" ] || continue
	"$unit" --jobs 2 >"$log" 2>&1
	status=$?
	name=$(basename "$unit")
	# Criterion: "[====] Synthesis: Tested: 12 | Passing: 12 | Failing: 0 | Crashing: 0"
	synthesis=$(sed 's/\x1b\[[0-9;]*m//g' "$log" | grep 'Synthesis:' | tail -n 1)
	good=$(echo "$synthesis" | sed -n 's/.*Passing: \([0-9]*\).*/\1/p')
	tested=$(echo "$synthesis" | sed -n 's/.*Tested: \([0-9]*\).*/\1/p')
	bad=$((${tested:-0} - ${good:-0}))
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
	fi
	[ "$bad" -eq 0 ] || cat "$log"
	echo "$name: ${good:-0} passed, $bad failed"
	passed=$((passed + ${good:-0}))
	failed=$((failed + bad))
done

sh tests/golden.sh "$build" >"$log" 2>&1
status=$?
cat "$log"
count $status

for script in tests/house/*.sh tests/property/*.sh tests/attacks/*.sh tests/town/run.sh tests/european/run.sh; do
	[ -f "$script" ] || continue
	sh "$script" "$build" >"$log" 2>&1
	status=$?
	cat "$log"
	count $status
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
