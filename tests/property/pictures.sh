#!/bin/sh
# What a browser makes of charts: no text over other text, under a line of the
# grid or cut off, and none smaller than 11 pixels.
set -u

name=property/pictures
. "$(dirname "$0")/../head.sh"

browser=$(command -v chromium || command -v chromium-browser ||
    command -v google-chrome) || {
	skip 'no chromium'
	finish
	exit
}

# browse PAGE WIDTH: the document after its scripts have run.
browse() {
	timeout 120 "$browser" --headless --no-sandbox --disable-gpu \
	    --disable-dev-shm-usage --host-resolver-rules='MAP * ~NOTFOUND' \
	    --user-data-dir="$scratch/browser" --window-size="$2,900" \
	    --virtual-time-budget=10000 --dump-dom "file://$1" 2>/dev/null
}

cp "$tree/tests/golden/report-sample/pipeline.conf" .
# Reports of all there is, of next to nothing, and of forty of everything
# with the longest names.
for kind in '' few many; do
	rm -rf store.db
	. "$tree/tests/golden/report-sample/store.sh"
	for file in measures towns funnel $kind; do
		sqlite3 store.db <"$tree/tests/golden/report-charts/$file.sql"
	done
	impact-report -p 2026-10 --set "output.directory=out$kind" >log 2>&1
	check "no report: $(cat log)" $?
done

# Every chart at its own size, and a list of what is wrong with its texts.
{
	echo '<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">'
	for file in out*/latest/*/*/charts/*.svg; do
		echo "<div data-file='$file'>"
		sed 1d "$file"
		echo '</div>'
	done
	# What a telephone of 320 pixels gets, 288 of them for the picture.
	for file in out*/latest/*/*/report.html; do
		sed -n '/^<div class="narrow">$/,/^<\/div>$/p' "$file" |
		    sed "s|^<div class.*|<div style='width:288px' data-file='$file'>|
			s/^<svg /<svg style='width:100%;height:auto' /"
	done
	# One that is wrong in four ways shows that the measuring works.
	cat <<'HTML'
<div data-file="made wrong"><svg viewBox="0 0 760 60" width="760" height="60">
<text x="9" y="20" font-size="12">over</text>
<text x="12" y="22" font-size="12">another</text>
<text x="9" y="50" font-size="8">small</text>
<text x="750" y="40" font-size="12">cut off</text>
<text x="99" y="50" font-size="12">struck out</text>
<path stroke="#e4e7ea" d="M110,9 L110,60"/></svg></div>
<pre id="wrong"></pre><script>
const wrong = [];
/* Upright lines of a grid and of a total, in pixels of the screen: x, top, bottom. */
const uprights = svg => [...svg.querySelectorAll('path')]
    .filter(e => /^rgb\((228, 231, 234|31, 35, 40)\)$/
	.test(getComputedStyle(e).stroke))
    .flatMap(e => [...e.getAttribute('d').matchAll(
	/M *([\d.]+)[ ,]([\d.]+) *L *([\d.]+)[ ,]([\d.]+)/g)]
	.filter(m => m[1] === m[3]).map(m => {
		const at = y => new DOMPoint(+m[1], y)
		    .matrixTransform(e.getScreenCTM());
		const a = at(+m[2]), b = at(+m[4]);
		return [a.x, Math.min(a.y, b.y), Math.max(a.y, b.y)];
	}));
let charts = 0, texts = 0;
for (const div of document.querySelectorAll('div[data-file]')) {
	const svg = div.querySelector('svg'), frame = svg.getBoundingClientRect();
	const scale = frame.width / svg.viewBox.baseVal.width;
	const all = [...svg.querySelectorAll('text')]
	    .filter(e => e.textContent.trim())
	    .map(e => ({ box: e.getBoundingClientRect(), text: e.textContent,
	    size: scale * parseFloat(getComputedStyle(e).fontSize) }));
	const say = what => wrong.push(div.dataset.file + ': ' + what);
	const lines = uprights(svg);
	charts++;
	texts += all.length;
	all.forEach((a, i) => {
		const b = a.box;
		if (a.size < 10.95)
			say('small: ' + a.text);
		if (b.left < frame.left - .5 || b.right > frame.right + .5 ||
		    b.top < frame.top - .5 || b.bottom > frame.bottom + .5)
			say('cut off: ' + a.text);
		if (lines.some(([x, top, bottom]) => b.left + 1 < x &&
		    x < b.right - 1 && Math.min(bottom, b.bottom) -
		    Math.max(top, b.top) > 4))
			say('a line of the grid through: ' + a.text);
		for (const c of all.slice(i + 1)) {
			const w = Math.min(b.right, c.box.right) -
			    Math.max(b.left, c.box.left);
			const h = Math.min(b.bottom, c.box.bottom) -
			    Math.max(b.top, c.box.top);
			if (w > 1 && h > 4)
				say('over one another: ' + a.text + ' / ' +
				    c.text);
		}
	});
}
document.getElementById('wrong').textContent = wrong.join('\n') +
    '\nmeasured ' + charts + ' charts, ' + texts + ' texts\n';
</script>
HTML
} >charts.html
browse "$scratch/charts.html" 1280 | sed -n '/<pre id="wrong">/,/<\/pre>/p' |
    sed 's/<[^>]*>//g' | grep . >seen
grep -q '^measured [1-9]' seen
check "the browser measured nothing: $(head -n 3 seen)" $?
[ "$(grep -c '^made wrong: ' seen)" -eq 4 ]
check "what was made wrong is not seen: $(grep '^made wrong: ' seen)" $?
# A word that is wider than its column is not broken where it has room.
[ "$(cat out/latest/organisatie/nl/report.html | grep -c '>uitgevoerd</text>')" -eq 2 ]
check "the head of a column is broken" $?
[ "$(grep -vc '^measured\|^made wrong: ' seen)" -eq 0 ]
check "texts of charts: $(grep -v '^measured\|^made' seen | head -n 10)" $?

# Of a town of which every month is hidden there is no empty chart.
. "$tree/tests/small.sh"
small little
cat >>little/pipeline.conf <<'CONF'
[report towns]
audience = municipality
municipality = each
languages = nl
CONF
(cd little && impact run -p $period) >log 2>&1
town=little/output/latest/towns/zeist/nl
grep -q 'Er is geen maand waarvan een aantal te tonen is' "$town/report.html"
check "an empty chart has no card: $(tail -n 3 log)" $?
! grep -q '>jan<' "$town/charts/c1_target.svg"
check "a chart of nothing is drawn" $?
finish
