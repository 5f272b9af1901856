#!/bin/sh
# Every option that --help names is in the manual page, and the other way round;
# so are the commands of impact.  options.sh BUILD
set -u

name=house/options
. "$(dirname "$0")/../head.sh"

# helped PROGRAM: long options and single letters that --help names.
helped() {
	"$1" --help | sed -n 's/^ *\(-[A-Za-z]\), \(--[a-z-]*\).*/\1 \2/p
	    s/^ *\(--[a-z-]*\).*/\1/p' | tr ' ' '\n' | sort -u
}

# told PAGE: what stands behind .Fl in the lists of the page.
told() {
	grep '^\.It Fl' "$1" | sed 's/, Fl/\n.It Fl/g' |
	    sed -n 's/^\.It Fl \(-*[A-Za-z-]*\).*/-\1/p' | sort -u
}

for stage in ingest transform report; do
	helped "impact-$stage" >helped
	told "$tree/$stage/impact-$stage.1" >told
	[ "$(wc -l <helped)" -gt 12 ]
	check "impact-$stage --help names options" $?
	passes "impact-$stage.1 has no" "$(comm -23 helped told)"
	passes "impact-$stage --help has no" "$(comm -13 helped told)"
done

impact --help | sed -n '/^Commands/,/^$/s/^  \([a-z]*\) .*/\1/p' |
    sort -u >commands
[ "$(wc -l <commands)" -gt 10 ]
check 'impact --help names commands' $?
passes 'impact.1 has no' "$(while read -r command; do
	grep -qE "^\.It (Ic|Nm impact Cm|Cm) $command\b|^\.It .*\b$command\b" \
	    "$tree/common/impact.1" || echo "$command"
done <commands)"
# A status that a program can end with is in its page, with the same meaning.
for page in "$tree"/common/impact.1 "$tree"/*/impact-*.1; do
	for status in 0 1 2 74 75 78; do
		sed -n '/^\.Sh EXIT STATUS/,/^\.Sh EXAMPLES/p' "$page" |
		    grep -qx ".It $status"
		check "$page does not tell of status $status" $?
	done
done
finish
