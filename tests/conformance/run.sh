#!/bin/sh
# Conformance over a corpus of files that are not part of this tree:
# run.sh [BUILD].  CORPUS names its folder.
set -eu

tree=$(cd "$(dirname "$0")/../.." && pwd)
corpus=${CORPUS-$tree/../shared/corpus}
build=$(cd "$tree" && cd "${1-build}" && pwd)

if [ ! -d "$corpus/1-dialect" ]; then
	echo 'skipped: no corpus'
	exit 0
fi
make -s -C "$tree" BUILD="$build" "$build/tests/conformance"
"$build/tests/conformance" "$tree" "$build" "$(cd "$corpus" && pwd)"
