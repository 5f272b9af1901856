# The head of a script of tests, sourced with "name" set: what it is called,
# where the tree and the programs are, a folder of its own to work in, and a
# count of what holds.  The last line of a script is "finish".

tree=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1-build}" && pwd)
PATH=$build/bin:$PATH
TREE=$tree
LC_ALL=C
export PATH TREE LC_ALL
# Leaks cannot be looked for under strace, and what is preloaded comes first.
if [ -n "${ASAN_OPTIONS-}" ]; then
	export ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0:verify_asan_link_order=0"
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
passed=0
failed=0
cd "$scratch" || exit 1

# check WHAT STATUS: a status of 0 is good.
check() {
	if [ "$2" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$name: $1"
	fi
}

# passes WHAT FINDINGS: nothing found is good.
passes() {
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$2" | head -n 20 | sed "s|^|$name: $1: |"
	fi
}

# same WHAT WANTED FOUND
same() {
	[ "$2" = "$3" ]
	check "$1: '$2' wanted, '$3' found" $?
}

# skip WHY: nothing more of this can be tested here.
skip() {
	echo "$name: skipped: $1"
}

finish() {
	echo "$name: $passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}
