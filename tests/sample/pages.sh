# What a browser makes of the pages of the sample, of every edition in both
# languages: none wider than a telephone or than a desk, one shape of each
# chart, its texts large enough, nothing asked of anybody.  Where axe-core is
# (npm install axe-core; or say in AXE where axe.min.js is) also its rules.
# Sourced by tests/property/samples.sh.

name=pages
browser=$(command -v chromium || command -v chromium-browser ||
    command -v google-chrome) || {
	echo 'skipped: no chromium'
	return 0
}
for axe in "${AXE-}" "$tree/node_modules/axe-core/axe.min.js" \
    "$(npm root -g 2>/dev/null)/axe-core/axe.min.js"; do
	[ ! -f "$axe" ] || break
done

impact report -p 2026-10 --set output.pdf=no --set output.png=no >report.log 2>&1
passes report "$([ $? -eq 0 ] || cat report.log)"

# A page runs no script; a copy that may run some tells what it sees.  That in
# the file "wrong" is made so that each check has to fail.
policy="default-src 'none'; script-src 'unsafe-inline';"
cat >listen.html <<'HTML'
<script>
const asked = [];
addEventListener('securitypolicyviolation', e => asked.push(e.blockedURI));
</script>
HTML
cat >script.html <<'HTML'
<script>
const of = location.hash.slice(1) + ' ' + innerWidth + ': ';
const tell = text => parent.postMessage(of + text, '*');
const root = document.documentElement;
const seen = shape => [...document.querySelectorAll('figure .' + shape)]
    .filter(e => e.offsetHeight > 0).length;
/* The smallest text of a chart, in pixels of the screen. */
const smallest = () => Math.min(99, ...[...document.querySelectorAll('svg')]
    .filter(e => e.getBoundingClientRect().width > 0)
    .flatMap(svg => [...svg.querySelectorAll('text')].map(e =>
	parseFloat(getComputedStyle(e).fontSize) *
	svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)));
/* Tables whose rows have not as many cells to see as their heads. */
const cells = row => [...row.cells].filter(e => e.offsetWidth > 0)
    .reduce((sum, e) => sum + e.colSpan, 0);
const skewed = [...document.querySelectorAll('table')].filter(table =>
    [...table.rows].some(row => cells(row) !== cells(table.rows[0])));
/* A number cut off, where a table comes to rest, reads as another one. */
const half = (number, from, to) => {
	const range = document.createRange();
	range.selectNodeContents(number);
	const box = range.getBoundingClientRect();
	return box.width > 0 && [from, to].some(edge =>
	    box.left < edge - 1 && box.right > edge + 1);
};
const cuts = region => [...region.querySelectorAll('thead th')].some(head => {
	region.scrollLeft = head.offsetLeft - region.clientWidth / 3;
	return [...region.querySelectorAll('td.number')].some(number =>
	    half(number, region.querySelector('th').getBoundingClientRect().right,
	    region.getBoundingClientRect().right));
});
/* The first head of which a word goes on in the next line. */
const torn = region => [...region.querySelectorAll('thead th')].find(head =>
    [...head.textContent.matchAll(/[^\s-]+/g)].some(word => {
	const range = document.createRange(), text = head.firstChild;
	if (text?.nodeType !== 3 || word.index + word[0].length > text.length)
		return false;
	range.setStart(text, word.index);
	range.setEnd(text, word.index + word[0].length);
	return range.getClientRects().length > 1;
    }));
/* It is said that there is more where there is. */
const hides = region => region.scrollWidth > region.clientWidth + 1 !==
    region.querySelector('.hint')?.offsetHeight > 0;
const check_regions = () => document.querySelectorAll('.scroll').forEach(region => {
	const name = region.querySelector('caption')?.textContent;
	if (innerWidth < 500 && hides(region))
		tell('more columns, and nothing says so, or none: ' + name);
	if (innerWidth < 500 && cuts(region))
		tell('half a number: ' + name);
	region.scrollLeft = 0;
	if (torn(region))
		tell('half a word: ' + torn(region).textContent);
});
const done = () => parent.postMessage('done', '*');
onload = () => {
	if (root.scrollWidth > root.clientWidth)
		tell('scrolls sideways: ' + root.scrollWidth);
	if (!seen('wide') === !seen('narrow'))
		tell('both shapes of a chart, or none');
	if (smallest() < 11)
		tell('text of ' + smallest() + ' pixels in a chart');
	skewed.forEach(table => tell('heads beside their columns: ' +
	    table.caption?.textContent));
	check_regions();
	asked.forEach(what => tell('asks for ' + what));
	/* Half of it each, which takes half the time. */
	if (!window.axe || (root.lang === 'nl') !== (innerWidth < 500))
		return done();
	axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
	    'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
	    .then(r => {
		r.violations.forEach(v => tell('axe ' + v.id + ', ' +
		    v.nodes.length + ' times: ' + v.nodes[0].target));
		done();
	}, e => { tell('axe: ' + e); done(); });
};
</script>
HTML
pages=0
for page in output/latest/*/*/report.html output/latest/*/*/*/report.html; do
	[ -f "$page" ] || continue
	{
		sed -e "/Content-Security-Policy/s/default-src 'none';/$policy/" \
		    -e '/Content-Security-Policy/r listen.html' "$page"
		[ ! -f "$axe" ] || { echo '<script>'; cat "$axe"; echo '</script>'; }
		cat script.html
	} >"page-$pages.html"
	echo "$page" | sed 's|output/latest/||; s|/report.html||; s|/|-|g' >>names
	pages=$((pages + 1))
done
{
	echo '<!DOCTYPE html><meta http-equiv="Content-Security-Policy"' \
	    "content=\"$policy style-src 'unsafe-inline'\">"
	cat listen.html
	echo '<img src="no-such.png"><p style="width:2000px">wide</p>'
	echo '<table><tr><th>a<th hidden>b<tr><td>1<td>2</table>'
	echo '<div class="scroll" style="overflow:auto"><table><thead><tr><th style="max-width:2em;overflow-wrap:anywhere">words<th>b' \
	    '<tbody><tr><th>a<td class="number" style="padding-left:15em">' \
	    '1234567890</table></div>'
	echo '<svg viewBox="0 0 9 9" width="9"><text font-size="10">small</text></svg>'
	[ ! -f "$axe" ] || { echo '<script>'; cat "$axe"; echo '</script>'; }
	cat script.html
} >"page-$pages.html"
echo wrong >>names

# A telephone of 320 pixels (WCAG 1.4.10) is narrower than a window can be; its
# scroll bars take no room.
{
	cat <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><pre id="told"></pre><script>
addEventListener('message', e => document.getElementById('told')
    .textContent += e.data + '\n');
</script>
HTML
	number=0
	while read -r page; do
		for width in 320 1200; do
			echo "<iframe src='page-$number.html#$page'" \
			    "style='border:0;width:${width}px;height:800px'></iframe>"
		done
		number=$((number + 1))
	done <names
} >frame.html
timeout 300 "$browser" --headless --no-sandbox --disable-gpu \
    --disable-dev-shm-usage --hide-scrollbars --host-resolver-rules='MAP * ~NOTFOUND' \
    --user-data-dir="$scratch/browser" --window-size=1280,900 \
    --virtual-time-budget=600000 --dump-dom "file://$scratch/frame.html" \
    2>/dev/null | sed -n '/<pre id="told"/,/<\/pre>/p' |
    sed 's/<[^>]*>//g' | grep . >told

passes 'pages that the browser has not looked at' "$(
    count=$(grep -c '^done' told)
    [ "$count" -eq $((2 * pages + 2)) ] || echo "$count of $((2 * pages + 2))")"
for what in 'wrong 320: text of 10' 'wrong 320: scrolls' 'wrong 1200: scrolls' 'wrong 320: both' 'wrong 320: heads' \
    'wrong 320: asks for' 'wrong 320: half a number' \
    'wrong 320: more columns' 'wrong 320: half a word'; do
	passes "not seen, though it was made wrong" "$(
	    grep -q "^$what" told || echo "$what")"
done
if [ -f "$axe" ]; then
	passes 'axe sees nothing in a page made wrong' "$(
	    grep -q '^wrong 1200: axe image-alt' told || cat told)"
else
	echo 'skipped: no axe-core; say where axe.min.js is in AXE'
fi

# twice PAGE: what chart c5 and a key figure call alike with two numbers.  On the
# highest rung nobody is further, and both say whom they count.
twice() {
	{
		grep -o '<th scope="row">[^<]*</th><td class="number" id="c5_flow/[^"]*/new_people">[^<]*' "$1" |
		    sed '$d'
		grep -o '<span class="value">[^<]*</span> <span class="what">[^<]*' "$1"
	} | sed -e 's/^<th scope="row">\(.*\)<.th>.*>/\1|/' \
	    -e 's/^<span class="value">\(.*\)<.span>.*>\(.*\)/\2|\1/' |
	    awk -F '|' '{ name = $1; sub(/[:(].*/, "", name) }
		name in seen && seen[name] != $2 { print name, seen[name], $2 }
		{ seen[name] = $2 }'
}
# repeated PAGE: headings that it has twice.
repeated() {
	sed -n 's/^<h[23][^>]*>\(.*\)<.h[23]>.*/\1/p' "$1" | sort | uniq -d
}
# unsaid PAGE: sections with a symbol in a table that they do not explain.
unsaid() {
	awk '/^<section id=/ { id = $0; split("", seen); said = "" }
	    { line = $0
	    if (match(line, /^<p class="folded">(In de tabel|In the table): /))
		said = said line
	    if (line ~ /<td class="number" id="[^"]*">x[<]/) seen["x"]
	    if (line ~ /<td class="number" id="[^"]*">\342\200\223[<]/) seen["\342\200\223"]
	    if (line ~ /<td class="number" id="[^"]*">&lt;10[<]/) seen["&lt;10"] }
	    /^<.section>/ { for (s in seen) if (!index(said, s " "))
		print id, s }' "$1"
}
# empty PAGE: words of charts that say nothing, and per cents of few things.
empty() {
	grep -hoE '<(desc|title)[^>]*>[^<]*: (–|x|<10)[.;,][^<]*' "$1" \
	    "$(dirname "$1")"/charts/*.svg
	grep -hl 'Geen gegevens over deze periode\|No data on this period' \
	    "$(dirname "$1")"/charts/*.svg
	grep -oE '[0-9]+% (van de activiteiten|of the activities)' "$1"
}
for page in output/latest/*/*/report.html output/latest/*/*/*/report.html; do
	passes "headings twice in $page" "$(repeated "$page")"
	passes "symbols that $page does not explain" "$(unsaid "$page")"
	passes "empty words in $page" "$(empty "$page")"
	passes "two numbers for one word in $page" "$(twice "$page")"
done

while read -r page; do
	[ "$page" = wrong ] || passes "$page" "$(grep "^$page " told | head -n 5)"
done <names
