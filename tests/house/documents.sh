#!/bin/sh
# What is written down about the programs is what the programs say.
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$(cd "${1-build}" && pwd)
passed=0
failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

check() {
	if [ "$2" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "documents: $1"
	fi
}

"$build/bin/impact" config defaults >"$scratch/pipeline.conf"
diff -u pipeline.conf "$scratch/pipeline.conf"
check 'pipeline.conf is not what "impact config defaults" prints' $?

"$build/bin/impact" config check -c pipeline.conf >/dev/null
check 'pipeline.conf has mistakes' $?

# The settings in the manual page stand between two marks.
"$build/bin/impact" config manual >"$scratch/settings"
sed -n '/^\.\\" settings$/,/^\.\\" end of settings$/p' common/pipeline.conf.5 |
    sed '1d;$d' | diff -u - "$scratch/settings" | head -20 >"$scratch/diff"
cat "$scratch/diff"
[ ! -s "$scratch/diff" ]
check 'pipeline.conf.5 is not what "impact config manual" prints' $?

for page in common/*.[15] ingest/*.1 transform/*.1 report/*.[15]; do
	[ -f "$page" ] || continue
	mandoc -Tlint -Wwarning "$page"
	check "$page has faults" $?
done

for program in impact impact-ingest impact-transform impact-report; do
	"$build/bin/$program" --help | grep -q 'Examples:'
	check "$program --help has no examples" $?
	"$build/bin/$program" --version | grep -q '^impact [0-9]'
	check "$program --version" $?
done

# A configuration printed and read again is the same configuration.
cp samples/pipeline.conf "$scratch/one.conf"
for pair in 'one two' 'two three'; do
	set -- $pair
	(cd "$scratch" && "$build/bin/impact-ingest" -c "$1.conf" \
	    --print-config >"$2.conf")
done
cmp "$scratch/two.conf" "$scratch/three.conf"
check 'a printed configuration does not read as itself' $?

echo "house/documents: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
