"""A small area in which everything that comes in practice is wrong once; area.xml itself is right."""

import gzip
import zipfile

from .register_files import OVERRIDE_HEADING, chained
from .text import write_text
from .xlsx import CENTRED, DATE, Formula, HEADING, Sheet, TITLE, write_workbook

AREA = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- 故障示例：每个文件各有一种常见毛病，供 fucha check 演示。由 samples/make.py 生成。 -->
<area xmlns="urn:fucha:area:1" name="示例县" code="999999" baseline="2024" rulebook="fangshan-2024-2026"
      demonstration="true" compiledBy="示例县气象局">
  <station id="B0001" name="示例站" from="2024-01-01"/>
  <observations files="data/01-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/02-*" station="B0001" interval="day"/>
  <observations files="data/03-*" station="B0001" interval="day"/>
  <observations files="data/04-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/05-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/06-*" station="B0001" interval="day"/>
  <observations files="data/07-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/08-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/09-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/10-*" station="B0001" interval="day"/>
  <observations files="data/11-*" station="B0001" interval="day"/>
  <observations files="data/12-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/13-*" station="B0001" interval="day"/>
  <observations files="data/14-*" station="B0001" interval="hour" hours="ending"/>
  <observations files="data/15-*" station="B0001" interval="day"/>
  <observations files="data/没有这个文件-*.csv" station="B0001" interval="day"/>
  <messages files="data/20-*.txt"/>
  <figures files="data/30-*.xlsx"/>
  <tasks files="tasks.xlsx"/>
  <judgements files="judgements.csv"/>
  <waivers files="waivers.csv"/>
  <exclusions files="exclusions.csv"/>
  <overrides files="overrides.csv"/>
  <observations files="data/16-*" station="B0001" interval="day"/>
</area>
"""
HEAD = "观测时间,负氧离子浓度（个/cm3）"
AIR = "日期,SO2(μg/m3),NO2(μg/m3),PM10(μg/m3),CO(mg/m3),O3日最大8小时(μg/m3),PM2.5(μg/m3)"
# As a crawled page has it: a rank stands before the pollutants, so every heading names the column to its left.
CRAWLED = "日期,AQI,PM2.5(μg/m3),PM10(μg/m3),SO2(μg/m3),NO2(μg/m3),CO(mg/m3),O3日最大8小时(μg/m3)"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def crawled(n):
    """Day n of 2025: the AQI of HJ 633-2012 follows from PM2.5, rounded up; all else is lower."""
    fine = 30 + n * 7 % 80
    low, high, index = next(b for b in ((0, 35, 0), (35, 75, 50), (75, 115, 100)) if fine <= b[1])
    aqi = index - -50 * (fine - low) // (high - low)
    return f"2025-{n // 28 + 1}-{n % 28 + 1},{aqi},{200 + n * 11 % 150},{fine},{fine + 5},{12 + n % 9},{2 + n % 3},0.{3 + n % 6}"


def write(folder):
    data = folder / "data"
    write_text(folder / "area.xml", AREA.splitlines(), newline="\n")

    def raw(name, content):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(content)

    # The head of a compound file, as old .xls have it, then its directory's names in UTF-16.
    raw("01-旧版工作簿.xls", OLE + bytes(504) + "Workbook".encode("utf-16-le").ljust(512, b"\0"))
    raw("02-网页.csv", ("<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>日期</td><td>AQI</td></tr>"
                        "<tr><td>2026-01-01</td><td>56</td></tr></table></body></html>\n").encode())
    raw("03-加密工作簿.xlsx", OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le").ljust(512, b"\0"))
    # A month for each file, so that none of them repeats the hours of another.
    def hours(month):
        return [f"2026-{month}-1 {h}:00,{1500 + 10 * h}" for h in range(1, 6)]

    good = hours(3)
    # 0x81 0x20 is no character of GB18030.
    raw("04-坏字节.csv", "\r\n".join([HEAD] + good[:2]).encode("gb18030") + b"\r\n2026-3-1 3:00,15\x81\x2030\r\n" + "\r\n".join(good[3:]).encode() + b"\r\n")
    write_text(data / "05-引号未闭合.csv", [HEAD] + good[:2] + ['2026-3-1 3:00,"1530'] + good[3:])
    write_text(data / "06-不存在的日期.csv", [AIR, "2026-2-28,3,20,60,0.5,80,30", "2026-2-29,3,20,60,0.5,80,30", "2026-13-1,3,20,60,0.5,80,30",
                                        "2026/3/32,3,20,60,0.5,80,30"], "gb18030")
    write_text(data / "07-重复而不同.csv", [HEAD] + hours(4)[:3] + ["2026-4-1 3:00,2530"] + hours(4)[3:], "gb18030")
    write_text(data / "08-单位写错.csv", ["观测时间,负氧离子浓度（个/m3）"] + good, "gb18030")
    write_text(data / "09-没有单位.csv", ["观测时间,负氧离子浓度"] + good, "gb18030")
    sheet = Sheet("表头合并有误", widths=(12, 14, 14))
    sheet.add(["空气质量日均值（演示）", None, None], TITLE)
    # The second row of headings stands under the wrong merged cell, and one column has none at all.
    sheet.add(["颗粒物", None, "日期"], HEADING)
    sheet.add(["PM2.5（μg/m3）", None, None], HEADING)
    for serial in range(46082, 46087):
        sheet.add([30, 60, (serial, DATE)], CENTRED)
    sheet.merges = ["A1:C1", "A2:B2", "C2:C3"]
    write_workbook(data / "10-表头合并有误.xlsx", [sheet])
    write_workbook(data / "11-截断.xlsx", [sheet])
    whole = (data / "11-截断.xlsx").read_bytes()
    raw("11-截断.xlsx", whole[:len(whole) * 2 // 3])
    packed = gzip.compress("\r\n".join([HEAD] + good * 40).encode("gb18030"), 9, mtime=0)
    raw("12-截断.csv.gz", packed[:len(packed) - 12])
    raw("13-空文件.csv", b"")
    write_text(data / "14-列数不齐.csv", [HEAD] + hours(5)[:2] + ["2026-5-1 3:00", "2026-5-1 4:00,1540,多出,的列", "2026-5-1 5:00,1,550", "五月一日六时,1560"], "gb18030")
    write_text(data / "15-认不出的列.csv", ["日期,PM25颗粒,空气好坏,备注", "2026-3-1,30,好,", "2026-3-2,35,好,"], "gb18030")
    write_text(data / "16-表头错位.csv", [CRAWLED] + [crawled(n) for n in range(60)], "gb18030")
    write_text(data / "20-电文缺尾.txt", ["B0001 20260601010000 394000 1154900 00400 0000 199", "NEO 001500 001600 0012 001400 0044",
                                       "AT 0096 0103 0010 0090 0045", "HM 098 098 0030 //// ////", "QC", "Q1 00000 00000 00000",
                                       "Q2 99999 99999 99999", "Q3 99999 99999 99999=",
                                       "B0001 20260601020000 394000 1154900 00400 0000 199", "NEO 00150X 001600 0112"], "ascii")
    figures = Sheet("统计", widths=(24, 8, 12, 8))
    figures.add(["指标", "年份", "数值", "单位"], HEADING)
    figures.add(["森林覆盖率", 2026, Formula("B9/B10*100"), "%"])
    figures.add(["旅游人数", 2026, "约一千五百万", "万人次"])
    figures.add(["旅游收入", 2026, 108.2, "亿美元"])
    figures.add(["森林复盖率", 2025, 38.7, "%"])
    figures.add(["城镇污水处理率", 2026, 968, "%"])
    write_workbook(data / "30-统计.xlsx", [figures])
    tasks = Sheet("任务")
    tasks.add(["行动", "任务名称", "序号", "建设内容", "完成时限", "牵头单位", "状态", "进展情况"], HEADING)
    tasks.add(["（一）示例行动", "1.示例任务", "（1）", "示例内容甲", "2026年", "示例局", "差不多了", "状态一栏的词不认识"])
    tasks.add(["（一）示例行动", "1.示例任务", "（1）", "示例内容乙", "2026年", "示例局", "完成", "序号重复"])
    tasks.add(["（一）示例行动", "1.示例任务", None, "示例内容丙", "2026年", "示例局", "进行中", "没有序号"])
    write_workbook(folder / "tasks.xlsx", [tasks])
    write_text(folder / "judgements.csv", ["条款,年度,认定,认定人,日期,说明", "8,2026,还行,某某,2027-01-12,认定一栏的词不认识", "没有的条款,2026,达标,某某,2027-01-12,条款不存在"])
    write_text(folder / "waivers.csv", ["条款,原因,批准人,起,止,证据", "6,止早于起,某某,2026-12-31,2026-01-01,",
                                       "29,证据编号不存在,某某,2026-01-01,2026-12-31,99"])
    write_text(folder / "exclusions.csv", ["站点,要素,起,止,原因,批准人,证据", "B0001,负氧离子,2026-03-01,2026-03-01,没有批准人,,",
                                          "B0009,负氧离子,2026-03-01,2026-03-01,站点不存在,某某,", "B0001,负氧,2026-03-01,2026-03-01,要素不认识,某某,"], "utf-8-sig")
    rows = chained([("10", "2026", "不达标", "待人工认定", "链值相符", "某某", "2027-01-12", ""),
                    ("11", "2026", "不达标", "待人工认定", "登记以后改过字", "某某", "2027-01-13", ""),
                    ("14", "2026", "不达标", "待人工认定", "跟在断链之后", "某某", "2027-01-14", "")])
    rows[1] = (*rows[1][:3], "达标", *rows[1][4:])
    write_text(folder / "overrides.csv", [OVERRIDE_HEADING] + [",".join(row) for row in rows], "utf-8-sig")
