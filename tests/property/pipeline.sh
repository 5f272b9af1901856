#!/bin/sh
# What must hold for the whole pipeline, on the sample: a second run changes
# nothing, and neither the order of rows, nor locale, time zone or folder,
# shows in anything that is derived or published.
set -u

name=property/pipeline
. "$(dirname "$0")/../head.sh"

period=2026-10

# Copies by other programs are left to copies.sh.
settle() {
	sed -i 's/^directory = output$/&\npdf = no\npng = no/' pipeline.conf
}

# Everything derived, by names instead of row numbers, with all digits.
figures() {
	sqlite3 -readonly "$1" <<'SQL'
SELECT 'credit', s.name, c.model, r.name, a.code, c.month,
    printf('%.17g', c.credit), printf('%.17g', c.value)
FROM credit c JOIN series s ON s.id = c.series_id
JOIN activity a ON a.id = c.activity_id JOIN register r ON r.id = a.register_id
ORDER BY 2, 3, 4, 5, 6;
SELECT 'verdict', s.name, r.name, a.code, verdict, tier, people, followed,
    known, person_days, touched, only_touched, unique_reach, first_touch,
    only_connected, cents, printf('%.17g', expected),
    printf('%.17g', expected_low), printf('%.17g', p_a), printf('%.17g', p_b),
    printf('%.17g', q_b)
FROM verdict v JOIN series s ON s.id = v.series_id
JOIN activity a ON a.id = v.activity_id JOIN register r ON r.id = a.register_id
ORDER BY 2, 3, 4;
SELECT 'journey', s.name, kind, first_day, last_day, outcome_day, touches,
    activities, count(*)
FROM journey j JOIN series s ON s.id = j.series_id
GROUP BY 2, 3, 4, 5, 6, 7, 8 ORDER BY 2, 3, 4, 5, 6, 7, 8;
SELECT 'rung', r.name, month, sum(people) FROM rung_month m
JOIN rung r ON r.id = m.rung_id GROUP BY 2, 3 ORDER BY 2, 3;
SELECT 'person', birth_year, sex, count(*) FROM person GROUP BY 2, 3
ORDER BY 2, 3;
SELECT 'cell', report, key, printf('%.17g', value), symbol, base
FROM cell JOIN release ON release.id = release_id ORDER BY 2, 3;
SQL
}

# The lines below the header in another order; in the file's own encoding.
shuffle() {
	case $(head -c 2 "$1" | od -An -tx1 | tr -d ' ') in
	fffe) code=UTF-16 ;;
	*) code=ISO-8859-1 ;;
	esac
	iconv -f $code -t UTF-8 "$1" >"$scratch/text.tmp"
	{
		head -n 1 "$scratch/text.tmp"
		tail -n +2 "$scratch/text.tmp" | shuf --random-source="$tree/LICENSE"
	} >"$scratch/mixed.tmp"
	# UTF-16LE with its mark, as it was.
	if [ $code = UTF-16 ]; then
		{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$scratch/mixed.tmp"; } >"$1"
	else
		iconv -f UTF-8 -t $code "$scratch/mixed.tmp" >"$1"
	fi
}

mkdir "$scratch/one"
cp -R "$tree/samples/." "$scratch/one"
cd "$scratch/one" || exit 1
rm -rf output rejects impact.*
settle
impact key new >/dev/null
cp impact.key ../impact.key
impact run -p $period >../one.log 2>&1
status=$?
[ $status -eq 0 ] || [ $status -eq 3 ]
check "the first run ended with $status: $(tail -n 3 ../one.log)" $?
figures impact.sqlite >../one.figures
[ "$(wc -l <../one.figures)" -gt 100 ]
check 'there are no figures to compare' $?
cp -R output ../one.output

cmp "$tree/samples/chart.svg" \
    output/$period/openbaar/en/charts/c2_activities.svg
check 'samples/chart.svg, shown in the README, is not the chart of the sample' $?

sqlite3 impact.sqlite .dump >../one.dump
impact run -p $period >../again.log 2>&1
sqlite3 impact.sqlite .dump | cmp -s - ../one.dump
check 'a second run changed the store' $?
diff -r output ../one.output
check 'a second run changed the output' $?

impact verify output >../verify.log 2>&1
check "the output is not what its manifests say: $(head -n 3 ../verify.log)" $?

# Credits and the unattributed add up to the outcomes, for every model.
sums=$(sqlite3 impact.sqlite "
SELECT model, round(sum(credit), 6) + (SELECT sum(unattributed) FROM
    outcome_month o WHERE o.series_id = c.series_id) -
    (SELECT sum(outcomes) FROM outcome_month o
    WHERE o.series_id = c.series_id) AS gap
FROM credit c GROUP BY series_id, model HAVING abs(gap) > 1e-6")
[ -z "$sums" ]
check "credit does not add up: $sums" $?

# another NAME: the sample again in a folder of its own, with the same key.
another() {
	mkdir "$scratch/$1"
	cp -R "$tree/samples/." "$scratch/$1"
	cd "$scratch/$1" || exit 1
	rm -rf output rejects impact.*
	settle
	cp ../impact.key .
}

another mixed
find . -name '*.csv' ! -name 'truth*' -path './*/*' | while read -r file; do
	shuffle "$file"
done
impact run -p $period >../mixed.log 2>&1
figures impact.sqlite >../mixed.figures
diff ../one.figures ../mixed.figures >../diff
check "shuffled rows give other figures: $(head -n 5 ../diff)" $?
# Other bytes went in, and the manifests say so; what came out is the same.
for manifest in $(find output ../one.output -name manifest.json); do
	sed -i '/"blake2b"/d' "$manifest"
done
diff -r output ../one.output >../diff
check "shuffled rows give other output: $(head -n 5 ../diff)" $?

cp -R ../one/output/$period/. ../one.output/$period

another abroad
LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 LC_NUMERIC=nl_NL.UTF-8 \
    TZ=Pacific/Kiritimati impact run -p $period >../abroad.log 2>&1
diff -r output ../one.output >../diff
check "another locale and time zone give other output: $(head -n 5 ../diff)" $?

# Two at once: one works, the other is told to wait.
another twice
flock impact.sqlite.run sh -c "impact run -p $period; echo status \$?" \
    >../twice.log 2>&1
grep -q 'status 75' ../twice.log
check "a run beside another did not end with 75" $?
[ ! -e output ]
check 'a run beside another wrote output' $?

# No name, number or address of anybody in anything that is written.
cd "$scratch/one" || exit 1
impact_out=$(cat output/$period/*/*/*.html output/$period/*/*/*/* 2>/dev/null |
    grep -c 'Cliëntnr\|Geboortedatum' || true)
[ "$impact_out" -eq 0 ]
check 'person columns stand in the output' $?
finish
