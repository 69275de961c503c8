#!/usr/bin/env python3
"""Reads samples/fangshan by itself and prints the numbers the program must find (Python 3, standard library only).

    Tests/Independent/sample.py [AREA]

It shares no code with the program or with samples/make.py. Means are exact fractions, rounded once, half to even.
Hour labels mark the end of the hour. Choices that the rulebook has are all printed.
"""

import calendar
import csv
import datetime
import glob
import gzip
import io
import os
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import ceil

AREA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "../../samples/fangshan")
YEARS = (2024, 2025, 2026)
HOUR = datetime.timedelta(hours=1)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rounded(value, places):
    """Half to even, of an exact fraction."""
    scaled = value * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest - scaled.denominator
    whole += twice > 0 or (twice == 0 and whole % 2 == 1)
    return f"{Decimal(whole).scaleb(-places):f}"


def mean(values):
    values = list(values)
    return sum(values, Fraction(0)) / len(values) if values else None


def text_of(path):
    raw = open(path, "rb").read()
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    if raw[:3] == b"\xef\xbb\xbf":
        return raw[3:].decode("utf-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def sheet_rows(path, sheet):
    with zipfile.ZipFile(path) as archive:
        strings = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in ET.fromstring(archive.read("xl/sharedStrings.xml"))]
        root = ET.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = []
    for row in root.iter(MAIN + "row"):
        cells = {}
        for cell in row:
            value = cell.find(MAIN + "v")
            if value is not None:
                column = re.match("[A-Z]+", cell.get("r")).group()
                cells[column] = strings[int(value.text)] if cell.get("t") == "s" else value.text
        rows.append(cells)
    return rows


def serial(text):
    """Minutes matter, seconds do not."""
    return datetime.datetime(1899, 12, 30) + datetime.timedelta(minutes=round(Fraction(text) * 1440))


def moment(text):
    digits = [int(d) for d in re.findall(r"\d+", text)]
    if digits[0] > 9999:
        digits[:1] = [digits[0] // 10000, digits[0] // 100 % 100, digits[0] % 100]
    return datetime.datetime(*digits[:4] if len(digits) > 3 else digits)


def number(text):
    if text is None or not re.fullmatch(r"-?\d+(\.\d+)?", text) or text in ("999999", "32766"):
        return None
    return Fraction(text)


# ---- exclusions

def excluded(station, name):
    """Days that the register takes out for a station's quantity: entries with approver and reason, both ends inclusive."""
    days = set()
    for row in list(csv.reader(io.StringIO(text_of(AREA + "/exclusions.csv").lstrip("\ufeff"))))[1:]:
        where, what, first, last, reason, approver = (cell.strip() for cell in row[:6])
        if reason and approver and where in (station, "", "全部") and (what in ("", "全部") or name in what.split("、")):
            day, end = (datetime.date.fromisoformat(text) for text in (first, last))
            while day <= end:
                days.add(day)
                day += datetime.timedelta(days=1)
    return days


# ---- ions

def ions():
    """station → label → value or None; two rows of one label must agree."""
    found = {"Y9001": {}, "Y9002": {}, "Y9003": {}}
    names = {"霞云岭": "Y9001", "上方山": "Y9002", "良乡": "Y9003"}
    strange = []

    def put(station, label, text, where):
        if text.strip() and number(text) is None and not re.fullmatch(r"999999|32766|NA|/+|-+|缺测", text):
            strange.append(f"{where} {label} {text}")
        value = number(text)
        if label in found[station] and found[station][label] != value:
            raise SystemExit(f"two values: {where} {label}")
        if label in found[station]:
            strange.append(f"{where} {label} stands twice")
        found[station][label] = value

    for path in sorted(glob.glob(AREA + "/data/*/负氧离子*")):
        name = os.path.basename(path)
        station = next((names[n] for n in names if n in name), None)
        if path.endswith(".xlsx"):
            for cells in sheet_rows(path, 1)[2:]:
                put(station, serial(cells["A"]), cells["B"], name)
            continue
        text = text_of(path)
        for row in list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.split("\n")[0] else ","))[1:]:
            if "全区" in name:
                put(row[0], moment(row[2]), row[3], name)
            elif "1-10月" in name:
                put(station, datetime.datetime(*map(int, row[:4])), row[4], name)
            else:
                put(station, moment(row[0]), row[1], name)
    for path in sorted(glob.glob(AREA + "/data/*/neo/*.txt")):
        for record in text_of(path).split("=")[:-1]:
            lines = record.split("\n")
            head = next(line for line in lines if line.startswith("Y")).split()
            neo = next(line for line in lines if line.startswith("NEO")).split()
            put(head[0], datetime.datetime.strptime(head[1], "%Y%m%d%H%M%S"), neo[1], os.path.basename(path))
    return found, strange


def ion_report():
    found, strange = ions()
    print("odd cells:", *strange, sep="\n  ")
    yearly = {}
    for year in YEARS:
        hours = 8784 if calendar.isleap(year) else 8760
        for station, series in found.items():
            labels = [datetime.datetime(year, 1, 1) + HOUR * h for h in range(1, hours + 1)]
            taken = excluded(station, "负氧离子")
            out = sum(series.get(t) is not None and (t - HOUR).date() in taken for t in labels)
            values = [None if (t - HOUR).date() in taken else series.get(t) for t in labels]
            valid = [(t - HOUR, v) for t, v in zip(labels, values) if v is not None]
            longest = run = 0
            end = None
            for t, v in zip(labels, values):
                run = run + 1 if v is None else 0
                if run > longest:
                    longest, end = run, t
            by_month, by_day = {}, {}
            for t, v in valid:
                by_month.setdefault(t.month, []).append(v)
                by_day.setdefault(t.date(), []).append(v)
            daily = {}
            full = {}
            for day, vs in by_day.items():
                daily.setdefault(day.month, []).append(mean(vs))
                if len(vs) >= 20:
                    full[day.month] = full.get(day.month, 0) + 1
            guide = mean(mean(by_month[m]) for m in sorted(by_month))
            days = mean(mean(daily[m]) for m in sorted(daily))
            every = mean(v for _, v in valid)
            yearly[station, year] = guide, days, every, Fraction(100 * len(valid), hours)
            short = {m: full.get(m, 0) for m in range(1, 13) if full.get(m, 0) < (25 if m == 2 else 27)}
            print(f"{year} {station}: {f'excluded {out}; ' if out else ''}valid {len(valid)}/{hours} = {rounded(Fraction(100 * len(valid), hours), 2)} %; longest gap {longest} h to label {end}; "
                  f"guide {rounded(guide, 2)}, by days {rounded(days, 2)}, all hours {rounded(every, 2)}; months under 27 (25) days of 20 h: {short or 'none'}")
            print("     months:", *(rounded(mean(by_month[m]), 1) for m in sorted(by_month)))
        area = [mean(yearly[s, year][k] for s in found) for k in range(4)]
        print(f"{year} area (mean of stations): guide {rounded(area[0], 2)} ({rounded(area[0], 8)}), "
              f"by days {rounded(area[1], 2)}, all hours {rounded(area[2], 2)}; completeness {rounded(area[3], 2)} %")


# ---- air

# HJ 633: daily breakpoints; only PM10 and PM2.5 differ between the editions.
LEVELS = (0, 50, 100, 150, 200, 300, 400, 500)
COMMON = {"SO2": (0, 50, 150, 475, 800, 1600, 2100, 2620), "NO2": (0, 40, 80, 180, 280, 565, 750, 940),
          "CO": (0, 2, 4, 14, 24, 36, 48, 60), "O3": (0, 100, 160, 215, 265, 800)}
EDITIONS = {"HJ 633-2012": COMMON | {"PM10": (0, 50, 150, 250, 350, 420, 500, 600), "PM2.5": (0, 35, 75, 115, 150, 250, 350, 500)},
            "HJ 633-2026": COMMON | {"PM10": (0, 50, 120, 250, 350, 420, 500, 600), "PM2.5": (0, 35, 60, 115, 150, 250, 350, 500)}}
ORDER = ("SO2", "NO2", "PM10", "CO", "O3", "PM2.5")


def sub_index(points, value):
    for a, b, i, j in zip(points, points[1:], LEVELS, LEVELS[1:]):
        if value <= b:
            return ceil(Fraction(j - i) * (value - a) / (b - a) + i)
    return 500


def air():
    days, published = {}, {}
    for cells in sheet_rows(AREA + "/data/2024/空气质量日报_2024.xlsx", 1)[5:]:
        day = serial(cells["A"]).date()
        days[day] = [cells.get(c) for c in "BDFHJL"]
        published[day] = cells.get("N")
    for year in (2025, 2026):
        for row in list(csv.reader(io.StringIO(text_of(f"{AREA}/data/{year}/空气质量日均值_{year}.csv"))))[2:]:
            days[moment(row[0]).date()] = row[1:]
    return days, published


def air_report():
    days, published = air()
    taken = {name: excluded("K9001", name) for name in ORDER}
    for year in YEARS:
        own = {d: {k: None if d in taken[k] else number(x) for k, x in zip(ORDER, v)} for d, v in days.items() if d.year == year}
        lacking = [d for d, v in own.items() if None in v.values()]
        print(f"{year}: days in file {len(own)}; days without one of six: {len(lacking)}:", *(f"{d:%m-%d}" for d in lacking))
        for edition, points in EDITIONS.items():
            index = {d: max((sub_index(points[k], x) for k, x in v.items() if x is not None), default=None) for d, v in own.items()}
            required = [i for d, i in index.items() if d not in lacking]
            ignored = [i for i in index.values() if i is not None]
            article = [i for d, i in index.items() if i is not None and (d not in lacking or i > 100)]
            shares = []
            for name, kept in (("required", required), ("ignored", ignored), ("5.3.1", article)):
                good = sum(i <= 100 for i in kept)
                shares.append(f"{name} {good}/{len(kept)} = {rounded(Fraction(100 * good, len(kept)), 2)} %")
            print(f"  {edition}: " + "; ".join(shares))
            if year == 2024 and edition == "HJ 633-2012":
                print("    published AQI that differs from the recomputed:", [f"{d}" for d in own if d not in lacking and published[d] != str(index[d])])
        fine = [v["PM2.5"] for v in own.values() if v["PM2.5"] is not None]
        print(f"  PM2.5: mean of {len(fine)} daily values {rounded(mean(fine), 2)}")


# ---- comfort

def comfort_report():
    for year in YEARS:
        months = {}
        for row in list(csv.reader(io.StringIO(text_of(f"{AREA}/data/{year}/气象日值_{year}.csv"))))[1:]:
            values = [number(x) for x in row[1:5]]
            if year == 2025:  # tenths, except the humidity
                values = [v if v is None or i == 1 else v / 10 for i, v in enumerate(values)]
            months.setdefault(moment(row[0]).month, []).append(values)
        comfortable, line = [], []
        for month, rows in sorted(months.items()):
            t, rh, v, s = (mean(x for x in column if x is not None) for column in zip(*rows))
            # I to one decimal, exactly; K to a whole number: the root is taken to 50 digits.
            i = Decimal(rounded(t - Fraction(55, 100) * (1 - rh / 100) * (t - Fraction(144, 10)), 1))
            root = (Decimal(v.numerator) / Decimal(v.denominator)).sqrt()
            dec = lambda f: Decimal(f.numerator) / Decimal(f.denominator)
            k = (-(10 * root + Decimal("10.45") - dec(v)) * (33 - dec(t)) + Decimal("8.55") * dec(s)).quantize(Decimal(1), ROUND_HALF_EVEN)
            by_i, by_k = Decimal("17.0") <= i <= Decimal("25.4"), -299 <= k <= -100
            cold = month in (10, 11, 12, 1, 2, 3)
            line.append(f"{month}: T {rounded(t, 2)} RH {rounded(rh, 1)} V {rounded(v, 2)} S {rounded(s, 2)} I {i}{'*' if by_i else ''} K {k}{'*' if by_k else ''}")
            if by_k if cold else by_i:
                comfortable.append(month)
        print(f"{year}: comfortable months {len(comfortable)} {comfortable} (cold half-year October–March by K, the rest by I; * = grade 3)")
        print("  " + "\n  ".join(line))


if __name__ == "__main__":
    print("== ions"), ion_report()
    print("== air"), air_report()
    print("== comfort"), comfort_report()
