#!/usr/bin/env python3
"""Annual means, percentiles and bounds of real hourly files, by itself (Python 3, standard library only, no code shared with the
program or with air.py).

    Tests/Independent/air_year.py [DATA_FOLDER] > Tests/Independent/air_year.txt

Hours are labelled by their end. A 24-hour mean has at least 20 hours, an 8-hour ozone mean at least 6, the day's maximum at least 14 of
17 such means unless it exceeds 160. Percentile: HJ 663, k = 1 + (n - 1) p over the ascending valid daily values.
low: the statistic with every invalid day at what it is at least: the sum of its hours / 24, or the largest sum of 8 / 8.
high of a percentile: every invalid day above all valid ones; `-` where that reaches the percentile.
good, open, all: good days, invalid days that could still be good, days of the year (six pollutants required).
"""

import csv
import datetime
import gzip
import os
import sys
from fractions import Fraction

LIMIT_100 = {  # concentration of IAQI 100: HJ 633-2012 table 1; HJ 633-2026 tables 2 and 3
    2012: {"so2": 150, "no2": 80, "pm10": 150, "co": 4, "o3": 160, "o3-1h": 200, "pm25": 75},
    2026: {"so2": 150, "no2": 80, "pm10": 120, "co": 4, "o3": 160, "pm25": 60},
}
NAMES = {"PM2.5": "pm25", "PM10": "pm10", "SO2": "so2", "NO2": "no2", "CO": "co", "O3": "o3"}
STATISTICS = (
    ("so2", None), ("no2", None), ("pm10", None), ("pm25", None), ("so2", 98), ("no2", 98), ("pm10", 95), ("pm25", 95), ("co", 95), ("o3", 90),
)


def hours_of(path, co_per_mg):
    """(day, hour 0..23 that begins then) -> pollutant -> value"""
    hours = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if "year" in row:
                end = datetime.datetime(int(row["year"]), int(row["month"]), int(row["day"]), int(row["hour"]))
            else:
                end = datetime.datetime.fromisoformat(row["date"]) + datetime.timedelta(hours=int(row["hour"]))
            begin = end - datetime.timedelta(hours=1)
            values = {NAMES[h]: Fraction(row[h]) for h in NAMES if row[h] not in ("", "NA")}
            if "co" in values:
                values["co"] /= co_per_mg
            hours[begin.date(), begin.hour] = values
    return hours


def of_day(hours, day, pollutant):
    """(valid value or None, least value)"""
    row = [hours.get((day, h), {}).get(pollutant) for h in range(24)]
    there = [v for v in row if v is not None]
    if pollutant != "o3":
        value = sum(there) / len(there) if len(there) >= 20 else None
        return value, value if value is not None else sum(there) / Fraction(24)
    windows = [[v for v in row[end - 8 : end] if v is not None] for end in range(8, 25)]
    means = [sum(w) / len(w) for w in windows if len(w) >= 6]
    value = max(means) if means and (len(means) >= 14 or max(means) > 160) else None
    return value, value if value is not None else max(sum(w) / Fraction(8) for w in windows)


def rounded(x, tenth):
    """GB/T 8170, half to even; tenths for CO."""
    scaled = x * (10 if tenth else 1)
    whole = scaled.numerator // scaled.denominator
    twice = 2 * (scaled - whole)
    if twice > 1 or (twice == 1 and whole % 2):
        whole += 1
    return Fraction(whole, 10 if tenth else 1)


def is_over(edition, item, value):
    if edition == 2026:
        value = rounded(value, item == "co")
    return value > LIMIT_100[edition][item]


def percentile(values, p):
    values = sorted(values)
    k = 1 + Fraction((len(values) - 1) * p, 100)
    s = k.numerator // k.denominator
    return values[s - 1] if k == s else values[s - 1] + (values[s] - values[s - 1]) * (k - s)


def high(valid, total, p):
    infinity = max(valid) * 1000 + 1
    padded = sorted(valid) + [infinity] * (total - len(valid))
    k = 1 + Fraction((total - 1) * p, 100)
    s = k.numerator // k.denominator
    if padded[s - 1] == infinity or (k != s and padded[s] == infinity):
        return None
    return percentile(padded, p)


def text(x):
    return "-" if x is None else f"{x.numerator}/{x.denominator}"


def report(name, hours, year):
    days = [datetime.date(year, 1, 1) + datetime.timedelta(d) for d in range(366 if year % 4 == 0 else 365)]
    table = {p: [of_day(hours, day, p) for day in days] for p in NAMES.values()}
    for pollutant, p in STATISTICS:
        valid = [v for v, _ in table[pollutant] if v is not None]
        least = [low for _, low in table[pollutant]]
        if p is None:
            value, low, top = sum(valid) / len(valid), sum(least) / len(least), None
        else:
            value, low, top = percentile(valid, p), percentile(least, p), high(valid, len(days), p)
        print(name, year, f"air.{pollutant}." + ("annualMean" if p is None else f"p{p}"), len(valid), text(value), text(low), text(top))
    for edition in (2012, 2026):
        good = open_days = 0
        for index, day in enumerate(days):
            items = {p: table[p][index] for p in NAMES.values()}
            peak = max((hours.get((day, h), {}).get("o3", Fraction(0)) for h in range(24)), default=Fraction(0))
            over = any(is_over(edition, p, low) for p, (_, low) in items.items())
            if edition == 2012:
                over = over or is_over(2012, "o3-1h", peak)
            if all(v is not None for v, _ in items.values()):
                good += not over
            else:
                open_days += not over
        print(name, year, f"air.goodDayRate {edition} good {good} open {open_days} all {len(days)}")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "../../../shared/data")
    for name, path, co in (
        ("huairou", "air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz", 1000),
        ("shunyi", "air-hourly-uci/PRSA_Data_Shunyi_20130301-20170228.csv.gz", 1000),
        ("fangshan", "air-hourly-fangshan/房山_hourly_2014-2018.csv.gz", 1),
    ):
        hours = hours_of(os.path.join(folder, path), co)
        for year in (2014, 2016):
            report(name, hours, year)


main()
