#!/bin/sh
# Every test, of one build folder: run.sh BUILD.  Ends with a line that counts
# them; a failure of any part makes the whole fail.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
cd "$tree" || exit 1
build=${1-build}
passed=0
failed=0
parts=$(mktemp -d)
log=$parts/log
trap 'rm -rf "$parts"' EXIT INT TERM

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

# The rest in parts, as many side by side as there are processors: each has a
# folder of its own.  What takes longest begins first.
# part NUMBER COMMAND...: what it says comes at once, when it has ended.
cat >"$parts/part" <<'PART'
number=$1
shift
sh "$@" >"$parts/$number.out" 2>&1
echo $? >"$parts/$number.status"
flock "$parts" cat "$parts/$number.out"
PART
{
	for shard in 0 1 2 3; do
		echo "tests/golden.sh $build $shard/4"
	done
	for script in tests/property/*.sh tests/attacks/*.sh tests/house/*.sh \
	    tests/town/run.sh tests/european/run.sh; do
		[ ! -f "$script" ] || echo "$script $build"
	done
} | awk '{ print NR, $0 }' >"$parts/list"
export parts
xargs -P "$(nproc)" -L 1 sh "$parts/part" <"$parts/list"
while read -r number command; do
	log=$parts/$number.out
	# One that was killed has none.
	count "$(cat "$parts/$number.status" 2>/dev/null || echo 1)"
done <"$parts/list"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
