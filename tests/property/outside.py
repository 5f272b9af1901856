"""The attack of an outsider, from the page impact-package(5) alone.

outside.py FOLDER: reads what packages below it say, builds the programme that
the page describes, has glpsol solve it, and prints every count and amount that
can be told.  It shares nothing with the program, and shows that the page is enough.
"""
import collections
import csv
import json
import math
import pathlib
import subprocess
import sys
import tempfile

FAR = 1e6   # where there is no end
NEAR = 1e-4


class Figures:
    """Variables with their limits, and rows of (factors, low, high)."""

    def __init__(self):
        self.limits, self.counts, self.seen, self.rows = {}, {}, {}, []
        self.ruled, self.share, self.many = {}, 0, set()
        self.public, self.spoken, self.numbers = set(), set(), set()
        self.stems = collections.defaultdict(dict)
        self.threshold = 0

    def add(self, name, counts, unit):
        if name not in self.limits:
            self.limits[name] = [0, FAR]
            self.counts[name] = counts, unit
        return name

    def narrow(self, name, low, high):
        limits = self.limits[name]
        limits[:] = max(limits[0], low), min(limits[1], high)

    def span(self, name, of):
        if of.get("stem"):
            self.stems[of["stem"]][name] = [
                int(of[end][:4]) * 12 + int(of[end][5:])
                for end in ("first_month", "last_month")]

    def read(self, folder):
        sdc = json.loads((folder / "datapackage.json").read_text())["sdc"]
        kept = json.loads((folder / "certificate.json").read_text())
        self.threshold = sdc["threshold"]
        self.share = sdc["money_share"] / 100

        def named(key):
            return f"{key}@{sdc['period']}"
        with open(folder / "tables/cells.csv", newline="") as file:
            for line in csv.DictReader(file):
                if line["counts"]:
                    name = self.add(named(line["key"]), line["counts"],
                                    line["unit"])
                    self.counts[name] = line["counts"], line["unit"]
                    self.span(name, line)
                    self.rule(name, line)
                    self.value(name, line, line["key"] in
                               kept["shown_before"])
        for one in sdc["unpublished"]:
            name = self.add(named(one["key"]), one["counts"],
                            one.get("unit", "people"))
            self.span(name, one)
            self.rule(name, one)
        for key in sdc["below_zero"]:
            limits = self.limits[self.add(named(key), "parts", "people")]
            if named(key) not in self.seen:
                limits[0] = -limits[1]
        self.many |= {named(key) for key in sdc["of_many"]}
        for one in sdc["relations"]:
            self.relation(one, sdc["places"], named)

    def rule(self, name, of):
        if of.get("rule") and of.get("unit", "people") != "people":
            self.ruled[name] = of["rule"]

    def value(self, name, line, kept):
        text, base, k = line["value"], float(line["base"]), self.threshold
        whole = line["counts"] in ("people", "things")
        if text in ("", "x"):
            return
        self.spoken.add(name)
        if text[0] == "<":
            self.narrow(name, 0, float(text[1:]) - whole)
            return
        self.numbers.add(name)
        value = float(text)
        low, high = value - base / 2, value + base / 2
        if whole and base:
            low, high = math.ceil(low), math.ceil(high) - 1
        if line["unit"] == "people" and base:
            more = (k - 1 if whole else k) * kept
            low, high = max(low - more, k), high + more
        elif kept and line.get("rule") == "people":
            low, high = (low - self.share * value,
                         high + self.share * value)
        self.seen[name] = value
        if not base:
            self.public.add(name)
        self.narrow(name, low if value < 0 else max(low, 0), high)

    def relation(self, one, places, named):
        def place(key):
            return self.add(named(key), "parts", "people")
        if "part" in one:
            self.rows.append(([(1, place(one["part"])),
                               (-1, place(one["at_most"]))], -FAR, 0))
            return
        parts = one.get("parts")
        if parts is None:
            rest = one["whole"][len("/all"):]
            towns = places if one["over"] == "places" else one["over"]
            parts = [f"/in/{town}{rest}" for town in towns]
            parts += [f"/elsewhere{rest}"] * one["elsewhere"]
            counts = self.counts[place(one["whole"])]
            for part in parts:
                self.add(named(part), *counts)
        self.rows.append(([(1, place(one["whole"]))] +
                          [(-1, place(part)) for part in parts], 0, 0))

    def spread(self):
        """What is of many, because of what it holds."""
        self.many |= {name for name, rule in self.ruled.items()
                      if rule == "people" and self.seen.get(name, 0) > 0}
        before = -1
        while len(self.many) > before:
            before = len(self.many)
            for spans in self.stems.values():
                held = [ends for name, ends in spans.items()
                        if name in self.many]
                self.many |= {
                    name for name, (first, last) in spans.items()
                    if self.ruled.get(name) == "people" and any(
                        first <= start and end <= last
                        for start, end in held)}
            self.many |= {terms[0][1] for terms, low, high in self.rows
                          if low == high and self.ruled.get(terms[0][1]) ==
                          "people" and any(name in self.many
                                           for _, name in terms[1:])}

    def cut(self):
        """Every stem into pieces of time."""
        for stem, spans in self.stems.items():
            counts = self.counts[next(iter(spans))]
            ends = sorted({end for first, last in spans.values()
                           for end in (first, last + 1)})
            low = min(0, *(self.limits[name][0] for name in spans))
            for name, (first, last) in spans.items():
                pieces = [f"{stem}#{end}" for end in ends[:-1]
                          if first <= end <= last]
                for piece in pieces:
                    self.limits.setdefault(piece, [low, FAR])
                    self.counts[piece] = counts
                self.rows.append(([(1, name)] + [(-1, piece) for piece
                                                 in pieces], 0, 0))
            if counts[1] == "people" and low == 0:
                self.between(stem, spans, ends)

    def between(self, stem, spans, ends):
        """What two figures that begin or end together differ by."""
        spoken = {name: ends for name, ends in spans.items()
                  if name in self.spoken}
        for whole, (first, last) in spoken.items():
            if whole not in self.numbers:
                continue
            for part, (start, end) in spoken.items():
                if first == start and end < last:
                    gap = end + 1, last
                elif last == end and first < start:
                    gap = first, start - 1
                else:
                    continue
                if list(gap) not in spans.values() and any(
                        gap[0] < end <= gap[1] for end in ends):
                    name = f"{stem}#{gap[0]}-{gap[1]}"
                    self.limits.setdefault(name, [0, FAR])
                    self.counts[name] = self.counts[whole]
                    self.rows.append(([(1, whole), (-1, part), (-1, name)],
                                      0, 0))


def solve(figures, factors, high, extra=()):
    """Values by name at the largest, or smallest, sum; extra: more rows."""
    number = {name: i for i, name in enumerate(dict.fromkeys(
        [*figures.limits, *(name for _, name in factors)]))}
    text = [["Minimize", "Maximize"][high], " aim:"]
    text += [f" + {factor} v{number[name]}" for factor, name in factors]
    text.append("Subject To")
    for i, (terms, low, top) in enumerate([*figures.rows, *extra]):
        sums = collections.Counter()
        for factor, name in terms:
            sums[number[name]] += factor
        left = "\n".join(f" {factor:+d} v{i}" for i, factor in sums.items())
        text.append(f" r{i}: {left}\n {'=' if low == top else '<='} {top}")
    text.append("Bounds")
    for name, i in number.items():
        low, top = figures.limits.get(name, (-FAR, figures.threshold)
                                      if high else (0, FAR))
        text.append(f" {low} <= v{i} <= {top}")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "lp").write_text("\n".join([*text, "End\n"]))
        subprocess.run(["glpsol", "--lp", path / "lp", "-w", path / "out"],
                       check=True, stdout=subprocess.DEVNULL)
        values, names = {}, list(number)
        columns = {}
        for line in (path / "out").read_text().splitlines():
            word = line.split()
            if word[0] == "s" and word[4] != "f" and word[5] != "f":
                raise SystemExit("the figures contradict one another")
            if word[0] == "j":
                columns[int(word[1])] = float(word[-2])
        # glpsol numbers columns as it meets them.
        met = dict.fromkeys(word for line in text for word in line.split()
                            if word[0] == "v" and word[1:].isdigit())
        for i, word in enumerate(met, 1):
            values[names[int(word[1:])]] = columns[i]
    return values


def is_void(figures, name):
    """Whether relations, and what is public, leave nothing but nought."""
    free = Figures()
    free.rows, free.threshold = figures.rows, figures.threshold
    free.limits = {other: limits if other in figures.public else
                   [-FAR if limits[0] < 0 else 0, FAR]
                   for other, limits in figures.limits.items()}
    return solve(free, [(1, name)], True)[name] <= NEAR


def attack(figures):
    """Counts that are certain to be small and not all that is small."""
    k = figures.threshold
    goals = [name for name, (counts, unit) in figures.counts.items()
             if unit == "people" and counts in ("people", "parts") and
             name not in figures.seen]
    reach = {name: [math.inf, -math.inf] for name in goals}

    def note(values):
        for name in goals:
            reach[name] = [min(reach[name][0], values[name]),
                           max(reach[name][1], values[name])]

    def far(goals, high, is_open):
        """As far as they ask, all at once, and one by one what is left."""
        before = None
        goals = [name for name in goals if is_open(name)]
        while goals and goals != before:
            before = goals
            note(solve(figures, [(1, f"y{name}") for name in goals], high,
                       [([(1, f"y{name}"), (-1, name)] if high else
                         [(-1, f"y{name}"), (1, name)], -FAR, 0)
                        for name in goals]))
            goals = [name for name in goals if is_open(name)]
        for name in goals:
            if is_open(name):
                note(solve(figures, [(1, name)], high))
    far(goals, True, lambda name: reach[name][1] <
        min(k, figures.limits[name][1]) - NEAR)
    # What may be the threshold or more is not certain to be small.
    small = [name for name in goals if reach[name][1] < k - NEAR]
    far(small, False, lambda name: reach[name][0] > NEAR)
    for name in small:
        low, top = reach[name]
        # What is nought whatever the figures are is known.
        if top <= NEAR and is_void(figures, name):
            continue
        if (low > NEAR or top < k - 1 - NEAR):
            print(f"{name} is told: {low:g} to {top:g}")


def attack_amounts(figures):
    """Amounts that are hidden, and nearer known than a share of themselves."""
    for name in figures.ruled:
        if name in figures.seen or name in figures.many:
            continue
        low, top = (solve(figures, [(1, name)], high)[name]
                    for high in (False, True))
        if low / (1 - figures.share) > top / (1 + figures.share) + NEAR:
            print(f"{name} is told: {low:g} to {top:g}")


def main():
    figures = Figures()
    for package in sorted(pathlib.Path(sys.argv[1]).rglob("cells.csv")):
        figures.read(package.parent.parent)
    figures.spread()
    figures.cut()
    attack(figures)
    attack_amounts(figures)


main()
