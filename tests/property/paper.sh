#!/bin/sh
# What the paper copy says: every number in the text of the PDF stands on the
# page that it was printed from, which golden/report-leaks scans.
set -u

name=property/paper
. "$(dirname "$0")/../head.sh"

if ! command -v weasyprint >/dev/null 2>&1 ||
    ! command -v pdftotext >/dev/null 2>&1; then
	skip 'no weasyprint or no pdftotext'
	finish
	exit
fi

# numbers FILE: whole numbers of a hundred or more, without what separates
# thousands; smaller ones are days, pages and sizes as well.
numbers() {
	sed 's/base64,[A-Za-z0-9+\/=]*//g' "$1" |
	    grep -oE '[0-9]+([.,][0-9]{3})*' | tr -d '.,' | awk '$1 >= 100' |
	    sort -u
}

cp "$tree/tests/golden/report-sample/pipeline.conf" .
. "$tree/tests/golden/report-sample/store.sh"
impact report -p 2026-10 --only veldendam --set output.pdf=yes >log 2>&1 ||
    cat log
page=out/2026-10/veldendam/nl/report
numbers "$page.html" >shown
if [ -f "$page.pdf" ] && pdftotext "$page.pdf" text; then
	numbers text >printed
	more=$(comm -13 shown printed | tr '\n' ' ')
	if [ -z "$more" ] && [ "$(wc -l <printed)" -gt 20 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "paper: numbers that are not on the page: $more"
	fi
else
	failed=$((failed + 1))
	echo 'paper: there is no PDF to read'
fi

# Each picture is a Figure with the words of its description, which then is not
# printed as well: so paper.py does with the version that it was written for.
if weasyprint --version | grep -q ' 57\.' && [ -f "$page.pdf" ]; then
	pictures=$(grep -c '^<div class="wide">$' "$page.html")
	[ "$pictures" -gt 1 ] && [ "$pictures" -eq "$(
	    grep -a -A 6 '^/S /Figure' "$page.pdf" | grep -a -c '^/Alt ')" ]
	check "not each of $pictures pictures has a description" $?
	! grep -q '^In de grafiek' text
	check "a description is printed beside its picture" $?
else
	skip 'weasyprint is not of version 57'
fi

# A chart that would leave much of a page empty stands after its table, and after
# what else fits above it: not at the top of a page, where there is no room for
# the table, or where the section would end no higher.
order() {
	cat >order.html <<HTML
<!DOCTYPE html><html lang=nl><title>x</title><style>@page { size: A4; margin: 0 }
body, p, h2, figure { margin: 0 } figure { break-inside: avoid; break-before:
avoid } figure div { height: $2mm } h2, h2 + p { break-after: avoid }
.scroll div { height: $3mm; break-inside: avoid }
.scroll .next { height: $4mm }</style>
<div style="height: $1mm"></div>
<section><h2>HEAD</h2><p>WHY</p><figure><div>CHART</div></figure>
<div class="scroll"><div>TABLE</div></div><p class="folded">NOTE</p>
<div class="scroll"><div class="next">NEXT</div></div></section>
HTML
	{
		wc -c <order.html
		cat order.html
	} | "$python" -I -c "$(cat "$tree/report/package/paper.py")" --quiet - - |
	    sed 1d >order.pdf
	pdftotext order.pdf - | tr '\n\f' ' /' | tr -s ' '
}
python=$(sed -n '1s/^#!//p' "$(command -v weasyprint)")
if weasyprint --version | grep -q ' 57\.' && [ -x "$python" ]; then
	while read -r above chart table next want; do
		got=$(order "$above" "$chart" "$table" "$next")
		passes "chart $chart, tables $table and $next, under $above mm" "$(
		    [ "$got" = "$(echo "$want" | tr _ ' ')" ] || echo "$got")"
	done <<-'ROWS'
	150 160 80 60 HEAD_WHY_TABLE_NOTE_/CHART_NEXT_/
	150 240 50 50 HEAD_WHY_TABLE_NOTE_NEXT_/CHART_/
	200 240 50 40 HEAD_WHY_TABLE_NOTE_/CHART_NEXT_/
	100 160 80 60 HEAD_WHY_CHART_/TABLE_NOTE_NEXT_/
	150 160 180 60 /HEAD_WHY_CHART_/TABLE_NOTE_NEXT_/
	ROWS
else
	skip 'weasyprint is not of version 57, or no Python'
fi

# What pages have in common is made once for all that are printed together, and
# none of it may show: each comes out as it does alone.
printed() {
	for file; do
		wc -c <"$file"
		cat "$file"
	done | SOURCE_DATE_EPOCH=0 "$python" -I -c \
	    "$(cat "$tree/report/package/paper.py")" --quiet - -
}
if [ -f "$page.html" ] && [ -x "$python" ]; then
	cp "$page.html" plain.html
	sed 's|</head>|<style>body{letter-spacing:.2pt;font-size:11pt}</style>&|' \
	    plain.html >wider.html
	sed 's|^body{max-width|@page{size:A5}ol{list-style:x}@counter-style x{system:cyclic;symbols:"+"}\n&|' \
	    plain.html >smaller.html
	for file in plain wider smaller; do
		printed $file.html >$file.alone
	done
	printed plain.html wider.html smaller.html smaller.html plain.html \
	    wider.html >together
	cat plain.alone wider.alone smaller.alone smaller.alone plain.alone \
	    wider.alone >alone
	cmp together alone >differs 2>&1
	check "pages printed together differ: $(cat differs)" $?
	cmp -s plain.alone wider.alone || cmp -s plain.alone smaller.alone
	check 'pages of another style are no others' $((! $?))
else
	skip 'no page, or no Python'
fi

# The statement on accessibility never has a page to itself.
if [ -f "$page.html" ] && [ -x "$python" ]; then
	statement=$(sed -n '/<section id="accessibility">/,/<\/section>/p' \
	    "$page.html" | sed -n 's/.*<h2>\(.*\)<\/h2>.*/\1/p' | head -n 1)
	{
		sed '/<\/head>/q' "$page.html"
		echo '<body>'
		for high in 40 60 80 100 120 140; do
			echo "<div style=\"break-before:page;height:${high}mm\"></div>"
			sed -n '/<section id="method">/,$p' "$page.html"
		done | sed 's|</body>||; s|</html>||'
	} >statement.html
	printed statement.html | sed 1d >statement.pdf
	pdftotext -layout statement.pdf statement.txt
	seen=$(tr '\f' '\n' <statement.txt | grep -cx "$statement")
	alone=$(awk -v is="$statement" '
		BEGIN { RS = "\f" }
		{ sub(/^[ \n]+/, ""); sub(/\n.*/, "") } $0 == is' \
	    statement.txt | wc -l)
	passes 'the statement on accessibility' "$(
	    [ "$seen:$alone" = 6:0 ] || echo "$seen statements, $alone alone")"
else
	skip 'no page, or no Python'
fi

# Two answers have half of the page each; a year of months has less than a sixth
# of one; and a long text is no ladder of words beside empty columns.
look() {
	printed look.html | sed 1d >look.pdf
	pdftotext -bbox look.pdf - |
	    sed -n 's/.*xMin="\([0-9.]*\)" yMin="\([0-9.]*\)".*>'"$1"'<.*/\1 \2/p'
}
if [ -f "$page.html" ] && [ -x "$python" ]; then
	{
		sed '/<\/head>/q' "$page.html"
		echo '<body><div class="answers"><ul><li>FIRST</li> <li>SECOND</li></ul></div>'
		echo '<div class="scroll many"><table class="data"><tbody>'
		for month in BEGIN 2 3 4 5 6 7 8 9 10 11 END; do
			echo "<tr><th scope=\"row\">$month</th><td class=\"number\">1</td></tr>"
		done
		echo '</tbody></table></div>'
		echo '<div class="scroll many over6"><table><tbody><tr><th>a</th>'
		for i in 1 2 3 4 5 6 7; do
			echo "<td class=\"number\">100.000 uur</td>"
		done
		echo '<td class="long">OPEN of the months gone by no interval as' \
		    'these months are not independent counts CLOSE</td></tr></tbody></table>'
	} >look.html
	passes 'two answers' "$(look SECOND | awk '$1 < 280')"
	passes 'a year of months' "$({ look BEGIN; look END; } | awk '
	    NR == 1 { top = $2 } END { if (NR != 2 || $2 - top > 140) print $2 - top }')"
	passes 'a long text' "$({ look OPEN; look CLOSE; } | awk '
	    NR == 1 { top = $2 } END { if (NR != 2 || $2 - top > 50) print $2 - top }')"
else
	skip 'no page, or no Python'
fi

# No page ends with a heading, of which the text would stand overleaf.
sed -n 's/.*<h[23][^>]*>\(.*\)<\/h[23]>.*/\1/p; s/<caption>\(.*\)<\/caption>/\1/p' \
    "$page.html" | sed 's/<[^>]*>//g' >heads
lasts() {
	pdftotext -layout "$1" - | awk 'BEGIN { RS = "\f" } {
		count = split($0, lines, "\n"); last = before = ""
		for (i = 1; i <= count; i++)
			if (lines[i] ~ /[^ ]/) {
				before = last
				last = lines[i]
			}
		gsub(/^ +| +$/, "", before)
		if (before != "")
			print before
	}'
}
if [ -f "$page.pdf" ]; then
	lasts "$page.pdf" >lasts
	[ "$(wc -l <lasts)" -gt 3 ] && ! grep -Fx -f heads lasts >orphans
	check "a page ends with a heading: $(cat orphans)" $?
fi

# A table goes on with some rows or not at all, and takes its notes along.
if command -v python3 >/dev/null 2>&1; then
	impact report -p 2026-10 --only organisatie --set output.pdf=no \
	    --set output.png=no >log 2>&1 || cat log
	page=out/2026-10/organisatie/nl/report.html
	for style in '' --plain; do
		python3 "$tree/tests/property/breaks.py" $style "$page" \
		    weasyprint >"breaks$style"
	done
	passes 'tables over the end of a page' "$(grep '^page' breaks)"
	[ "$(sed -n 's/ breaks$//p' breaks)" -gt 5 ]
	check "few tables come over a page: $(cat breaks)" $?
	[ "$(grep -c '^page' breaks--plain)" -gt 2 ]
	check "without a style for paper nothing is wrong: $(cat breaks--plain)" $?
else
	skip 'no python3'
fi
finish
