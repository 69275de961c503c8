#!/usr/bin/env python3
"""The course of the day of the sample's negative ions (Python 3, standard library only, no code shared with the program).

    Tests/Independent/ion_hours.py [AREA] > Tests/Independent/ion_hours.txt

The files are read by sample.py. One line a cell: `2026 MONTH HOUR MEAN VALID EXPECTED`, MONTH `all` for the year; HOUR is the hour that
begins then (labels mark its end); MEAN the exact mean of the stations' own means, over the stations that have a valid hour in the cell,
as a ratio; VALID and EXPECTED count hours over all stations. Hours that the register of exclusions takes out are expected and not valid.
"""

import calendar
import datetime

from sample import HOUR, excluded, ions, mean

YEAR = 2026


def main():
    found, _ = ions()
    values, expected = {}, {}  # (month or "all", hour) → station → values; → count
    for station, series in found.items():
        taken = excluded(station, "负氧离子")
        for h in range(8784 if calendar.isleap(YEAR) else 8760):
            begin = datetime.datetime(YEAR, 1, 1) + HOUR * h
            value = None if begin.date() in taken else series.get(begin + HOUR)
            for cell in (("all", begin.hour), (begin.month, begin.hour)):
                expected[cell] = expected.get(cell, 0) + 1
                if value is not None:
                    values.setdefault(cell, {}).setdefault(station, []).append(value)
    for month in ("all", *range(1, 13)):
        for hour in range(24):
            stations = values.get((month, hour), {})
            middle = mean(mean(v) for v in stations.values())
            ratio = "-" if middle is None else f"{middle.numerator}/{middle.denominator}"
            print(YEAR, month, hour, ratio, sum(map(len, stations.values())), expected[month, hour])


main()
