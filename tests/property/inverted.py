"""Every plotted coordinate of a chart, turned back into a number.

inverted.py CHART.svg TABLES: reads the ticks of a chart (where it has none:
its labels), inverts the axis, and says how many coordinates there are and how
many are no figure of the folder of tables, which is what was published.  The
tables of an edition hold cells.csv, the central table of published cells.
"""
import csv
import math
import re
import sys
import xml.etree.ElementTree as tree

BLUE, RUST, PINK, MUTE, DARK = "#12436D #B8410C #C81A4C #868C94 #1F2328".split()
GRID, PALE, SOFT = "#E4E7EA #C9D6E2 #565C64".split()
NEAR = 0.06     # pixels: gnuplot writes hundredths, twice rounded
PLACE = r"(?:/all|/in/[^/]+)"
SMALL = 9       # a count below the threshold is drawn as a band up to this


class Chart:
    """Lines, polygons, circles and texts, in pixels, with their looks."""

    def __init__(self, text):
        self.lines, self.polygons, self.circles, self.texts = [], [], [], []
        self.walk(tree.fromstring(text), {}, 0, 0)

    def walk(self, node, looks, dx, dy):
        looks = {**looks, **node.attrib}
        moved = re.match(r"translate\(([-\d.]+),([-\d.]+)\)",
                         node.get("transform", ""))
        if moved and node.find("{*}text") is not None:
            dx, dy = float(moved[1]), float(moved[2])
        name = node.tag.split("}")[-1]
        if name == "path":
            for part in node.get("d").split("M")[1:]:
                points = pairs(part)
                self.lines.append((looks.get("stroke"), float(
                    looks.get("stroke-width", 1)), "stroke-dasharray" in
                    node.attrib, points))
        elif name == "polygon":
            self.polygons.append((looks.get("fill"),
                                  pairs(node.get("points"))))
        elif name == "circle":
            self.circles.append((looks.get("fill"), looks.get("stroke"),
                                 float(node.get("r")), float(node.get("cx")),
                                 float(node.get("cy"))))
        elif name == "text" and dy:
            self.texts.append((dx, dy, looks.get("text-anchor"),
                               float(looks.get("font-size")),
                               looks.get("fill"), "".join(node.itertext())))
        for child in node:
            self.walk(child, looks, dx, dy)

    def line(self, colour, width=None, dashed=False):
        return [points for stroke, wide, dash, points in self.lines
                if stroke == colour and dash == dashed and
                (width is None or abs(wide - width) < 0.01)]

    def dots(self, *colours):
        return [(x, y) for fill, _, _, x, y in self.circles
                if fill in colours]


def pairs(text):
    return [(float(x), float(y)) for x, y in
            re.findall(r"(-?[\d.]+),(-?[\d.]+)", text)]


def number(text):
    """A number as the report in Dutch writes it, or None."""
    text = re.sub("[€%\\s\u00a0\u202f]", "", text).replace("\u2212", "-")
    if not re.fullmatch(r"-?\d{1,3}(\.\d{3})*(,\d+)?", text):
        return None
    return float(text.replace(".", "").replace(",", "."))


class Axis:
    """From pixels to numbers, by two ticks; all others have to agree."""

    def __init__(self, ticks, log=False):
        self.log = log
        ticks = sorted(set(ticks))
        assert len(ticks) > 1, "no ticks"
        (self.a, first), (self.b, last) = ticks[0], ticks[-1]
        self.first, self.last = self.scale(first), self.scale(last)
        for at, value in ticks:
            assert abs(self.scale(value) - self.first - (at - self.a) *
                       self.step()) < abs(NEAR * self.step()), "uneven ticks"

    def scale(self, value):
        return math.log2(value) if self.log else value

    def step(self):
        return (self.last - self.first) / (self.b - self.a)

    def value(self, at):
        value = self.first + (at - self.a) * self.step()
        return 2 ** value if self.log else value

    def near(self, value):
        """How far a value may be off."""
        return abs(NEAR * self.step() * (value * math.log(2) if self.log
                                         else 1)) + 1e-9


def ticks_y(chart):
    """Labels left of the plot, each beside a line of the grid."""
    grid = [p[0][1] for p in chart.line(GRID) if p[0][1] == p[1][1]]
    found = []
    for _, y, anchor, size, _, text in chart.texts:
        value = number(text)
        if anchor != "end" or value is None:
            continue
        near = [g for g in grid if abs(y - size * 0.325 - g) < 1]
        found += [(near[0], value)] if near else []
    return found


def ticks_x(chart, grid=True):
    """Labels below the plot, centred on lines of the grid if it has any."""
    lines = [p[0][0] for p in chart.line(GRID) if p[0][0] == p[1][0]]
    low = max(y for _, y, anchor, _, _, text in chart.texts
              if anchor == "middle" and number(text) is not None)
    found = []
    for x, y, anchor, _, _, text in chart.texts:
        value = number(text)
        if anchor != "middle" or value is None or abs(y - low) > 0.5:
            continue
        near = [g for g in lines if abs(g - x) < 1] if grid else [x]
        found += [(near[0], value)] if near else []
    return found


# ------------------------------------------------------------- what is published

class Published:
    def __init__(self, folder):
        self.folder = folder
        self.cells = {}
        for row in self.table("cells"):
            if row["value"]:
                try:
                    self.cells[row["key"]] = float(row["value"])
                except ValueError:
                    pass

    def table(self, name):
        with open(f"{self.folder}/{name}.csv", newline="",
                  encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def column(self, name, *columns):
        found = set()
        for row in self.table(name):
            for column in columns:
                try:
                    found.add(float(row[column]))
                except ValueError:
                    pass
        return found

    def matching(self, pattern):
        return {m: v for m, v in ((re.fullmatch(pattern, key), value)
                for key, value in self.cells.items()) if m}


def poisson(count, chance):
    """The mean at which so many or fewer have that chance."""
    def below(mean):
        return sum(math.exp(i * math.log(mean) - mean - math.lgamma(i + 1))
                   for i in range(count + 1))
    low, high = 1e-9, 10 * count + 50
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) > chance else \
            (low, middle)
    return low


class Count:
    """Coordinates that were looked at, and those that nothing published
    explains."""

    def __init__(self):
        self.all, self.wrong = 0, []

    def check(self, value, published, near, what):
        self.all += 1
        if not any(abs(value - p) <= near for p in published):
            self.wrong.append(f"{what} {value:.3f}")


# ----------------------------------------------------------------- the charts

def c1(chart, of, count):
    axis = Axis(ticks_y(chart))
    known = of.column("c1_target", "connected", "before", "path", "low80",
                      "high80", "low95", "high95") | {0, SMALL}

    def check(y, what):
        count.check(axis.value(y), known, axis.near(0), what)
    for points in chart.line(BLUE, 3.2) + chart.line(MUTE, 1.8):
        for _, y in points:
            check(y, "line")
    for points in chart.line(PINK, 1.8, True) + chart.line(PINK, 1.2):
        for _, y in points:
            check(y, "path")
    for _, y in chart.dots(BLUE, MUTE):
        check(y, "dot")
    for points in chart.line(PALE, 7):
        for _, y in points:
            check(y, "hidden")
    for fill, points in chart.polygons:
        if fill in (PALE, "#E8EEF4"):
            for _, y in points:
                check(y, "band")


def c2(chart, of, count):
    axis = Axis(ticks_x(chart))
    credit = of.column("c2_activities", "credit")
    limits = of.column("c2_activities", "credit_low", "credit_high")
    for x, _ in chart.dots(BLUE, RUST, SOFT):
        count.check(axis.value(x), credit, axis.near(0), "dot")
    for colour in (BLUE, RUST, SOFT):
        for points in chart.line(colour, 2):
            for x, _ in points:
                count.check(axis.value(x), limits, axis.near(0), "interval")
    for stroke, width, _, points in chart.lines:
        if width == 7:
            for x, _ in points:
                count.check(axis.value(x), {0, SMALL}, axis.near(0),
                            "hidden")


def c3(chart, of, count):
    x_axis, y_axis = Axis(ticks_x(chart, False)), Axis(ticks_y(chart))
    expected = {m[1]: v for m, v in of.matching(
        r"/funnel/(.*)/expected").items()}
    observed = {m[1]: v for m, v in of.matching(
        r"/funnel/(.*)/observed").items()}
    pairs_known = [(e, 100 * observed[town] / e) for town, e in
                   expected.items() if town in observed]
    top = max(value for _, value in ticks_y(chart))
    dots = chart.dots(BLUE, PINK, RUST)
    dots += [(sum(x for x, _ in p) / len(p), (max(y for _, y in p) +
             min(y for _, y in p)) / 2) for fill, p in chart.polygons
             if fill in (PINK, RUST)]
    for x, y in dots:
        e, share = x_axis.value(x), y_axis.value(y)
        near = [s for known, s in pairs_known
                if abs(known - e) <= 12 * x_axis.near(0)]
        count.check(e, expected.values(), 12 * x_axis.near(0), "expected")
        if share < top:
            count.check(share, near, 1.5 * y_axis.near(0), "share")
    for points in chart.line("#9FB4C7"):
        e = x_axis.value(points[0][0])
        count.check(e, expected.values(), 12 * x_axis.near(0), "hidden at")
        count.check(y_axis.value(min(y for _, y in points)),
                    [100 * SMALL / v for v in expected.values()],
                    2 * y_axis.near(0), "hidden")


def c4(chart, of, count):
    axis = Axis(ticks_x(chart), log=True)
    prices = of.column("c4_cost", "price", "price_before")
    limits = of.column("c4_cost", "price_low", "price_high")
    for fill, _, _, x, _ in chart.circles:
        value = axis.value(x)
        count.check(value, prices, 0.5 + axis.near(value), "dot")
    for points in chart.line("#E3EAF1", 11):
        for x, _ in points:
            value = axis.value(x)
            count.check(value, limits, 0.5 + axis.near(value), "interval")
    for points in chart.line(DARK, 1.2, True):
        value = axis.value(points[0][0])
        count.check(value, prices, 0.5 + axis.near(value), "total")


def flow(of):
    """People on each rung, as published, in the order of the ladder."""
    return [v for _, v in sorted(of.matching(
        PLACE + r"/measure/flow/outcome/.*/number").items(),
        key=lambda item: -item[1])]


def c5(chart, of, count):
    """No axis: the height (narrow: the width) of the first box is the
    number in its label."""
    def extent(points, axis):
        return max(p[axis] for p in points) - min(p[axis] for p in points)
    boxes = [p for fill, p in chart.polygons if fill == BLUE]
    narrow = extent(boxes[0], 0) > 60
    along = 0 if narrow else 1
    first = max(number(text) for *_, size, colour, text in chart.texts
                if colour == BLUE and number(text) is not None and
                "%" not in text)
    step = first / max(extent(p, along) for p in boxes)
    known = flow(of)
    lost = [a - b for a, b in zip(known, known[1:])]
    for points in boxes:
        count.check(extent(points, along) * step, known, NEAR * step, "box")
    for fill, points in chart.polygons:
        if fill == PALE:
            count.check(extent(points, along) * step, known, NEAR * step,
                        "kept")
        elif fill == "#E6E8EB" and narrow:
            count.check(extent(points, along) * step, known + lost,
                        NEAR * step, "whole")
        elif fill == "#E6E8EB":
            half = len(points) // 2
            for a, b in zip(points[:half], reversed(points[half:])):
                if abs(a[0] - b[0]) < 0.02:
                    count.check((b[1] - a[1]) * step, lost, 2 * NEAR * step,
                                "lost")


def c6(chart, of, count):
    """No axis: which disc stands in which row and column."""
    criteria = ["new", "implemented", "breaks", "impact", "mission"]
    rows = of.table("innovations")
    rows.sort(key=lambda r: (-sum(r[c] == "yes" for c in criteria),
                             r["activity"].lstrip("'").encode()))
    discs = {}
    for fill, stroke, radius, x, y in chart.circles:
        kind = "yes" if fill == BLUE else "no" if stroke == BLUE else \
            "cannot_be_told"
        discs.setdefault(round(y), {})[round(x)] = kind
    places = sorted(discs)[1:]              # the first explains the discs
    columns = sorted({x for y in places for x in discs[y]})
    for row, y in zip(rows, places):
        for column, criterion in zip(columns, criteria):
            count.all += 1
            if discs[y].get(column) != row[criterion]:
                count.wrong.append(f"{row['activity']}, {criterion}")
    if len(places) != min(len(rows), len(places)) or not rows:
        count.wrong.append("rows")


def c7(chart, of, count):
    """No axis: zero is the line below a panel, and the highest dot is the
    highest figure at the end that was published."""
    residents = {m[1]: v for m, v in of.matching(
        r"/norm/residents/(.*)").items()}
    residents.update({m[1]: v for m, v in of.matching(
        r"/residents/(.*)").items()})
    credit = {(m[1], m[2]): v for m, v in of.matching(
        r"/formula/.*/in/(.*)/credit/(.*)").items()}
    known = {v / residents.get(town, 1000) * 1000
             for (town, _), v in credit.items()} | {0}
    last = max(span for _, span in credit)
    base = sorted(chart.line(MUTE, 1), key=lambda p: p[0][1])

    def height(x, y):
        below = [p[0][1] for p in base if p[0][1] >= y - NEAR and
                 p[0][0] - 1 <= x <= p[1][0] + 12]
        return below[0] - y
    dots = chart.dots(BLUE)
    top = max(v / residents.get(town, 1000) * 1000
              for (town, span), v in credit.items() if span == last)
    step = top / max(height(x, y) for x, y in dots)
    for x, y in dots:
        count.check(height(x, y) * step, known, 2 * NEAR * step, "dot")
    for points in chart.line(BLUE, 2.8) + chart.line("#D5D9DE", 1):
        for x, y in points:
            count.check(height(x, y) * step, known, 2 * NEAR * step, "line")
    limits = {1000 * poisson(int(v) - side, 0.95 if side else 0.05) /
              residents.get(town, 1000) for (town, span), v in
              credit.items() if span == last for side in (0, 1)}
    for points in chart.line(BLUE, 1.4):
        for x, y in points:
            count.check(height(x, y) * step, limits, 2 * NEAR * step,
                        "interval")
    for points in chart.line(PALE, 7):
        count.check(height(*min(points, key=lambda p: p[1])) * step,
                    [SMALL / v * 1000 for v in residents.values()] +
                    [SMALL], 2 * NEAR * step, "hidden")


def c8(chart, of, count):
    """No axis: a whole row is 100 per cent."""
    known = set()
    for m, whole in of.matching("(" + PLACE + r"/measure/client_led_\w+"
                                r"/all/)/(/[^/]*)/of").items():
        for part, value in of.matching(re.escape(m[1]) + r"/[^/]*" +
                                       re.escape(m[2]) + "/number").items():
            known.add(100 * value / whole)
    rows = {}
    for _, points in chart.polygons:
        rows.setdefault(round(points[0][1]), []).append(
            (min(x for x, _ in points), max(x for x, _ in points)))
    left = min(x for parts in rows.values() for x, _ in parts)
    right = max(x for parts in rows.values() for _, x in parts)
    step = 100 / (right - left)
    for parts in rows.values():
        parts.sort()
        # A hidden part is an outline, and the gap before it is white too.
        gap = parts[1][0] - parts[0][1] if len(parts) > 1 else 0
        ends = [x for x, _ in parts[1:]] + [min(parts[-1][1] + gap, right)]
        for (start, _), end in zip(parts, ends):
            count.check((end - start) * step, known, 2 * NEAR * step, "part")


def c9(chart, of, count):
    axis = Axis(ticks_y(chart))
    supporters = PLACE + r"/measure/supporters/all//"
    total = of.matching(supporters + r"/[^/]*/number").values()
    known = list(of.matching(supporters + r"[^/]+/[^/]*/number").values())
    lines = chart.line("#FFFFFF", 1.4)
    for points in chart.line(DARK, 2.4):
        for _, y in points:
            count.check(axis.value(y), total, axis.near(0), "total")
    stacks = {}
    for points in lines:
        for x, y in points:
            stacks.setdefault(x, []).append(axis.value(y))
    for values in stacks.values():
        values.sort()
        for low, high in zip([0] + values, values):
            count.check(high - low, known + [0], 2 * axis.near(0), "role")


CHARTS = {"c1_target": c1, "c2_activities": c2, "c3_funnel": c3,
          "c4_cost": c4, "c5_flow": c5, "c6_scorecard": c6, "c7_towns": c7,
          "c8_clientled": c8, "c9_constituency": c9}


def main(edition, tables):
    of = Published(tables)
    with open(f"{edition}/report.html", encoding="utf-8") as file:
        page = file.read()
    seen = {}
    for svg in re.findall(r"<svg .*?</svg>", page, re.S):
        name = re.search(r'aria-labelledby="(\S+)-t ', svg)[1]
        seen[name] = svg
    for name, invert in CHARTS.items():
        for shape in ("", "-narrow"):
            svg = seen.get(name + shape)
            count = Count()
            if svg is None:
                continue
            chart = Chart(svg)
            if chart.lines or chart.polygons:
                invert(chart, of, count)
            print(f"{name}{shape}\t{count.all}\t{len(count.wrong)}\t" +
                  "; ".join(count.wrong[:3]))


main(*sys.argv[1:])
