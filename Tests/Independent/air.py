#!/usr/bin/env python3
"""Air quality of real hourly files, computed by itself (Python 3, standard library only, no code shared with the program).

    Tests/Independent/air.py [DATA_FOLDER]     good days, valid days, losses, PM2.5 means (kept in air.txt, which a test compares)

DATA_FOLDER holds air-hourly-uci (UCI Machine Learning Repository 501, CC BY 4.0; CO in ug/m3) and air-hourly-fangshan.
Rules: HJ 633-2012 and HJ 633-2026, table of breakpoints; a 24-hour mean has at least 20 hours (GB 3095 table 4);
an 8-hour ozone mean at least 6 hours, the day's maximum at least 14 of the 17 means that end at 08..24 unless it
exceeds 160; a day without a pollutant has no AQI ("required"); a good day has AQI <= 100.
"""

import csv
import datetime
import gzip
import os
import sys
from collections import Counter
from fractions import Fraction
from math import ceil, floor

IAQI = (0, 50, 100, 150, 200, 300, 400, 500)
TABLE = {
    "so2": (0, 50, 150, 475, 800, 1600, 2100, 2620),
    "so2-1h": (0, 150, 500, 650, 800),
    "no2": (0, 40, 80, 180, 280, 565, 750, 940),
    "no2-1h": (0, 100, 200, 700, 1200, 2340, 3090, 3840),
    "co": (0, 2, 4, 14, 24, 36, 48, 60),
    "co-1h": (0, 5, 10, 35, 60, 90, 120, 150),
    "o3-1h": (0, 160, 200, 300, 400, 800, 1000, 1200),
    "o3-8h": (0, 100, 160, 215, 265, 800),
    "pm10": {2012: (0, 50, 150, 250, 350, 420, 500, 600), 2026: (0, 50, 120, 250, 350, 420, 500, 600)},
    "pm25": {2012: (0, 35, 75, 115, 150, 250, 350, 500), 2026: (0, 35, 60, 115, 150, 250, 350, 500)},
}
ORDER = ("so2", "no2", "pm10", "co", "o3", "pm25")


def half_even(x, digits=0):
    scaled = x * 10**digits
    below = floor(scaled)
    twice = 2 * (scaled - below)
    return Fraction(below + (twice > 1 or (twice == 1 and below % 2 == 1)), 10**digits)


def iaqi(item, concentration, edition):
    points = TABLE[item][edition] if isinstance(TABLE[item], dict) else TABLE[item]
    if edition == 2026:
        concentration = half_even(concentration, 1 if item.startswith("co") else 0)
    if concentration > points[-1]:
        if item == "so2-1h":
            return None if edition == 2012 else 200
        if item == "o3-8h":
            return None if edition == 2012 else 300
        return 500
    for k in range(1, len(points)):
        if concentration <= points[k]:
            return ceil(Fraction(IAQI[k] - IAQI[k - 1], points[k] - points[k - 1]) * (concentration - points[k - 1]) + IAQI[k - 1])


def read(path, fields, co_factor):
    """label → pollutant → value"""
    hours = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if "year" in row:
                label = datetime.datetime(int(row["year"]), int(row["month"]), int(row["day"]), int(row["hour"]))
            else:
                label = datetime.datetime.strptime(row["date"], "%Y-%m-%d") + datetime.timedelta(hours=int(row["hour"]))
            hours[label] = {}
            for heading, name in fields:
                if row[heading] not in ("", "NA"):
                    hours[label][name] = Fraction(row[heading]) * (co_factor if name == "co" else 1)
    return hours


def day_values(hours, day, meaning):
    """item → concentration, and whether any pollutant has any hour"""
    first = 0 if meaning == "start" else 1
    labels = [day + datetime.timedelta(hours=h) for h in range(first, first + 24)]
    rows = [hours.get(label, {}) for label in labels]
    found = {}
    for name in ("so2", "no2", "pm10", "co", "pm25"):
        values = [r[name] for r in rows if name in r]
        if len(values) >= 20:
            found[name] = sum(values) / len(values)
    means = []
    for end in range(8, 25):
        window = [r["o3"] for r in rows[end - 8 : end] if "o3" in r]
        if len(window) >= 6:
            means.append(sum(window) / len(window))
    if means and (len(means) >= 14 or max(means) > 160):
        found["o3-8h"] = max(means)
        found["o3-1h"] = max(r["o3"] for r in rows if "o3" in r)
    return found, any(rows)


def year_report(name, hours, year, meaning):
    days = [datetime.datetime(year, 1, 1) + datetime.timedelta(days=d) for d in range(366 if year % 4 == 0 else 365)]
    daily = [day_values(hours, day, meaning) for day in days]
    pm25 = [v["pm25"] for v, _ in daily if "pm25" in v]
    for edition in (2012, 2026):
        for rule in ("required", "ignored", "5.3.1"):
            good = valid = 0
            losses = Counter()
            for values, anything in daily:
                indices = {}
                for pollutant in ORDER:
                    items = [pollutant] if pollutant != "o3" else (["o3-8h", "o3-1h"] if edition == 2012 else ["o3-8h"])
                    known = [iaqi(i, values[i], edition) for i in items if i in values]
                    known = [k for k in known if k is not None]
                    if known:
                        indices[pollutant] = max(known)
                missing = [p for p in ORDER if p not in indices]
                aqi = max(indices.values(), default=None)
                if missing and (rule == "required" or (rule == "5.3.1" and (aqi or 0) <= 100)):
                    aqi = None
                if aqi is None:
                    losses[",".join(missing) if anything else "no-data"] += 1
                else:
                    valid += 1
                    good += aqi <= 100
            rate = f"{float(half_even(Fraction(good * 100, valid), 1)):.1f}" if valid else "-"
            reasons = " ".join(f"{c}:{n}" for c, n in sorted(losses.items(), key=lambda e: (-e[1], e[0])))
            print(f"{name} {year} {meaning:6} {edition} {rule:8} good {good:3} valid {valid:3} rate {rate:>5} | {reasons}")
    mean = sum(pm25) / len(pm25) if pm25 else None
    print(f"{name} {year} {meaning:6} PM2.5 days {len(pm25)} mean {mean.numerator}/{mean.denominator} = {float(half_even(mean, 1)):.1f}" if pm25 else f"{name} {year} no PM2.5")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/data")
    uci = [("PM2.5", "pm25"), ("PM10", "pm10"), ("SO2", "so2"), ("NO2", "no2"), ("CO", "co"), ("O3", "o3")]
    files = [
        ("huairou", "air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz", Fraction(1, 1000), (2014, 2015, 2016)),
        ("shunyi", "air-hourly-uci/PRSA_Data_Shunyi_20130301-20170228.csv.gz", Fraction(1, 1000), (2014, 2016)),
        ("fangshan", "air-hourly-fangshan/房山_hourly_2014-2018.csv.gz", Fraction(1), (2014, 2015, 2016, 2017)),
    ]
    for name, path, co_factor, years in files:
        hours = read(os.path.join(folder, path), uci, co_factor)
        for year in years:
            for meaning in ("ending", "start"):
                year_report(name, hours, year, meaning)


main()
