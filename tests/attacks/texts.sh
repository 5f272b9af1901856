#!/bin/sh
# Hostile text in every setting that a page shows, in the name of a funder, and
# in the paths of a style sheet and a logo: on the page, in charts, in what
# stands for them, in tables, in the package and on paper it is text, as it
# was written.  texts.sh BUILD
set -u

name=attacks/texts
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

# What each wants: a shell, a page, a picture, gnuplot, a pattern of ours, a
# file, a database, a spreadsheet.
organisation='=H1 & <b>Sons</b> "q" `touch owned` {k}'
statement='{/A"><script>alert(1)</script> x} $(touch owned) ]]> --> %s%n 100%'
title_nl='@T1</title></style><img src=x onerror=alert(1)> {rung} &amp; <!--'
title_en='+T2 {{name}} <svg/onload=alert(1)> ../../owned T0001 END_OF_NUMBERS'
contact='javascript:alert(1)//"onmouseover="alert(1) <a href=http://a.example>'
licence="-L '\"; system(\"touch owned\"); Robert'); DROP TABLE cell"
worth='=cmd|/C calc!A1 <?php x ?> {organisation} ${HOME}'
mission_nl='v<b>&"{k}"'
mission_en='=c{/A}%d`x`'
rung_nl='<i>r</i>{}'
rung_en='@r&amp;$(x)'
outcome_nl='=1+1<u>&"'
outcome_en="+'{rung}'<"
funder='Fonds <script>alert(2)</script> & "Zn" {scope} $(touch owned)'
cat >pipeline.conf <<CONF
[mission]
name = $organisation
statement = $statement
rung = connected
[store]
path = store.db
[method]
rate = 0.10
kappa = 1500
[output]
directory = out
contact = $contact
licence = $licence
[rung reached]
attendances = 1
[rung regular]
attendances = 6
label.nl = $rung_nl
label.en = $rung_en
[rung connected]
ties = yes
outcomes = connected
label.nl = $mission_nl
label.en = $mission_en
[outcome debt_solved]
label.nl = $outcome_nl
label.en = $outcome_en
value = 600
value.source = $worth
[report fonds]
audience = funder
funder = $funder
title.nl = $title_nl
title.en = $title_en
CONF
. "$tree/tests/golden/report-sample/store.sh"
for file in measures towns funnel; do
	sqlite3 store.db <"$tree/tests/golden/report-charts/$file.sql"
done
quoted=$(printf %s "$funder" | sed "s/'/''/g")
sed "s|Fonds Goed|$(printf %s "$quoted" | sed 's/[&|\\]/\\&/g')|" \
    "$tree/tests/golden/report-editions/grants.sql" | sqlite3 store.db

# A style sheet and a logo lie where their names want something as well; both
# are drawn, and no page says where they came from.
dress='a"><b onload=alert(1)>$(touch owned)`touch owned`%s&.svg'
printf '%s' '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>' >"$dress"
echo 'h1{color:#8a1c5b}' >"$dress.css"
printf 'logo = %s\nstylesheet = %s.css\n' "$dress" "$dress" >>pipeline.conf
cp store.db before.db
impact-report -p 2026-10 >log 2>&1
same "reported: $(head -n 3 log)" 0 $?
passes 'something was run' "$(find . -name 'owned*')"
passes 'files of another name' "$(find out -type f |
    grep -v '^out/2026-10/fonds/[a-z]*/[a-z0-9_/]*[.][a-z]*$')"
same 'tables of the store' \
    "$(sqlite3 before.db 'SELECT count(*) FROM sqlite_schema')" \
    "$(sqlite3 store.db 'SELECT count(*) FROM sqlite_schema')"
passes 'pages say where a logo lies' "$(grep -rl 'touch owned)`touch' out)"

# foreign PAGE: elements and attributes that no page of ours has.
foreign() {
	xmllint --html --xpath '//script|//iframe|//object|//base|//form|//a[not(starts-with(@href,"#") or starts-with(@href,"tables/"))]|//img[not(@class="logo")]|//@*[starts-with(name(),"on")]' \
	    "$1" 2>/dev/null
}
# running FILE...: cells that a spreadsheet would run.
running() {
	cat "$@" | tr -d '\r\357\273\277' |
	    grep -E '(^|[,;])"?[=+@]|(^|[,;])"?-[^0-9.,]'
}
echo '<p onload="x">a</p><a href="javascript:x">b</a><img src="x"><script>x</script>' >bad.html
same 'foreign parts of a bad page' 4 "$(foreign bad.html | wc -l)"
printf 'a;=1\n"+x",b\n-5,-x\n@;c\n' >bad.csv
same 'cells of a bad table' 4 "$(running bad.csv | wc -l)"

# holds WHAT TEXT FILE: the text as it was written, in any breaks of lines.
holds() {
	tr -s ' \n\f' '   ' <"$3" | grep -qF -e "$2"
	check "$1 does not say: $2" $?
}
# as_json FILE PATH
as_json() {
	sqlite3 :memory: "SELECT json_extract(readfile('$1'), '$2')"
}
for language in nl en; do
	folder=out/2026-10/fonds/$language
	page=$folder/report.html
	case $language in
	nl) title=$title_nl mission=$mission_nl rung=$rung_nl
		outcome=$outcome_nl ;;
	en) title=$title_en mission=$mission_en rung=$rung_en
		outcome=$outcome_en ;;
	esac
	xmllint --html --xpath 'string(//body)' "$page" >text 2>parsed
	passes "$page" "$(grep 'error :' parsed | grep -v 'Tag [a-z]* invalid')"
	same "$language: heading" "$title" \
	    "$(xmllint --html --xpath 'string(//h1)' "$page" 2>/dev/null)"
	xmllint --html --xpath 'string(//title)' "$page" 2>/dev/null >head
	holds "$language: title of the page" "$title" head
	same "$language: logo" "$organisation" "$(xmllint --html --xpath \
	    'string(//img/@alt)' "$page" 2>/dev/null)"
	for one in "$organisation" "$statement" "$contact" "$worth" \
	    "$mission" "$rung" "$outcome" "$funder"; do
		holds "$language: page" "$one" text
	done
	passes "$language: elements and attributes of somebody else" \
	    "$(foreign "$page")"

	# Charts, and what is read out instead of them.
	for file in "$folder"/charts/*.svg; do
		xmllint --noout "$file"
		check "$file is not well-formed" $?
		passes "$file" "$(xmllint --xpath '//*[local-name()="script" or local-name()="image" or local-name()="a" or local-name()="b" or local-name()="i" or local-name()="u"]|//@*[starts-with(name(),"on")]' \
		    "$file" 2>/dev/null)"
	done
	xmllint --xpath 'string(//*[local-name()="desc"])' \
	    "$folder/charts/c1_target.svg" >text
	holds "$language: description of a chart" "$mission" text
	xmllint --xpath 'string(//*[local-name()="title"])' \
	    "$folder/charts/c1_target.svg" >text
	holds "$language: title of a chart" "$mission" text
	xmllint --xpath 'string(/)' "$folder/charts/c5_flow.svg" >text
	holds "$language: chart" "$rung" text

	# The package.
	same "$language: package" "$title" \
	    "$(as_json "$folder/datapackage.json" '$.title')"
	for file in "$folder"/*.json; do
		same "$file" 1 "$(sqlite3 :memory: \
		    "SELECT json_valid(readfile('$file'))")"
	done
	# A formula has an apostrophe in front, in a spreadsheet too.
	passes "$language: cells that a spreadsheet would run" \
	    "$(running "$folder"/tables/*.csv "$folder"/tables/excel/*.csv)"
	grep -qF "'$worth" "$folder/tables/worths.csv"
	check "$language: a source that begins a formula" $?

	# Paper: nothing runs, nothing is fetched, the words are the same.
	if [ ! -f "$folder/report.pdf" ] ||
	    ! command -v pdftotext >/dev/null 2>&1; then
		skip "$language: no weasyprint or no pdftotext"
		continue
	fi
	pdftotext -layout "$folder/report.pdf" text
	for one in "$mission" "$worth" "$rung"; do
		tr -d ' \n\f' <text | grep -qF -e "$(printf %s "$one" |
		    tr -d ' ')"
		check "$language: paper does not say: $one" $?
	done
	passes "$language: paper runs or fetches" "$(
	    pdfinfo -js "$folder/report.pdf" | grep .
	    pdfinfo -url "$folder/report.pdf" | grep '[a-z]*:/'
	    grep -aE '/(JavaScript|Launch|EmbeddedFile|OpenAction)' \
	    "$folder/report.pdf")"
	pdfinfo "$folder/report.pdf" | grep '^Title:' >text
	holds "$language: title of the PDF" "$title" text
done

browser=$(command -v chromium || command -v chromium-browser ||
    command -v google-chrome)
if [ -n "$browser" ] && command -v node >/dev/null 2>&1; then
	set -- out/2026-10/fonds/*/report.html out/2026-10/fonds/nl/charts/*.svg
	timeout 120 node "$tree/tests/attacks/browser.mjs" "$browser" \
	    "$scratch/browser" "$@" >seen 2>console
	check "a browser looks: $(tail -n 1 console)" $?
	same 'pages and pictures in a browser' $# "$(wc -l <seen)"
	passes 'in a browser' "$(grep -v \
	    ' dialogs 0 requests 0 refusals 0 elements 0 errors 0$' seen)"
else
	skip 'pages in a browser: no chromium or no node'
fi
impact verify out >log 2>&1
check "not what was published: $(head -n 2 log)" $?

# What is not there is said in one line that no terminal obeys.
escape=$(printf '\033')
sed -i "s|^logo = .*|logo = no${escape}[31m\$(touch owned)|" pipeline.conf
impact-report -p 2026-10 >log 2>&1
same 'a logo that is not there' 78 $?
passes 'a terminal obeys' "$(grep -a "$escape" log)"
same 'it is said in one line' 1 "$(wc -l <log)"
passes 'something was run' "$(find . -name 'owned*')"

# ------------------------------------------------------- names on paper

# The names that golden/report-hostile compares with its pages.
if command -v weasyprint >/dev/null 2>&1 &&
    command -v pdftotext >/dev/null 2>&1; then
	mkdir paper
	cd paper || exit 1
	sed -e '/^\[report/,$d' -e 's/^pdf = no/pdf = yes/' \
	    "$tree/tests/golden/report-sample/pipeline.conf" >pipeline.conf
	printf '[report all]\naudience = municipality\nlanguages = nl\n' \
	    >>pipeline.conf
	. "$tree/tests/golden/report-sample/store.sh"
	sed "s|CANARY|$PWD/owned|" \
	    "$tree/tests/golden/report-hostile/corpus.sql" >corpus.sql
	sqlite3 store.db '.parameter set :first 0' '.read corpus.sql'
	impact-report -p 2026-10 >../log 2>&1
	same "on paper: $(tail -n 1 ../log)" 0 $?
	pdftotext -raw out/2026-10/all/nl/report.pdf - | tr -d ' \n\f' >text
	sqlite3 store.db "SELECT name FROM activity UNION SELECT name
	    FROM project UNION SELECT name FROM municipality" |
	    grep -v '[^ -~]' | tr -d ' ' | grep . >names
	while IFS= read -r one; do
		grep -qF -e "$one" text || echo "$one"
	done <names >altered
	[ "$(wc -l <names)" -gt 30 ]
	check "too few names on paper: $(wc -l <names)" $?
	passes 'another text on paper' "$(cat altered)"
	cd .. || exit 1
else
	skip 'names on paper: no weasyprint or no pdftotext'
fi

# ------------------------------------------------------- names of sections

# A source that brings figures of an earlier month, a rung and an outcome.
small late
cd late || exit 1
source='=s <script>alert(3)</script>"&{rung} $(touch owned)'
rung='r"><img src=x onerror=alert(4)>&/x'
sed -e "s|^\\[source visits\\]|[source $(printf %s "$source" |
    sed 's/[&|\\]/\\&/g')]|" -e 's/^files = visits/&*/' \
    -e 's/^languages = nl/languages = nl, en/' pipeline.conf >named.conf
cat >>named.conf <<CONF
[rung $rung]
attendances = 2
[rung connected]
outcomes = connected
CONF
impact run -c named.conf -p $period >../log 2>&1
same "odd names of sections: $(tail -n 1 ../log)" 0 $?
{
	echo number,activity,date
	seq 100 139 | awk '{ print $1 ",A,2026-03-02"; print $1 ",A,2026-10-02" }'
} >visits-2.csv
impact run -c named.conf -p $period >../log 2>&1
same "and once more: $(tail -n 1 ../log)" 0 $?
for language in nl en; do
	page=output/$period/all/$language/report.html
	xmllint --html --xpath 'string(//section[@id="changes"])' "$page" \
	    >../text 2>../parsed
	passes "$page" "$(grep 'error :' ../parsed | grep -v 'Tag [a-z]* invalid')"
	passes "$language: parts of somebody else" "$(foreign "$page")"
	holds "$language: what changed" "$source" ../text
	xmllint --html --xpath 'string(//section[@id="key-figures"])' "$page" \
	    >../text 2>/dev/null
	holds "$language: key figures" "$rung" ../text
	passes "$language: cells that a spreadsheet would run" "$(running \
	    output/$period/all/$language/tables/*.csv \
	    output/$period/all/$language/tables/excel/*.csv)"
done
passes 'something was run' "$(find "$scratch" -name 'owned*')"
impact verify output >../log 2>&1
check "not what was published: $(head -n 2 ../log)" $?
finish
