#!/bin/sh
# Golden cases: each folder of tests/golden holds inputs, cmd (a sh script run
# in a copy of the folder) and want (its combined output, byte for byte).
# golden.sh BUILD [N/M]    compares all, or every M-th from the N-th on
# golden.sh --update NAME  writes want anew with build/bin; then read it
set -eu

tree=$(cd "$(dirname "$0")/.." && pwd)
update=
if [ "${1-}" = --update ]; then
	update=$2
	shift 2
fi
build=$(cd "$tree" && cd "${1-build}" && pwd)
shard=${2-0/1}
at=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
passed=0
failed=0

for folder in "$tree"/tests/golden/*/; do
	name=$(basename "$folder")
	[ -f "$folder/cmd" ] || continue
	[ -z "$update" ] || [ "$update" = "$name" ] || continue
	at=$((at + 1))
	[ -n "$update" ] || [ $((at % ${shard#*/})) -eq "${shard%/*}" ] || continue
	mkdir "$scratch/$name"
	cp -R "$folder/." "$scratch/$name"
	rm -f "$scratch/$name/want"
	(
		cd "$scratch/$name"
		PATH="$build/bin:$PATH" LC_ALL=C TZ=UTC TREE="$tree" \
		    sh ./cmd >"$scratch/$name.out" 2>&1 </dev/null
	) || true
	if [ -n "$update" ]; then
		cp "$scratch/$name.out" "$folder/want"
	elif cmp -s "$scratch/$name.out" "$folder/want"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "golden/$name differs (- wanted, + got):"
		diff -u "$folder/want" "$scratch/$name.out" | head -60 || true
	fi
	rm -rf "${scratch:?}/$name"
done
[ -n "$update" ] && exit 0
echo "golden: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
