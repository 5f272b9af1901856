"""How tables come over the end of a page of paper: breaks.py PAGE WEASYPRINT.
The longest table of a page and its first short one, many times, each
time from another height.  Says what is wrong, and last how many breaks it saw.
With --plain the style of paper is left out, which has to be seen."""
import re
import subprocess
import sys

KEPT = 3
SHORT = 12
plain = sys.argv[1] == "--plain"
page, program = sys.argv[1 + plain:3 + plain]
text = open(page, encoding="utf-8").read()
style = "\n".join(re.findall(r"<style>.*?</style>", text, re.S))
style = re.sub(r"url\([^)]*\)", "url()", style)
if plain:
    style = re.sub(r"[^{};]*\{break-(inside|before):avoid\}|\.many[^{]*"
                   r"\{[^}]*\}", "", style)
blocks = re.findall(r'<div class="scroll[ "].*?</div>\n(?:<p class="folded">.*?'
                    r'</p>\n)*', text, re.S)


def rows(block):
    return len(re.findall('<th scope="row"', block))


def lines(block):
    return rows(block) + sum('class="place"' in row
                             for row in block.split("</tr>"))


longs = [b for b in blocks if lines(b) > SHORT and 'class="group"' not in b]
shorts = [b for b in blocks if 3 < rows(b) and lines(b) < SHORT]
longs.sort(key=rows, reverse=True)
body = []
for i in range(14):
    for j, block in enumerate((longs[0], shorts[0])):
        block = re.sub(r' id="[^"]*"', "", block)
        # Rows and notes tell by themselves what they are.
        count = iter(range(1, 1000))
        block = re.sub(r'(<th scope="row"[^>]*>)[^<]*', lambda m: f"{m[1]}"
                       f"ROW{next(count)}of{rows(block)}.", block)
        block = re.sub(r'<p class="folded">.*', '', block, flags=re.S)
        block += '<p class="folded">NOTE of it</p>'
        body.append(f'<div style="height:{(i * 37 + j * 11) % 95}mm"></div>'
                    + block)
html = (f"<!DOCTYPE html><html><head>{style}</head><body>{''.join(body)}"
        "</body></html>")
subprocess.run([program, "-q", "-", "breaks.pdf"], input=html.encode(),
               check=True, stderr=subprocess.DEVNULL)
pages = subprocess.run(["pdftotext", "-layout", "breaks.pdf", "-"],
                       capture_output=True, check=True).stdout.decode()
seen = 0
for number, sheet in enumerate(pages.split("\f")[:-1], 1):
    marks = re.findall(r"ROW(\d+)of(\d+)\.|(NOTE)", sheet)
    if not marks or number == 1:
        continue
    if marks[0][2]:
        seen += 1
        print(f"page {number} begins with a note")
    elif int(marks[0][0]) > 1:
        seen += 1
        first, all_rows = int(marks[0][0]), int(marks[0][1])
        if all_rows != rows(longs[0]):
            print(f"page {number} begins in a short table")
        elif first <= KEPT:
            print(f"page {number} begins with row {first}")
        elif first > all_rows - KEPT + 1:
            print(f"page {number} has the last {all_rows - first + 1} rows")
print(f"{seen} breaks")
