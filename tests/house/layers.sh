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

# owner PATTERN FILE: only that file may say it.
owner() {
	check "$1 belongs in $2" "$(grep -lE "$1" common/*.c ingest/*.c \
	    transform/*.c report/*.c 2>/dev/null | grep -vx "$2")"
}

owner 'include <csv\.h>' ingest/reader_parts.h
owner 'sqlite3_prepare' common/store.c
owner 'include <sodium\.h>' common/pseudonym.c
owner 'include <gsl/' common/statistics.c
owner 'include <(lapacke|cblas)\.h>' transform/markov.c
owner '\b(time|gettimeofday|clock_gettime|g_get_real_time|g_date_time_new_now[a-z_]*) ?\(' common/clock.c
owner '"gnuplot"' report/gnuplot.c
owner '"(weasyprint|rsvg-convert)"' report/copies.c
owner 'g_subprocess' report/tool.c

for room in ingest transform report; do
	# A name that the room has itself means its own.
	others=$(for other in ingest transform report; do
		[ "$other" = "$room" ] || ls "$other"/*.h 2>/dev/null
	done | xargs -r -n 1 basename | while read -r header; do
		[ -f "$room/$header" ] || [ -f "include/$header" ] ||
		    echo "$header"
	done | sed 's/\./\\./' | paste -sd '|')
	check "$room includes a header of another stage" "$(grep -nE \
	    "#include \"($others)\"" "$room"/*.[ch] 2>/dev/null)"
done
check 'common includes a header of a stage' "$(for header in ingest/*.h \
    transform/*.h report/*.h; do
	[ -f "$header" ] && [ ! -f "include/$(basename "$header")" ] ||
	    continue
	grep -n "#include \"$(basename "$header")\"" common/*.c include/*.h
done)"

check 'SQL outside .sql files' "$(grep -nE \
    '"[^"]*\b(SELECT .* FROM|INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET)\b' \
    ingest/*.c transform/*.c report/*.c)"
check 'a locale other than C' "$(grep -nE 'setlocale ?\(' common/*.c \
    ingest/*.c transform/*.c report/*.c | grep -v '"C"')"
check 'printing through the locale' "$(grep -nE '\bg_print(err)? ?\(' \
    common/*.c ingest/*.c transform/*.c report/*.c)"
check 'a file of more than 400 lines' "$(wc -l common/*.c ingest/*.c \
    transform/*.c report/*.c include/*.h ingest/*.h transform/*.h report/*.h \
    2>/dev/null | awk '$2 != "total" && $1 > 400')"
check 'a header name that shadows a system header' "$(for header in \
    include/*.h ingest/*.h transform/*.h report/*.h; do
	[ -f "/usr/include/$(basename "$header")" ] && echo "$header"
done)"
check 'a file without a word on what it is for' "$(for file in include/*.h \
    common/*.c ingest/*.[ch] transform/*.[ch] report/*.[ch]; do
	[ "$(head -c 2 "$file")" = '/*' ] || echo "$file"
done)"

echo "house/layers: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
