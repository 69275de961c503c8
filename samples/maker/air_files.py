"""Daily air files: a workbook with three-row merged headings in the manner of HJ 633-2026 tables 4 and 5, and two text files."""

import datetime
from fractions import Fraction
from math import ceil

from .noise import Noise
from .sky import days_of
from .text import write_text
from .xlsx import CHINESE_DATE, HEADING, Sheet, TITLE, write_workbook

# HJ 633-2012 table 1, daily items: SO2, NO2, PM10, CO, O3 8 h, PM2.5.
LEVELS = (0, 50, 100, 150, 200, 300, 400, 500)
POINTS_2012 = [
    (0, 50, 150, 475, 800, 1600, 2100, 2620), (0, 40, 80, 180, 280, 565, 750, 940), (0, 50, 150, 250, 350, 420, 500, 600),
    (0, 2, 4, 14, 24, 36, 48, 60), (0, 100, 160, 215, 265, 800), (0, 35, 75, 115, 150, 250, 350, 500)]
NAMES = ["SO2", "NO2", "PM10", "CO", "O3", "PM2.5"]
# Cells without a value: missing by the standard's NA, and outside the monitoring plan by its /.
ABSENT = {
    2024: {(2, 14): {5: "NA"}, (4, 20): {2: "NA", 5: "NA"}, (6, 6): {4: "NA"}, (9, 30): dict.fromkeys(range(6), "NA"),
           (10, 1): dict.fromkeys(range(6), "NA"), (11, 12): {3: "/"}, (11, 13): {3: "/"}},
    2025: {(1, 29): {5: "-"}, (5, 17): {4: "-"}, (5, 18): {4: "-"}, (8, 3): {1: ""}},
    2026: {(3, 8): {2: "缺测", 5: "缺测"}, (6, 21): {4: "缺测"}, (10, 10): dict.fromkeys(range(6), "缺测")},
}


def sub_index(points, value):
    value = Fraction(str(value))
    for low, high, from_level, to_level in zip(points, points[1:], LEVELS, LEVELS[1:]):
        if value <= high:
            return ceil(Fraction(to_level - from_level) * (value - low) / (high - low) + from_level)
    return 500


def rows(air, year):
    """(day, six texts) with the absent cells marked."""
    for day in days_of(year):
        texts = [str(v) for v in air[day]]
        for column, marker in ABSENT[year].get((day.month, day.day), {}).items():
            texts[column] = marker
        yield day, texts


def write(folder, air):
    _write_workbook(folder / "data/2024/空气质量日报_2024.xlsx", air)
    names = "SO2(μg/m3),NO2(μg/m3),PM10(μg/m3),CO(mg/m3),O3日最大8小时(μg/m3),PM2.5(μg/m3)"
    write_text(folder / "data/2025/空气质量日均值_2025.csv",
               ["房山区2025年环境空气质量日均值（演示数据）,,,,,,", f"日期,{names}"]
               + [f"{d:%Y/%m/%d}," + ",".join(texts) for d, texts in rows(air, 2025)], "gb18030")
    full = "二氧化硫（μg/m³）,二氧化氮（μg/m³）,可吸入颗粒物（μg/m³）,一氧化碳（mg/m³）,臭氧日最大8小时平均（μg/m³）,细颗粒物（μg/m³）"
    write_text(folder / "data/2026/空气质量日均值_2026.csv",
               ["房山区2026年环境空气质量日均值（演示数据）,,,,,,", f"监测日期,{full}"]
               + [f"{d:%Y%m%d}," + ",".join(texts) for d, texts in rows(air, 2026)], "utf-8-sig")


def _write_workbook(path, air):
    sheet = Sheet("2024年日报", widths=[14] + [9] * 16, freeze=5)
    blank = [None] * 16
    sheet.add(["环境空气质量日报（房山区，演示数据）"] + blank, TITLE)
    sheet.add(["时间：2024年1月1日—2024年12月31日"] + blank)
    names = ["二氧化硫（SO2）", "二氧化氮（NO2）", "颗粒物（粒径小于等于10 μm）（PM10）", "一氧化碳（CO）", "臭氧（O3）",
             "颗粒物（粒径小于等于2.5 μm）（PM2.5）"]
    top, middle, bottom = ["日期"], [None], [None]
    for index, name in enumerate(names):
        top += [name, None]
        middle += ["最大8小时滑动平均" if index == 4 else "24小时平均", None]
        bottom += ["浓度（mg/m3）" if index == 3 else "浓度（μg/m3）", "分指数"]
    top += ["空气质量指数（AQI）", "首要污染物", "空气质量指数级别", "空气质量指数类别"]
    for row in (top, middle + [None] * 4, bottom + [None] * 4):
        sheet.add(row, HEADING)
    sheet.merges = ["A1:Q1", "A2:Q2", "A3:A5"]
    for index in range(6):
        left, right = chr(66 + 2 * index), chr(67 + 2 * index)
        sheet.merges += [f"{left}3:{right}3", f"{left}4:{right}4"]
    sheet.merges += [f"{c}3:{c}5" for c in "NOPQ"]
    for day, texts in rows(air, 2024):
        cells, parts = [(day, CHINESE_DATE)], {}
        for column, text in enumerate(texts):
            if text in ("NA", "/"):
                cells += [text, text]
            else:
                value = float(text) if column == 3 else int(text)
                parts[NAMES[column]] = sub_index(POINTS_2012[column], value)
                cells += [value, parts[NAMES[column]]]
        worst = max(parts.values(), default=None)
        if worst is None or len(parts) < 6 and worst <= 100 and "NA" in texts:
            cells += ["NA", "NA", "NA", "NA"]
        else:
            grade = next(i for i, limit in enumerate((50, 100, 150, 200, 300, 9999)) if worst <= limit)
            primary = "、".join(n for n in NAMES if parts.get(n) == worst) if worst > 50 else "—"
            cells += [worst, primary, "一二三四五六"[grade] + "级", ("优", "良", "轻度污染", "中度污染", "重度污染", "严重污染")[grade]]
        sheet.add(cells)
    write_workbook(path, [sheet])
