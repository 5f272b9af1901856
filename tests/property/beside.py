"""Whether a page says in a table what its charts show: beside.py PAGE...
One line for each chart that has none below it, and for each number in a chart
that its table lacks.  With --blind tables are not read: then all is missed."""
import html
import re
import sys

# Which table is a chart's, where it has another name.
TABLES = {"c6_scorecard": "innovations"}
# What of a chart has to stand in its table: all its texts, or what its
# description says (others have an axis, or count rows of the table).
TEXTS, SPOKEN = ("c5_flow", "c7_towns", "c8_clientled"), ("c3_funnel",
                                                          "c9_constituency")
NUMBER = re.compile(r"\d[\d.,]*%|\d[\d.,]*")


def numbers(text):
    text = re.sub(r"<[^>]*>", " ", text)
    return {n.rstrip(".,") for n in NUMBER.findall(html.unescape(text))}


def judge(page, blind):
    text = open(page, encoding="utf-8").read()
    for section in re.findall(r"<section.*?</section>", text, re.S):
        parts = re.split(r"<figure>", section)[1:]
        for part in parts:
            picture, rest = part.split("</figure>", 1)
            chart = re.search(r'<title id="(c\d_[a-z]+)', picture).group(1)
            wide = re.search(r'<div class="wide">(.*?)</div>', picture, re.S)
            name = TABLES.get(chart, chart)
            link = rest.find(f'href="tables/{name}.csv"')
            table = "" if blind or link < 0 else rest[:link]
            if "<table" not in table:
                print(f"{page}: {chart} has no table below it")
                continue
            says = re.search(r"<desc[^>]*>(.*?)</desc>", wide.group(1)).group(1)
            if chart in TEXTS:
                says = " ".join(re.findall(r"<text[^>]*>.*?</text>",
                                           wide.group(1), re.S))
            elif chart not in SPOKEN:
                continue
            wanted = numbers(says)
            if chart == "c3_funnel":
                wanted = {n for n in wanted if n.endswith("%")}
            missed = wanted - numbers(table)
            if missed:
                print(f"{page}: {chart}: {sorted(missed)} in no table")


blind = sys.argv[1] == "--blind"
for page in sys.argv[1 + blind:]:
    judge(page, blind)
