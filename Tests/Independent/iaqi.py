#!/usr/bin/env python3
"""IAQI at every breakpoint of HJ 633 and one last digit to either side, both editions, in exact fractions.

    Tests/Independent/iaqi.py > Tests/Independent/iaqi.txt

Python 3, standard library only; shares no code with the program or with air.py. The tables are typed column by column from
HJ 633-2012, table 1 with its notes, and HJ 633-2026, tables 2 and 3 with their notes. Formula 1 of both editions; rounding up to an
integer: 2012, 6.2; 2026, 4.2.6. 2026 first brings the concentration to an integer (CO: one decimal) half to even, GB/T 8170.

Each line: column, concentration, IAQI of 2012, IAQI of 2026. `-` is not computed (notes of table 1 of 2012: SO2 1 h over 800, O3 8 h
over 800). A value over the last breakpoint of a column that reaches 500 is given 500.
"""

from fractions import Fraction as F

# concentration: index, typed as the rows of the tables are read, one column at a time.
SO2_24H = {0: 0, 50: 50, 150: 100, 475: 150, 800: 200, 1600: 300, 2100: 400, 2620: 500}
SO2_1H = {0: 0, 150: 50, 500: 100, 650: 150, 800: 200}
NO2_24H = {0: 0, 40: 50, 80: 100, 180: 150, 280: 200, 565: 300, 750: 400, 940: 500}
NO2_1H = {0: 0, 100: 50, 200: 100, 700: 150, 1200: 200, 2340: 300, 3090: 400, 3840: 500}
CO_24H = {0: 0, 2: 50, 4: 100, 14: 150, 24: 200, 36: 300, 48: 400, 60: 500}
CO_1H = {0: 0, 5: 50, 10: 100, 35: 150, 60: 200, 90: 300, 120: 400, 150: 500}
O3_1H = {0: 0, 160: 50, 200: 100, 300: 150, 400: 200, 800: 300, 1000: 400, 1200: 500}
O3_8H = {0: 0, 100: 50, 160: 100, 215: 150, 265: 200, 800: 300}
PM10_2012 = {0: 0, 50: 50, 150: 100, 250: 150, 350: 200, 420: 300, 500: 400, 600: 500}
PM10_2026 = {0: 0, 50: 50, 120: 100, 250: 150, 350: 200, 420: 300, 500: 400, 600: 500}
PM25_2012 = {0: 0, 35: 50, 75: 100, 115: 150, 150: 200, 250: 300, 350: 400, 500: 500}
PM25_2026 = {0: 0, 35: 50, 60: 100, 115: 150, 150: 200, 250: 300, 350: 400, 500: 500}

# column: table of 2012, table of 2026, last digit, index above the end in 2012 and in 2026
COLUMNS = {
    "so2Day": (SO2_24H, SO2_24H, F(1), 500, 500),
    "so2Hour": (SO2_1H, SO2_1H, F(1), None, 200),
    "no2Day": (NO2_24H, NO2_24H, F(1), 500, 500),
    "no2Hour": (NO2_1H, NO2_1H, F(1), 500, 500),
    "pm10Day": (PM10_2012, PM10_2026, F(1), 500, 500),
    "coDay": (CO_24H, CO_24H, F(1, 10), 500, 500),
    "coHour": (CO_1H, CO_1H, F(1, 10), 500, 500),
    "o3Hour": (O3_1H, O3_1H, F(1), 500, 500),
    "o3EightHours": (O3_8H, O3_8H, F(1), None, 300),
    "pm25Day": (PM25_2012, PM25_2026, F(1), 500, 500),
}


def up(x):
    return -(-x.numerator // x.denominator)


def index(table, concentration, above):
    points = sorted(table)
    if concentration > points[-1]:
        return above
    for low, high in zip(points, points[1:]):
        if low <= concentration <= high:
            return up(F(table[high] - table[low], high - low) * (concentration - low) + table[low])
    raise ValueError(concentration)


def nearest(x, digit):
    """Multiple of the last digit, half to even."""
    steps = x / digit
    whole = steps.numerator // steps.denominator
    rest = steps - whole
    if rest > F(1, 2) or (rest == F(1, 2) and whole % 2):
        whole += 1
    return whole * digit


def printed(x):
    if x.denominator == 1:
        return str(x.numerator)
    tenths = x * 10
    assert tenths.denominator == 1
    return f"{tenths.numerator // 10}.{tenths.numerator % 10}"


for name, (old, new, digit, old_above, new_above) in COLUMNS.items():
    values = set()
    for point in set(old) | set(new):
        values |= {F(point) - digit, F(point), F(point) + digit}
    for c in sorted(v for v in values if v >= 0):
        a = index(old, c, old_above)
        b = index(new, nearest(c, digit), new_above)
        print(name, printed(c), "-" if a is None else a, "-" if b is None else b)
