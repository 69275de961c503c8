#!/usr/bin/env python3
"""Good days of real hourly air files by both editions of HJ 633 (Python 3, standard library only).

    Tests/Independent/real_air.py FILE.csv.gz YEAR…       UCI (PRSA_Data_*) or Beijing centre (date,hour,…) columns

It shares no code with the program. Days: at least 20 hours for a daily mean; O3 8 h: windows ending at 8…24 o'clock with at
least 6 of 8 hours, 14 windows or a maximum over 160. All six pollutants required. Daily values are brought to whole numbers
(CO to one decimal), half to even, before the IAQI; `raw` is without that. The 2012 edition also counts the day's maximum hour of O3.
"""

import calendar
import csv
import datetime
import gzip
import io
import sys
from collections import Counter
from fractions import Fraction
from math import ceil

HOUR = datetime.timedelta(hours=1)
NAMES = ("PM2.5", "PM10", "SO2", "NO2", "CO", "O3")
LEVELS = (0, 50, 100, 150, 200, 300, 400, 500)
COMMON = {"SO2": (0, 50, 150, 475, 800, 1600, 2100, 2620), "NO2": (0, 40, 80, 180, 280, 565, 750, 940),
          "CO": (0, 2, 4, 14, 24, 36, 48, 60), "O3": (0, 100, 160, 215, 265, 800)}
EDITIONS = {
    "2012": COMMON | {"PM10": (0, 50, 150, 250, 350, 420, 500, 600), "PM2.5": (0, 35, 75, 115, 150, 250, 350, 500),
                      "O3 1h": (0, 160, 200, 300, 400, 800, 1000, 1200)},
    "2026": COMMON | {"PM10": (0, 50, 120, 250, 350, 420, 500, 600), "PM2.5": (0, 35, 60, 115, 150, 250, 350, 500)}}


def load(path, ending):
    """Start of the hour → {pollutant: Fraction}."""
    hours = {}
    raw = gzip.decompress(open(path, "rb").read()).decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(raw)):
        uci = "year" in row
        day = datetime.datetime(int(row["year"]), int(row["month"]), int(row["day"])) if uci else datetime.datetime.fromisoformat(row["date"])
        label = day + HOUR * int(row["hour"])
        values = {}
        for name in NAMES:
            text = row[name].strip()
            if text not in ("", "NA"):
                values[name] = Fraction(text) / (1000 if uci and name == "CO" else 1)
        hours[label - HOUR if ending else label] = values
    return hours


def half_even(value, places):
    return Fraction(round(value * 10**places), 10**places)


def sub_index(points, value):
    for a, b, i, j in zip(points, points[1:], LEVELS, LEVELS[1:]):
        if value <= b:
            return ceil(Fraction(j - i) * (value - a) / (b - a) + i)
    return 500


def day_values(hours, day):
    column = [hours.get(day + HOUR * h, {}) for h in range(24)]
    result = {}
    for name in NAMES[:5]:
        values = [h[name] for h in column if name in h]
        if len(values) >= 20:
            result[name] = sum(values) / len(values)
    ozone = [h.get("O3") for h in column]
    windows = []
    for end in range(8, 25):
        values = [v for v in ozone[end - 8:end] if v is not None]
        if len(values) >= 6:
            windows.append(sum(values) / len(values))
    if windows and (len(windows) >= 14 or max(windows) > 160):
        result["O3"] = max(windows)
    valid = [v for v in ozone if v is not None]
    if valid:
        result["O3 1h"] = max(valid)
    return result


def report(path, years, ending):
    hours = load(path, ending)
    for year in years:
        counts = {(e, r): [0, 0] for e in EDITIONS for r in ("rounded", "raw")}
        lacking, sole = Counter(), Counter()
        for number in range(366 if calendar.isleap(year) else 365):
            values = day_values(hours, datetime.datetime(year, 1, 1) + datetime.timedelta(days=number))
            missing = [n for n in NAMES if n not in values]
            lacking.update(missing)
            if missing:
                sole["+".join(missing)] += 1
                continue
            for edition, table in EDITIONS.items():
                for rounding in ("rounded", "raw"):
                    index = max(sub_index(table[n], half_even(values[n], n == "CO") if rounding == "rounded" else values[n])
                                for n in table if n in values)
                    counts[edition, rounding][0] += index <= 100
                    counts[edition, rounding][1] += 1
        print(f"{year} hours={'ending' if ending else 'start'}: " + "; ".join(f"{e} {r} {g}/{v}" for (e, r), (g, v) in counts.items()))
        print("   days without:", dict(lacking), "by set:", dict(sole))


if __name__ == "__main__":
    for form in (True, False):
        report(sys.argv[1], [int(y) for y in sys.argv[2:]], form)
