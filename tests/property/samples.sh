#!/bin/sh
# The sample says beforehand what has to come out of it.  It is read,
# transformed and reported once, in a folder of its own; the parts in
# tests/sample look at what came of it.  samples.sh [BUILD]
set -u

tree=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1-build}" && pwd)
name=samples
PATH=$build/bin:$PATH
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
passed=0
failed=0

# passes WHAT DIFFERENCES: nothing differs, or each difference is told.
passes() {
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$2" | sed "s/^/$name: $1: /"
	fi
}

cp -R "$tree/samples/." "$scratch"
cd "$scratch" || exit 1
rm -rf output rejects impact.*
impact key new >/dev/null
for stage in ingest transform; do
	impact $stage -p 2026-10 >$stage.log 2>&1
	status=$?
	[ $status -eq 0 ] || [ $status -eq 3 ]
	passes "$stage" "$([ $? -eq 0 ] || tail -n 3 $stage.log)"
done

for part in verdicts measures report pages; do
	. "$tree/tests/sample/$part.sh"
done

echo "samples: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
