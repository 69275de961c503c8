#!/usr/bin/env python3
"""Published AQI against AQI recomputed from the concentrations beside it (Python 3, standard library only, exact fractions,
no code shared with the program).

    Tests/Independent/published_aqi.py [DATA_FOLDER]     the counts, kept in published_aqi.txt, which a test compares

DATA_FOLDER holds air-daily-beijing, air-hourly-fangshan and air-live-cnemc. Tables: HJ 633-2012 and HJ 633-2026.

Forms: day2012 (24 h means, O3 8 h, O3 1 h), day2026 (without O3 1 h), hour2012 (one-hour gases, O3 over 8 h, PM over 24 h),
hour2012OneHour (six one-hour means on the breakpoints of 2012), hour2026. A mean over 24 h is of the rows that end with this one and
has at least 20 hours, one over 8 h at least 6; the 8 h column is taken where the file has one. A form's index is the largest
sub-index of the items that have a value; sub-indices are rounded up; 2026 brings concentrations to whole numbers (CO 0.1) first.

A row counts where the AQI is a number and any concentration is there; a 0 never matches. The best form of a file and period (a year; 2026 is cut at
1 March) is the one that matches most rows, the first of equals. The others are put down, in this order, to: zero; over 500 where
the form gives 500; sub-index to the nearest; a number between the index (to the nearest) of values half a last digit lower and the
index of values half a last digit higher; another form, up or to the nearest; ozone on the other item's breakpoints; the index
without ozone's 8-hour mean (where its hour is there), then without one pollutant; a pollutant missing and the number higher; within 10 % or 5 points; nothing.
"""

import csv
import datetime
import gzip
import io
import os
import re
import sys
import zipfile
from bisect import bisect_left
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

LEVELS = (0, 50, 100, 150, 200, 300, 400, 500)
POINTS = {
    "so2": (0, 50, 150, 475, 800, 1600, 2100, 2620), "so2-1h": (0, 150, 500, 650, 800),
    "no2": (0, 40, 80, 180, 280, 565, 750, 940), "no2-1h": (0, 100, 200, 700, 1200, 2340, 3090, 3840),
    "co": (0, 2, 4, 14, 24, 36, 48, 60), "co-1h": (0, 5, 10, 35, 60, 90, 120, 150),
    "o3-1h": (0, 160, 200, 300, 400, 800, 1000, 1200), "o3-8h": (0, 100, 160, 215, 265, 800),
    "pm10": {2012: (0, 50, 150, 250, 350, 420, 500, 600), 2026: (0, 50, 120, 250, 350, 420, 500, 600)},
    "pm25": {2012: (0, 35, 75, 115, 150, 250, 350, 500), 2026: (0, 35, 60, 115, 150, 250, 350, 500)},
}
DAY = [("so2", "so2"), ("no2", "no2"), ("pm10", "pm10"), ("co", "co"), ("o3-8h", "o8"), ("pm25", "pm25")]
GAS = [("so2-1h", "so2"), ("no2-1h", "no2"), ("co-1h", "co"), ("o3-1h", "o3")]
FORMS = {
    "day2012": (2012, DAY + [("o3-1h", "o3")]),
    "day2026": (2026, DAY),
    "hour2012": (2012, GAS + [("o3-8h", "o8"), ("pm10", "pm10-24h"), ("pm25", "pm25-24h")]),
    "hour2012OneHour": (2012, GAS + [("pm10", "pm10"), ("pm25", "pm25")]),
    "hour2026": (2026, GAS + [("pm10", "pm10"), ("pm25", "pm25")]),
}
ORDER = ("so2", "no2", "pm10", "co", "o3", "pm25")


def pollutant(name):
    return "o3" if name == "o8" else name.removesuffix("-24h")


@lru_cache(None)
def sub_index(item, value, edition, how):
    if edition == 2026:
        ten = 10 if item.startswith("co") else 1
        value = Fraction(round(value * ten), ten)
    points = POINTS[item][edition] if isinstance(POINTS[item], dict) else POINTS[item]
    if value > points[-1]:
        if item in ("so2-1h", "o3-8h"):
            return None if edition == 2012 else {"so2-1h": 200, "o3-8h": 300}[item]
        return 500
    k = max(1, bisect_left(points, value))
    exact = LEVELS[k - 1] + Fraction(LEVELS[k] - LEVELS[k - 1], points[k] - points[k - 1]) * (value - points[k - 1])
    return ceil(exact) if how == "up" else floor(exact + Fraction(1, 2))


def index(row, form, how="up", move=0, without=None):
    edition, items = FORMS[form]
    found = []
    for item, name in items:
        if name in row and pollutant(name) != without:
            value, half = row[name]
            found.append(sub_index(item, max(Fraction(0), value + move * half), edition, how))
    return max((i for i in found if i is not None), default=None)


def reason(aqi, row, form, forms):
    if aqi == 0:
        return "00 zero"
    own = index(row, form)
    if aqi > 500 and own == 500:
        return "01 beyondEnd"
    if index(row, form, "nearest") == aqi:
        return "02 nearest"
    low, high = index(row, form, "nearest", -1), index(row, form, "up", 1)
    if low is not None and high is not None and low <= aqi <= high:
        return "03 inputRounding"
    for place, other in enumerate(FORMS):
        if other in forms and other != form and aqi in (index(row, other), index(row, other, "nearest")):
            return f"{10 + place} otherForm {other}"
    if form.startswith("day") and ("o3" in row) != ("o8" in row):
        other = {k: v for k, v in row.items() if k not in ("o3", "o8")}
        other["o3" if "o8" in row else "o8"] = row.get("o8") or row.get("o3")
        if aqi in (index(other, form), index(other, form, "nearest")):
            return "20 otherOzoneItem"
    if "o3" in row:
        rest = {k: v for k, v in row.items() if k != "o8"}
        if aqi in (index(rest, form), index(rest, form, "nearest")):
            return "29 leftOut o8"
    for place, name in enumerate(ORDER):
        if aqi in (index(row, form, without=name), index(row, form, "nearest", without=name)):
            return f"{30 + place} leftOut {name}"
    whole = {pollutant(name) for _, name in FORMS[form][1] if name in row} == set(ORDER)
    if not whole and (own is None or aqi > own):
        return "40 missingPollutant"
    if own is not None and (abs(aqi - own) * 100 <= own * 10 or abs(aqi - own) <= 5):
        return "41 near"
    return "42 unexplained"


def number(text):
    text = (text or "").strip()
    try:
        return Fraction(text)
    except ValueError:
        return None


def printed(text, name):
    """value and half of its last printed digit: 0.5 of whole numbers, 0.05 of CO"""
    value = number(text)
    if value is None:
        return None
    if len(text) > 12:  # a spreadsheet's binary noise: 2.2999999999999998
        value = Fraction(round(value * 10**9), 10**9)
    places = 1 if name == "co" else 0
    while (value * 10**places).denominator != 1:
        places += 1
    return value, Fraction(1, 2 * 10**places)


def report(name, rows, forms):
    """rows: (moment, aqi, {input: (value, half)})"""
    periods = {}
    for moment, aqi, row in rows:
        late = moment.year == 2026 and moment.date() >= datetime.date(2026, 3, 1)
        if row:
            periods.setdefault((moment.year, late), []).append((moment, aqi, row))
    for key in sorted(periods):
        part = periods[key]
        counts = {f: sum(aqi > 0 and index(row, f) == aqi for _, aqi, row in part) for f in forms}
        best = max(forms, key=lambda f: counts[f])  # the first of equals
        days = [m.date() for m, _, _ in part]
        print(f"{name} {min(days)} {max(days)} rows {len(part)} " + " ".join(f"{f} {counts[f]}" for f in forms) + f" best {best}")
        groups = {}
        for _, aqi, row in part:
            if aqi == 0 or index(row, best) != aqi:
                why = reason(aqi, row, best, forms)
                groups[why] = groups.get(why, 0) + 1
        for why in sorted(groups):
            print(f"    {groups[why]} {why[3:]}")


def workbook(path):
    book = zipfile.ZipFile(path)
    strings = []
    for entry in re.findall(r"<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S):
        entry = re.sub(r"<(phoneticPr|rPh).*?(/>|</\1>)", "", entry, flags=re.S)
        strings.append("".join(re.findall(r"<t[^>]*>(.*?)</t>", entry, re.S)))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    for body in re.findall(r"<row [^>]*>(.*?)</row>", sheet, re.S):
        cells = {}
        for letters, attributes, inner in re.findall(r'<c r="([A-Z]+)\d+"([^>]*?)(?:/>|>(.*?)</c>)', body, re.S):
            value = re.search(r"<v>(.*?)</v>", inner or "")
            if value:
                cells[letters] = strings[int(value[1])] if 't="s"' in attributes else value[1]
        yield cells


def daily(path):
    table = workbook(path)
    heading = next(table)
    names = {"PM2.5": "pm25", "PM10": "pm10", "SO2": "so2", "NO2": "no2", "CO": "co", "O3": "o8"}
    for cells in table:
        row = {title: cells.get(letters, "") for letters, title in heading.items()}
        if row["日期"] and number(row["AQI"]) is not None:
            day = datetime.datetime(1899, 12, 30) + datetime.timedelta(days=int(row["日期"]))
            values = {n: printed(row[t], n) for t, n in names.items()}
            yield day, int(row["AQI"]), {n: v for n, v in values.items() if v is not None}


def hourly(path):
    names = {"PM2.5": "pm25", "PM10": "pm10", "SO2": "so2", "NO2": "no2", "CO": "co", "O3": "o3"}
    table = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            moment = datetime.datetime.fromisoformat(row["date"]) + datetime.timedelta(hours=int(row["hour"]))
            values = {n: printed(row[t], n) for t, n in names.items()}
            table[moment] = (row["AQI"], {n: v for n, v in values.items() if v is not None})

    def mean(moment, name, hours, least):
        found = [table[t][1][name][0] for t in (moment - datetime.timedelta(hours=h) for h in range(hours)) if t in table and name in table[t][1]]
        return (sum(found) / len(found), Fraction(1, 2)) if len(found) >= least else None

    for moment, (aqi, values) in table.items():
        if number(aqi) is None:
            continue
        row = dict(values)
        for name, source, hours, least in (("pm25-24h", "pm25", 24, 20), ("pm10-24h", "pm10", 24, 20), ("o8", "o3", 8, 6)):
            value = mean(moment, source, hours, least)
            if value:
                row[name] = value
        yield moment, int(number(aqi)), row


def live(path):
    names = {"pm2_5": "pm25", "pm10": "pm10", "so2": "so2", "no2": "no2", "co": "co", "o3": "o3", "o3_8h": "o8"}
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if number(row["aqi"]) is not None:
                stamp = row["timepoint"]
                moment = datetime.datetime.strptime(stamp[:10], "%Y-%m-%d")
                values = {n: printed(row[t], n) for t, n in names.items()}
                yield moment, int(row["aqi"]), {n: v for n, v in values.items() if v is not None}


def crawled(path):
    """how many days agree as labelled, and with every heading moved one column"""
    names = ["pm25", "pm10", "so2", "no2", "co", "o8"]
    days = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            days.append((int(row["AQI"]), [printed(row[t], n) for t, n in zip(("PM2.5", "PM10", "SO2", "NO2", "CO", "O3"), names)], row))
    for title, order in (("as labelled", names), ("one to the left", [None] + names[:5])):
        for form in ("day2012", "day2026"):
            matched = below = 0
            for aqi, values, _ in days:
                found = index({n: v for n, v in zip(order, values) if n and v}, form)
                matched += found == aqi
                below += found > aqi
            print(f"crawled {title} {form} days {len(days)} match {matched} not below {len(days) - below}")
    print("crawled PM2.5 above PM10", sum(v[0][0] > v[1][0] for _, v, _ in days))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/data")
    at = lambda *parts: os.path.join(folder, *parts)
    hours = ["hour2012", "hour2012OneHour", "hour2026"]
    report("beijing-daily", daily(at("air-daily-beijing", "北京市空气质量数据_2014-2019.xlsx")), ["day2012", "day2026"])
    report("fangshan-hourly", hourly(at("air-hourly-fangshan", "房山_hourly_2014-2018.csv.gz")), hours)
    for name in sorted(os.listdir(at("air-live-cnemc"))):
        report(name, live(at("air-live-cnemc", name)), hours)
    crawled(at("air-daily-beijing", "tianqihoubao_北京_2025-2026.csv"))


main()
