#!/bin/sh
# The sample says beforehand what has to come out of it.  It is read,
# transformed and reported once, in a folder of its own; the parts in
# tests/sample look at what came of it.  samples.sh [BUILD]
set -u

name=samples
. "$(dirname "$0")/../head.sh"

cp -R "$tree/samples/." "$scratch"
rm -rf output rejects impact.*
impact key new >/dev/null
for stage in ingest transform; do
	impact $stage -p 2026-10 >$stage.log 2>&1
	status=$?
	[ $status -eq 0 ] || [ $status -eq 3 ]
	passes "$stage" "$([ $? -eq 0 ] || tail -n 3 $stage.log)"
done

for part in verdicts measures months report pages; do
	. "$tree/tests/sample/$part.sh"
done
# The parts have names of their own.
name=samples
finish
