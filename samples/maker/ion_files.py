"""Ion files in five forms, with the gaps and markers that instruments leave."""

import datetime

from .noise import Noise
from .sky import YEARS, days_of, ions
from .text import write_gzip, write_text
from .xlsx import DATETIME, HEADING, PLAIN, Sheet, TITLE, write_workbook

Time = datetime.datetime
HOUR = datetime.timedelta(hours=1)
NAMES = {"Y9001": "霞云岭", "Y9002": "上方山", "Y9003": "良乡"}

# First and last label of hours that were never recorded, and what the file has there: rows with a marker, or no rows.
GAPS = {
    ("Y9001", 2024): [(Time(2024, 3, 11, 9), Time(2024, 3, 12, 15), "999999")],
    ("Y9002", 2025): [(Time(2025, 2, 9, 4), Time(2025, 2, 20, 17), None)],
    ("Y9001", 2026): [(Time(2026, 7, 21, 1), Time(2026, 7, 25, 0), None)],
    ("Y9003", 2026): [(Time(2026, 11, 3, 8), Time(2026, 11, 3, 16), "缺测")],
}
# The one cell of the sample that cannot be read: a clerk's slip of the finger.
UNPARSABLE = (Time(2026, 5, 14, 10), "9O8")
# The row that stands twice.
DUPLICATE = Time(2026, 9, 9, 13)
# From this label on the 2026 records of Y9002 come as station messages.
MESSAGES_FROM = Time(2026, 11, 1, 1)


def _year_of(label):
    return (label - HOUR).year


def records(station, markers):
    """(label, text) of every row a file holds: numbers, and markers of absence at about 0.4 % of the hours."""
    noise = Noise(999 + int(station[1:]))
    result = []
    for label, value in ions(station).items():
        # Never two on one day, so that no day loses its 20 hours by this alone.
        absent = label.hour == 3 + label.day % 17 and noise.chance(0.1)
        text = noise.choice(markers[_year_of(label)]) if absent else str(value)
        keep = True
        for first, last, marker in GAPS.get((station, _year_of(label)), []):
            if first <= label <= last:
                text, keep = marker, marker is not None
        if (station, label) == ("Y9003", UNPARSABLE[0]):
            text = UNPARSABLE[1]
        if keep:
            result.append((label, text))
    return result


def _slashes(t):
    return f"{t.year}/{t.month}/{t.day} {t.hour}:{t.minute:02d}"


def _chinese(t):
    return f"{t.year}年{t.month}月{t.day}日 {t.hour:02d}:00"


def write(folder):
    heading = "负氧离子浓度（个/cm3）"
    rows = {
        "Y9001": records("Y9001", {2024: ["999999"], 2025: ["-"], 2026: ["999999"]}),
        "Y9002": records("Y9002", {2024: ["--", "/"], 2025: ["-"], 2026: ["32766"]}),
        "Y9003": records("Y9003", {2024: ["NA", ""], 2025: ["-"], 2026: ["缺测"]}),
    }

    def of(station, year):
        return [(t, v) for t, v in rows[station] if _year_of(t) == year]

    # 2024: two GB18030 files with different dates, one gzip file.
    write_text(folder / "data/2024/负氧离子_霞云岭_2024.csv",
               [f"观测时间,{heading}"] + [f"{t.year}-{t.month}-{t.day} {t.hour}:00,{v}" for t, v in of("Y9001", 2024)], "gb18030")
    write_text(folder / "data/2024/负氧离子_上方山_2024.csv",
               [f"观测时间,{heading}"] + [f"{_slashes(t)},{v}" for t, v in of("Y9002", 2024)], "gb18030")
    write_gzip(folder / "data/2024/负氧离子_良乡_2024.csv.gz",
               [f"观测时间,{heading}"] + [f"{_chinese(t)},{v}" for t, v in of("Y9003", 2024)])
    # 2025: one gzip file of all stations, with the station in a column.
    merged = sorted((t, s, v) for s in rows for t, v in of(s, 2025))
    write_gzip(folder / "data/2025/负氧离子_全区_2025.csv.gz",
               ["站号,站名,观测时间,负离子浓度(个/cm³)"] + [f"{s},{NAMES[s]},{t:%Y-%m-%d %H:%M:%S},{v}" for t, s, v in merged])
    # 2026: a workbook, separate time columns, and from November station messages.
    sheet = Sheet("霞云岭", widths=(18, 24), freeze=2)
    sheet.add(["霞云岭负氧离子小时值（2026年，演示数据）", None], TITLE)
    sheet.merge("A1:B1")
    sheet.add(["观测时间", heading], HEADING)
    for t, v in of("Y9001", 2026):
        sheet.add([(t, DATETIME), (int(v), PLAIN)])
    write_workbook(folder / "data/2026/负氧离子_霞云岭_2026.xlsx", [sheet])
    late = {t: v for t, v in of("Y9002", 2026) if t >= MESSAGES_FROM}
    write_text(folder / "data/2026/负氧离子_上方山_2026年1-10月.csv",
               [f"年,月,日,时,{heading}"]
               + [f"{t.year},{t.month},{t.day},{t.hour},{v}" for t, v in of("Y9002", 2026) if t not in late], "gb18030")
    lines = [f"时间;{heading}"]
    for t, v in of("Y9003", 2026):
        lines += [f"{t:%Y%m%d %H:%M};{v}"] * (2 if t == DUPLICATE else 1)
    write_text(folder / "data/2026/负氧离子_良乡_2026.csv", lines, "gb18030")
    _write_messages(folder / "data/2026/neo", late)


def _write_messages(folder, values):
    """One file a day of the hours' records, in the form NEO / AT / HM of the weather service's ion stations."""
    noise = Noise(1111)
    for day in days_of(2026):
        labels = [Time(day.year, day.month, day.day) + HOUR * h for h in range(1, 25)]
        if not any(t in values for t in labels):
            continue
        lines = []
        for t in labels:
            lines += _record(t, values[t], noise)
        lines.append("NNNN")
        write_text(folder / f"Z_CAWN_C_BEFS_{labels[-1]:%Y%m%d%H%M%S}_O_AWS-NEO_FTM.txt", lines, "ascii")


def _record(label, text, noise):
    # The site measures ions only: temperature and humidity are the weather station's.
    before = label - HOUR

    def minute():
        return f"{before.hour:02d}{int(noise.uniform() * 60):02d}"

    if text == "32766":
        ion = "////// ////// //// ////// ////"
    else:
        value = int(text)
        ion = f"{value:06d} {round(value * (1.08 + 0.1 * noise.uniform())):06d} {minute()} {round(value * (0.92 - 0.1 * noise.uniform())):06d} {minute()}"
    checked = "88888" if "/" in ion else "00000"
    return [
        f"Y9002 {label:%Y%m%d%H%M%S} 394010 1154900 04120 0000 199",
        f"NEO {ion}",
        "AT //// //// //// //// ////",
        "HM /// /// //// //// ////",
        "QC",
        f"Q1 {checked} 88888 88888",
        "Q2 99999 99999 99999",
        "Q3 99999 99999 99999=",
    ]
