#!/bin/sh
# Names that want to be something else: towns that would be paths, devices or
# one another, names of files that would be commands or lines of a log, and
# hostile text in every column of every kind of input.  names.sh BUILD
set -u

name=attacks/names
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

# opened FILE PLACES: calls in it that make, open to write, or move something
# outside of the places.
opened() {
	grep -E 'O_WRONLY|O_RDWR|O_CREAT|mkdir\(|rename|link' "$1" |
	    grep -v '= -1\|resumed>' | grep -vE "\"(\./)?($2)" |
	    grep -vE "\"$PWD/impact.sqlite|\"/dev/null|/proc/|/sys/|AT_FDCWD, \"2026"
}

# ------------------------------------------------- what becomes a file name

small towns
cd towns || exit 1
sed -i '/^\[report/,$d' pipeline.conf
printf '[report towns]\naudience = municipality\nmunicipality = each\n' \
    >>pipeline.conf
long=$(head -c 300 /dev/zero | tr '\0' W)
{
	echo code,name,project,municipality
	i=0
	for town in ../../etc/x /abs/olute CON NUL com1 "$long" Súdwest . .. \
	    -rf --help '$(touch owned)' 'a;b' nl latest manifest.json 日本 \
	    'COM¹' 'aux.txt' '~root' '*' "x
y"; do
		i=$((i + 1))
		echo "T$i,N$i,P$i,\"$town\""
	done
	# One town, written with a letter or with a letter and its accent.
	printf 'C1,N,P,Caf\303\251dorp\nC2,N,P,Cafe\314\201dorp\n'
} >groups.csv
{
	echo number,activity,date
	seq 1 60 | awk '{ for (i = 1; i < 23; i++)
	    printf "%d,T%d,2026-09-%02d\n", $1 + 100 * i, i, 1 + $1 % 28
	    printf "%d,C1,2026-08-01\n%d,C2,2026-08-02\n", $1, $1 + 60 }'
} >visits.csv
{
	echo number,type,date
	seq 1 20 | awk '{ for (i = 1; i < 23; i++)
	    printf "%d,connected,2026-10-%02d\n", $1 + 100 * i, $1 }'
} >results.csv
if command -v strace >/dev/null 2>&1; then
	watch="$(command -v strace) -f -qq --seccomp-bpf -o ../opened -e trace=openat,mkdir,rename,renameat2,symlink,link,creat"
else
	watch=
	skip 'names of files as strace sees them: no strace'
fi
(impact ingest && impact transform -p $period) >../log 2>&1
# Without gnuplot, of which there would be 200 pictures.
PATH=/nonexistent $watch "$build/bin/impact-report" -p $period >>../log 2>&1
same "a report for each town: $(tail -n 2 ../log)" 3 $?
same 'a town with an accent is one town' 1 "$(sqlite3 impact.sqlite \
    "SELECT count(*) FROM municipality WHERE name LIKE 'Caf%dorp'")"
same 'towns with a folder' "$(sqlite3 impact.sqlite \
    'SELECT count(*) FROM municipality')" \
    "$(ls output/$period/towns | wc -l)"
passes 'a folder of another name' "$(ls -a output/$period/towns |
    grep -v '^[.]\{1,2\}$' |
    grep -vxE '[a-z0-9][a-z0-9-]{0,47}|m-[0-9a-f]{8}')"
passes 'a folder of a device' "$(ls output/$period/towns |
    grep -xE 'con|nul|aux|prn|com[0-9]|lpt[0-9]')"
passes 'something was run' "$(find . -name owned)"
if [ -n "$watch" ]; then
	passes 'opened to write elsewhere' \
	    "$(opened ../opened 'output|impact\.sqlite')"
	grep -q '"output/.*O_CREAT' ../opened
	check 'strace sees nothing of a report' $?
fi
# Two towns in one folder: said, with what to do.
for twin in 'súd-west' 'sud west!'; do
	cp groups.csv kept
	sed -i "s/^T8,.*/T8,N,P,$twin/; s/Súdwest/Sûd West/" groups.csv
	(impact ingest && impact transform -p $period &&
	    impact report -p $period) >../log 2>&1
	same "$twin beside Sûd West: $(tail -n 1 ../log)" 78 $?
	grep -q 'would both go to the folder sud-west' ../log
	check "$twin beside Sûd West: $(tail -n 1 ../log)" $?
	mv kept groups.csv
	rm -f impact.sqlite*
done
for report in con NUL ../x /x 'a b' é X '' "$long" -; do
	printf '[report %s]\naudience = public\n' "$report" >../report.conf
	cat pipeline.conf ../report.conf >named.conf
	impact config check -c named.conf >../log 2>&1
	status=$?
	[ "$report" = - ] && wanted=0 || wanted=78
	same "[report $report]: $(tail -n 1 ../log)" $wanted $status
done
printf '[report x]\naudience = public\n[report x]\naudience = public\n' \
    >../report.conf
cat pipeline.conf ../report.conf >named.conf
impact config check -c named.conf >../log 2>&1
same "the same report twice: $(tail -n 1 ../log)" 78 $?
cd .. || exit 1

# ------------------------------------------------------------ input files

small files
cd files || exit 1
sed -i 's/^files = visits.csv/files = visits*.csv/' pipeline.conf
escape=$(printf '\033')
i=0
for file in "visits${escape}[31m.csv" 'visits
report: all is well.csv' 'visits$(touch owned).csv' 'visits;touch owned;.csv' \
    "visits$(printf '\377').csv" "visits$(head -c 245 /dev/zero | tr '\0' L).csv" \
    'visits <b>&.csv' 'visits=1+1.csv'; do
	i=$((i + 1))
	printf 'number,activity,date\n%d,A,2026-10-0%d\n%d,A,nooit\n' $i $i $i \
	    >"$file"
done
# A source gives its name to a file as well.
sed -i 's/^\[source groups\]/[source ..\/groups]/' pipeline.conf
printf 'code,name\nC,x\n,y\n' >groups-2.csv
sed -i 's/^files = groups.csv/files = groups*.csv/' pipeline.conf
$watch "$build/bin/impact-ingest" >../log 2>&1
same "odd names of files are read: $(tail -n 1 ../log)" 0 $?
if [ -n "$watch" ]; then
	passes 'rejects go elsewhere' \
	    "$(opened ../opened 'rejects/|rejects"|impact\.sqlite')"
	grep -q '"rejects/.*O_CREAT' ../opened
	check 'strace sees nothing of rejects' $?
fi
passes 'rejects above their folder' "$(find . -name '*groups*' |
    grep -vxE '\./groups(-2)?\.csv|\./rejects/[^/]*')"
impact run -p $period >>../log 2>&1
same "odd names of files: $(tail -n 1 ../log)" 0 $?
same 'files with a reject file' 10 "$(ls -A rejects | wc -l)"
passes 'something was run' "$(find . -name owned)"
passes 'a name that is a line of the log' "$(grep '^report:' ../log)"
passes 'a name that a terminal obeys' "$(grep "$escape" ../log)"
iconv -f UTF-8 -t UTF-8 ../log >../text 2>&1
check 'what is said is no UTF-8' $?
cd .. || exit 1

# ------------------------------------------------- hostile text everywhere

# 86 names: commands, markup, formulas, controls, directions, accents.
sed -n '1,/^CREATE TEMP TABLE turn/p' \
    "$tree/tests/golden/report-hostile/corpus.sql" | sed '$d' |
    sed "s|CANARY|$PWD/owned|g" >corpus.sql
mkdir hostile plain
cd hostile || exit 1
# column FILE HEADER SQL: a row for each hostile name, and the same in ../plain
# with names that want nothing.
column() {
	one ../corpus.sql '' "$@"
	(cd ../plain && one ../corpus.sql \
	    "UPDATE hostile SET name = 'Name ' || id WHERE instr(CAST(name AS
	    BLOB), x'00') = 0" "$@")
}
# one CORPUS CHANGE FILE HEADER SQL
one() {
	corpus=$1
	change=$2
	shift 2
	sqlite3 :memory: ".read $corpus" "$change" '.mode csv' \
	    '.headers off' "SELECT $3 FROM hostile WHERE instr(CAST(name AS
	    BLOB), x'00') = 0" | sed 's/\r$//' >rows
	{ echo "$2"; cat rows; } >"$1.csv"
}
column activity code,name,project,municipality,formula,theme,question,declares \
    "'H' || id, name, name, name, name, name, 'q' || id, 'connected'"
column activity2 code,name,question,predecessor \
    "name, 'x' || id, name, name"
column person number,municipality,neighbourhood "id, name, name"
column attendance number,activity,date \
    "id % 40, 'H' || id, '2026-09-0' || (1 + id % 9)"
column attendance2 number,activity,date "name, 'H' || id, '2026-09-01'"
column outcome number,type,date,activity \
    "id % 40, iif(id % 2, 'connected', name), '2026-10-0' || (1 + id % 9), name"
column tie a.number,b.number,start,kind,end_reason \
    "id % 20, 20 + id % 20, '2026-02-01', name, name"
column score number,instrument,date,total,wave,items \
    "id % 40, 'dejong6', '2026-03-01', 4, name, name"
column target measure,period,number,municipality,origin \
    "iif(id % 2, 'connected', name), '2026', 100 + id, name, name"
column grant funder,activity,period,amount \
    "name, 'H' || id, '2026', 1000 + id"
column grant2 funder,project,period,amount "name, name, '2026', 1000 + id"
column cost project,period,amount,kind "name, '2026', 500 + id, name"
column supporter number,role,from "id % 40, name, '2026-01-01'"
column norm measure,value,municipality,origin \
    "iif(id % 2, 'residents', name), 10000 + id, name, name"
column alias name,formula,from "name, 'f' || name, '2026-01-01'"
settings >pipeline.conf
cat >>pipeline.conf <<'CONF'
[report all]
audience = organisation
languages = en
[report town]
audience = municipality
languages = nl
CONF
for file in *.csv; do
	kind=${file%.csv}
	printf '[source %s]\nfiles = %s\nkind = %s\nregister = house\n' \
	    "$kind" "$file" "${kind%2}"
	case $kind in
	attendance* | outcome*) echo 'unknown.activity = create' ;;
	esac
done >>pipeline.conf
impact key new >/dev/null
cp pipeline.conf impact.key ../plain
# watched COMMAND...: with what its statements do noted in ../NAME.actions.
watched() {
	LD_PRELOAD=$build/tests/authorizer.so \
	    AUTHORIZER=$scratch/${PWD##*/}.actions "$@"
}
watched impact ingest >../log 2>&1
status=$?
[ $status -eq 0 ] || [ $status -eq 3 ]
check "hostile text is read: $status, $(tail -n 1 ../log)" $?
watched impact transform -p $period >>../log 2>&1
check "and transformed: $(tail -n 1 ../log)" $?
watched impact report -p $period >>../log 2>&1
check "and reported: $(tail -n 1 ../log)" $?
impact export figures >>../log 2>&1
check "and exported: $(tail -n 1 ../log)" $?
# Statements do what those that are built in do, which a test of every room
# prepares, or what they do with plain names; nothing else.
(cd ../plain && for room in ingest transform report; do
	watched "$build/tests/unit-$room" --filter 'sql/*' || exit 1
done) >../plain.log 2>&1
check "what is built in: $(tail -n 1 ../plain.log)" $?
(cd ../plain && PATH=/nonexistent && watched "$build/bin/impact-ingest" &&
    watched "$build/bin/impact-transform" -p $period &&
    watched "$build/bin/impact-report" -p $period) >../plain.log 2>&1
[ $? -eq 3 ]
check "plain names: $(tail -n 1 ../plain.log)" $?
for names in hostile plain; do
	sort -u ../$names.actions >../$names.sorted
done
passes 'statements do what they do with no other names' \
    "$(comm -23 ../hostile.sorted ../plain.sorted)"
[ "$(wc -l <../hostile.sorted)" -gt 500 ]
check "too little was noted: $(wc -l <../hostile.sorted)" $?
passes 'something was run' "$(find "$scratch" -name 'owned*')"
passes 'a terminal obeys' "$(grep -a "$escape" ../log)"
passes 'a kind was not read' "$(sqlite3 impact.sqlite "SELECT value FROM
    (SELECT 'grant' AS value WHERE NOT EXISTS (SELECT 1 FROM "grant")
    UNION SELECT 'mission_target' WHERE NOT EXISTS (SELECT 1 FROM mission_target)
    UNION SELECT 'norm' WHERE NOT EXISTS (SELECT 1 FROM norm)
    UNION SELECT 'cost' WHERE NOT EXISTS (SELECT 1 FROM cost)
    UNION SELECT 'activity' WHERE NOT EXISTS (SELECT 1 FROM activity))" 2>&1)"
passes 'markup of somebody else' "$(grep -rl --include='*.html' \
    --include='*.svg' '<script\|<img\|<[^>]* on[a-z]*=\|<!ENTITY\|<?php' output)"
for file in $(find output -name '*.svg'); do
	xmllint --noout "$file"
	check "$file is not well-formed" $?
done
for file in $(find output -name '*.html'); do
	passes "$file" "$(xmllint --html --noout "$file" 2>&1 |
	    grep 'error :' | grep -v 'Tag [a-z]* invalid')"
done
for file in $(find output figures -name '*.json'); do
	sqlite3 :memory: "SELECT json_valid(readfile('$file'))" | grep -qx 1
	check "$file is no JSON" $?
done

# What a browser makes of it: no element of somebody else, nothing refused by
# the policy of the page, because nothing was tried.
browser=$(command -v chromium || command -v chromium-browser ||
    command -v google-chrome)
if [ -n "$browser" ] && command -v node >/dev/null 2>&1; then
	# A page that does all of it shows that it would be counted.
	cat >../bad.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><title>x</title>
<script>alert(1); alert(2)</script><img src="http://a.example/1.png">
<img src="http://a.example/2.png"><a href="javascript:alert(3)">x</a>
<script>throw new Error('x')</script>
HTML
	sed 's|<title>|<meta http-equiv="Content-Security-Policy" content="default-src '"'none'"'"><title>|' \
	    ../bad.html >../refused.html
	set -- ../bad.html ../refused.html output/$period/all/en/report.html \
	    output/$period/town/nl/report.html
	timeout 120 node "$tree/tests/attacks/browser.mjs" "$browser" \
	    "$scratch/browser" "$@" >../seen 2>../console
	check "a browser looks: $(tail -n 1 ../console)" $?
	same 'what a page that does everything is counted for' \
	    '../bad.html dialogs 2 requests 2 refusals 0 elements 3 errors 1' \
	    "$(head -n 1 ../seen)"
	sed -n 2p ../seen | grep -q ' dialogs 0 .*refusals [1-9]'
	check "what is refused: $(sed -n 2p ../seen)" $?
	for page in "$3" "$4"; do
		same "$page in a browser" \
		    "$page dialogs 0 requests 0 refusals 0 elements 0 errors 0" \
		    "$(grep "^$page " ../seen)"
	done
	# Names are text, as they stand in the store.
	sqlite3 impact.sqlite "SELECT name FROM activity
	    WHERE code LIKE 'H%' AND name NOT GLOB '*[^ -~]*'
	    AND trim(name) = name AND name NOT LIKE '%  %'" >names
	while IFS= read -r one; do
		grep -qF -e "$one" "$scratch/browser/2.txt" || echo "$one"
	done <names >altered
	[ "$(wc -l <names)" -gt 40 ]
	check "too few names to compare: $(wc -l <names)" $?
	passes 'another text in a browser' "$(cat altered)"
else
	skip 'pages in a browser: no chromium or no node'
fi

# formulas FILE SEPARATOR: cells that a spreadsheet would run.
formulas() {
	sqlite3 :memory: '.mode csv' ".separator '$2' \\n" \
	    ".import '$1' t" '.mode list' "SELECT group_concat(
	    'SELECT ''' || replace(name, '''', '''''') || ''', \"' ||
	    replace(name, '\"', '\"\"') || '\" AS cell FROM t', ' UNION ALL ')
	    FROM pragma_table_info('t')" >cells.sql 2>/dev/null
	sqlite3 :memory: '.mode csv' ".separator '$2' \\n" \
	    ".import '$1' t" '.mode list' "SELECT quote(cell) FROM (
	    $(cat cells.sql)) WHERE instr('=+-@' || char(9, 13, 10, 65309,
	    65291, 65293, 65312), substr(cell, 1, 1)) > 0 AND cell <> '' AND
	    cell GLOB '*[^-+0-9.,: ]*'" 2>/dev/null | head -n 3
}
for file in $(find output figures rejects -name '*.csv'); do
	separator=,
	case $file in
	*/excel/*) separator=';' ;;
	esac
	passes "formulas in $file" "$(formulas "$file" "$separator")"
done
passes 'files of another name' "$(find output -type f |
    grep -v "^output/$period/[a-z]*/[a-z]*/[a-z0-9_/]*[.][a-z]*$")"
impact verify output >../log 2>&1
check "not what was published: $(head -n 2 ../log)" $?
finish
