#!/bin/sh
# The house rules that a compiler does not see: which way data flows, who owns
# which outside thing, and that every name of a file tells its room.
set -u
cd "$(dirname "$0")/../.." || exit 1
passed=0
failed=0

# check NAME FINDINGS: no findings is good.
check() {
	if [ -z "$2" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "house: $1:"
		echo "$2" | head -20
	fi
}

# code ENDING [ROOM...]: files of the rooms, all of them when none is named.
code() {
	ending=$1
	shift
	[ $# -gt 0 ] || set -- common ingest transform report
	find "$@" -name "*.$ending" | sort
}

# owner PATTERN FILE: only that file may say it.
owner() {
	check "$1 belongs in $2" "$(code c | xargs grep -lE "$1" |
	    grep -vx "$2")"
}

owner 'include <csv\.h>' ingest/read/reader_parts.h
owner 'sqlite3_prepare' common/store.c
owner 'include <sodium\.h>' common/pseudonym.c
owner 'include <gsl/' common/statistics.c
owner 'include <fstrcmp' transform/formulas/likeness.c
owner 'include <glpk\.h>' report/audit/programme/programme_parts.h
owner 'include <(lapacke|cblas)\.h>' transform/removal/dense.c
owner '\b(time|gettimeofday|clock_gettime|g_get_real_time|g_date_time_new_now[a-z_]*) ?\(' common/clock.c
owner '"gnuplot"' report/drawing/gnuplot.c
owner 'PAPER_PROGRAM, (options|seconds)|paper\.py' report/package/paper.c
owner '"rsvg-convert"' report/package/copies.c
owner 'g_subprocess' report/package/tool.c

for room in ingest transform report; do
	# A name that the room has itself means its own.
	others=$(for other in ingest transform report; do
		[ "$other" = "$room" ] || code h "$other"
	done | xargs -r -n 1 basename | while read -r header; do
		[ -n "$(find "$room" -name "$header")" ] ||
		    [ -f "include/$header" ] || echo "$header"
	done | sed 's/\./\\./' | paste -sd '|')
	check "$room includes a header of another stage" "$(code '[ch]' \
	    "$room" | xargs grep -nE "#include \"($others)\"")"
done
check 'common includes a header of a stage' "$(code h ingest transform report |
    while read -r header; do
	[ -f "include/$(basename "$header")" ] ||
	    grep -n "#include \"$(basename "$header")\"" common/*.c include/*.h
done)"

stages=$(code c ingest transform report)
check 'SQL outside .sql files' "$(grep -nE \
    '"[^"]*\b(SELECT .* FROM|INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET)\b' \
    $stages)"
check 'a locale other than C' "$(grep -nE 'setlocale ?\(' common/*.c \
    $stages | grep -v '"C"')"
check 'printing through the locale' "$(grep -nE '\bg_print(err)? ?\(' \
    common/*.c $stages)"
check 'a file of more than 400 lines' "$(wc -l $(code '[ch]') include/*.h |
    awk '$2 != "total" && $1 > 400')"
check 'a folder of more than twelve nouns' "$(find ingest transform report \
    -type d | while read -r folder; do
	nouns=$(ls "$folder" | grep '\.[ch]$' | sed 's/\..*//' | sort -u | wc -l)
	[ "$nouns" -le 12 ] || echo "$folder: $nouns"
done)"
check 'two headers of one name in a room' "$(for room in ingest transform \
    report; do
	code h "$room" | xargs -n 1 basename | sort | uniq -d
done)"
check 'a header name that shadows a system header' "$(for header in \
    include/*.h $(code h); do
	[ -f "/usr/include/$(basename "$header")" ] && echo "$header"
done)"
check 'a file without a word on what it is for' "$(for file in include/*.h \
    $(code '[ch]'); do
	[ "$(head -c 2 "$file")" = '/*' ] || echo "$file"
done)"

echo "house/layers: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
