"""What ten bureaus report a year: workbooks with two-row merged headings, figures as text, a hidden sheet, formulas."""

from .xlsx import CENTRED, Formula, HEADING, Number, Sheet, TITLE, write_workbook

# Year → figures, as printed. All made up.
ECOLOGY = {2024: ("38.42", "95.1", "71.43", "83.3", "95.6", "100"),
           2025: ("38.71", "96.3", "73.08", "91.7", "95.9", "100"),
           2026: ("39.05", "96.8", "74.86", "100", "96.2", "--")}
# In 2025 the income is printed in 万元, in 2026 the visitors are text.
TOURISM = {2024: ("1386.5", "98.62"), 2025: ("1452.3", "1043500"), 2026: ("1521.8", "108.17")}
COUNTS = [
    # name, unit, bureau, what is counted, three years
    ("负氧离子监测站点优化数", "个", "区气象局", "累计完成优化的站点", ("0", "1", "1")),
    ("“氧吧小院”精品民宿数", "个", "区文化和旅游局", "累计挂牌", ("0", "1", "3")),
    ("“氧吧”小镇、村、沟域数", "个", "区文化和旅游局", "三类合计，累计", ("0", "1", "2")),
    ("“氧吧”旅游线路数", "条", "区文化和旅游局", "累计发布", ("0", "1", "2")),
    ("氧吧旅游示范区数", "个", "区文化和旅游局", "累计建成", ("0", "0", "1")),
    ("多元化旅游活动次数", "次", "区文化和旅游局", "当年举办", ("1", "3", "4")),
    ("“中国天然氧吧”体验区数", "个", "区农业农村局", "累计建成", ("0", "0", "1")),
    ("农业休闲示范区数", "个", "区农业农村局", "累计建成", ("0", None, "1")),
    ("健康气象指数产品数", "项", "区气象局", "累计发布", ("0", "1", "1")),
    ("综合服务功能镇街覆盖率", "%", "区民政局", "具备综合服务功能的镇街÷全部28个镇街", ("85.7", "92.9", "100")),
]


def write(folder):
    for index, year in enumerate((2024, 2025, 2026)):
        write_workbook(folder / f"data/{year}/统计报表_{year}.xlsx",
                       [_ecology(year), _tourism(year), _counts(year, index), _notes()])


def _ecology(year):
    sheet = Sheet("生态环境", widths=(10, 16, 18, 22, 26, 20, 20), freeze=3)
    sheet.add([f"房山区{year}年生态环境统计（演示数据）"] + [None] * 6, TITLE)
    sheet.add(["年份", "森林", "水环境", None, None, "土壤", None], HEADING)
    sheet.add([None, "森林覆盖率（%）", "城镇污水处理率（%）", "山区生态清洁小流域达标率（%）", "地表水达到或优于Ⅲ类断面比例（%）",
               "受污染耕地安全利用率（%）", "污染地块安全利用率（%）"], HEADING)
    values = [v if v == "--" else Number(v) for v in ECOLOGY[year]]
    if year == 2026:
        # Counted watersheds over all; the result that was stored is the figure.
        values[2] = Formula("ROUND(137/183*100,2)", "74.86")
    sheet.add([Number(year)] + values, CENTRED)
    sheet.merges = ["A1:G1", "A2:A3", "C2:E2", "F2:G2"]
    return sheet


def _tourism(year):
    sheet = Sheet("文化旅游", widths=(10, 20, 20), freeze=3)
    sheet.add([f"房山区{year}年旅游统计（演示数据）", None, None], TITLE)
    sheet.add(["年份", "旅游", None], HEADING)
    sheet.add([None, "旅游人数（万人次）", "旅游收入（万元）" if year == 2025 else "旅游收入（亿元）"], HEADING)
    visitors, income = TOURISM[year]
    sheet.add([Number(year), visitors if year == 2026 else Number(visitors), Number(income)], CENTRED)
    sheet.merges = ["A1:C1", "A2:A3", "B2:C2"]
    return sheet


def _counts(year, index):
    sheet = Sheet("氧吧建设", widths=(30, 8, 10, 8, 18, 40), freeze=1)
    sheet.add(["指标", "年份", "数值", "单位", "填报单位", "口径"], HEADING)
    for name, unit, bureau, basis, values in COUNTS:
        value = values[index]
        # A formula whose result was never stored: written by a program, never opened in a spreadsheet.
        cell = Formula("COUNTA(台账!A2:A9)") if value is None else Number(value)
        sheet.add([name, Number(year), cell, unit, bureau, basis])
    return sheet


def _notes():
    sheet = Sheet("填报说明", hidden=True, widths=(80,))
    sheet.add(["1. 本表为演示数据，由程序生成，不代表房山区实际情况。"])
    sheet.add(["2. 旅游人数按接待人次统计；森林覆盖率不含林木绿化率。"])
    return sheet
