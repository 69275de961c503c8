"""The plan's task table with made-up states, and the registers of evidence and of what people decided."""

import csv
import hashlib
import io
import pathlib
import struct
import zlib

from .text import write_text
from .xlsx import CENTRED, HEADING, Sheet, TITLE, WRAPPED, write_workbook

STATES = {
    "1": ("持续", "完成蒲洼、史家营两处山水林田湖草综合治理；生态产品价值核算完成试算。"),
    "2": ("持续", "大石河、拒马河绿色廊道完成年度绿化。"),
    "3": ("持续", "耕地保护空间划定成果已落图，休耕轮作按年度方案执行。"),
    "4": ("持续", "开展物种调查，新记录鸟类3种；“明显提升”的判断口径未定。"),
    "5": ("持续", "2024—2026年未发生，证明见证据3。"),
    "6": ("受阻", "市级考核结果于次年6月发布，已申请豁免至2027年6月。"),
    "7": ("进行中", "年均浓度逐年下降；“北京市要求”的数值待市生态环境局确认。"),
    "8": ("完成", "两年均按同一版标准计算，见空气质量日均值。"),
    "9": ("完成", "考核断面水质逐年改善。"),
    "10": ("完成", "2026年96.8%。"),
    "11": ("逾期", "183条小流域中137条达标，差1条；佛子庄治理工程因汛期推迟到2027年。"),
    "12": ("进行中", "耕地96.2%；污染地块名录调整，2026年数据未报送。"),
    "13": ("完成", "上方山站于2026年11月完成迁装与联网。"),
    "14": ("逾期", "三站平均略低于3000个/cm³，城区站偏低。"),
    "15": ("进行中", "霞云岭站2026年7月雷击，中断4天。"),
    "17": ("进行中", "步道与解说系统完成，验收待办。"),
    "18": ("进行中", "2026年39.05%，较创建时提高0.63个百分点。"),
    "19": ("进行中", "云居寺赏雪、坡峰岭红叶等5处已挂牌，金水湖冰瀑、大安山雾凇在建。"),
    "20": ("完成", "红叶、雾凇预报已在公众号发布。"),
    "21": ("完成", "民宿3处，氧吧村2个。"),
    "22": ("完成", "线路2条，示范区1个，2026年活动4次。"),
    "23": ("完成", "人数、收入均高于2024年。"),
    "24": ("完成", "《房山葡萄酒产区小气候评估报告》2025年10月印发。"),
    "25": ("完成", "“中国气候好产品”已获评；“黄金气候带”已申报。"),
    "26": ("进行中", "两家酒庄设置氧吧展板。"),
    "27": ("完成", "“氧吧优品”首批8种产品。"),
    "28": ("完成", "体验区1个，农业休闲示范区1个。"),
    "29": ("进行中", "气候可行性论证完成2处，1处未启动。"),
    "30": ("持续", "28个镇街全部覆盖。"),
    "31": ("未启动", "选址未定。"),
    "32": ("完成", "心脑血管健康指数2025年起每日发布。"),
    "33": ("进行中", "4个健康社区加入氧吧宣传内容。"),
    "34": ("进行中", "露营基地3处。"),
    "35": ("进行中", "北京国际长走大会、长阳冰雪文化节已加入“氧吧”元素，另两项待办。"),
    "36": ("完成", "口号“京西氧吧 清新房山”，形象“氧宝”。"),
    "37": ("持续", "2026年媒体报道36篇。"),
    "38": ("持续", "2025年、2026年各举办1次。"),
    "39": ("进行中", "科普讲堂12场，摄影展1次。"),
    "40": ("进行中", "2026年参加推介会2次。"),
}
EVIDENCE = [
    # number, clauses, title, issuer, date, year, file
    ("1", "14、15", "负氧离子监测仪检定证书（三站）", "房山区气象局", "2026年4月20日", "2026", "evidence/01-检定证书.txt"),
    ("2", "13", "上方山站优化验收单", "房山区气象局", "2026-11-05", "2026", "evidence/02-验收单.txt"),
    ("3", "5、floor.events", "无生态文明建设负面重大事件证明", "房山区生态环境局", "2026/12/31", "2024、2025、2026", "evidence/03-无重大事件证明.txt"),
    ("4", "24", "《房山葡萄酒产区小气候评估报告》", "房山区气象局", "2025-10-15", "2025", "evidence/04-评估报告.pdf"),
    ("5", "25", "“中国气候好产品”证书", "房山区文化和旅游局", "2025-12-08", "2025", ""),
    ("6", "20", "坡峰岭红叶预报发布截图", "房山区气象局", "20261012", "2026", "evidence/06-红叶预报.png"),
    ("7", "36", "宣传口号与形象发布通知", "中共房山区委宣传部", "2025年5月9日", "2025", "evidence/07-口号通知.txt"),
    ("8", "38", "周年庆祝活动方案与总结", "中共房山区委宣传部", "2026年9月28日", "2026", "evidence/08-周年活动.txt"),
    ("9", "27", "“氧吧优品”产品目录", "房山区农业农村局", "2026-06-18", "2026", "evidence/09-产品目录.txt"),
    ("10", "17", "霞云岭国家森林公园建设项目验收申请（未批复）", "房山区园林绿化局", "", "2026", "evidence/10-验收申请-缺.txt"),
    ("11", "1、floor.protection", "山水林田湖草综合治理项目竣工验收意见", "房山区园林绿化局", "2026-08-21", "2026", "evidence/11-综合治理验收.txt"),
    ("12", "2", "大石河、拒马河绿色廊道年度绿化总结", "房山区水务局", "2026/11/30", "2026", "evidence/12-绿色廊道总结.txt"),
    ("13", "9", "地表水考核断面水质年报（2024—2026年）", "房山区生态环境局", "2027年1月8日", "2024、2025、2026", "evidence/13-断面水质年报.txt"),
    ("14", "15、floor.stations", "负氧离子站运行日志与雷击故障处置记录", "房山区气象局", "2026-07-26", "2026", "evidence/14-运行日志.txt"),
    ("15", "22、floor.tourism", "氧吧旅游线路发布公告与活动清单", "房山区文化和旅游局", "2026年10月20日", "2025、2026", "evidence/15-线路与活动.txt"),
    ("16", "30", "区域养老服务中心名录（28个镇街）", "房山区民政局", "2026-12-15", "2026", "evidence/16-养老服务名录.txt"),
    ("17", "32", "心脑血管健康指数产品说明", "房山区气象局", "2025-06-01", "2025、2026", "evidence/17-健康指数.txt"),
    ("18", "37", "2026年媒体报道清单", "中共房山区委宣传部", "2026-12-25", "2026", "evidence/18-报道清单.txt"),
    ("19", "15", "良乡站仪器维护记录", "房山区气象局", "2026-11-04", "2026", "evidence/19-维护记录.txt"),
    ("20", "6", "市级碳排放考核安排的通知", "房山区生态环境局", "2026-03-02", "2026", "evidence/20-考核安排.txt"),
]
# Of an item, by its number: 覆盖期, 页码, and how many digits of the file's SHA-256 the register gives.
COVERAGE = {"1": "2026-04-20至2027-04-19", "4": "2024年5月—2025年9月", "12": "2026年1月—11月", "14": "2026年1月—7月", "18": "2026年"}
PAGES = {"4": "2-3"}
DIGITS = {"4": 16, "6": 64}
WAIVERS = [
    ("6", "碳排放总量与强度的市级考核结果于次年6月发布，年内无法取得", "房山区天然氧吧工作领导小组（演示）", "2026-01-01", "2027-06-30", "20"),
    ("29", "气候可行性论证承担单位招标流标", "房山区天然氧吧工作领导小组（演示）", "2025-01-01", "2025-12-31", ""),
]
EXCLUSIONS = [
    # station, quantities, first day, last day, reason, approver, evidence
    ("Y9003", "负氧离子", "2026-11-03", "2026-11-03", "仪器维护，当日其余时次未经比对", "房山区天然氧吧工作领导小组（演示）", "19"),
    ("K9001", "PM10、PM2.5", "2026-04-10", "2026-04-11", "沙尘影响，尚待批准", "", ""),
]
OVERRIDES = [
    # clause, year, computed, put in its place, reason, approver, day, evidence; the last column, the chain, is computed
    ("26", "2026", "数据不足", "不适用", "该项改由市级专项统筹，不再由本区单独考核", "房山区天然氧吧工作领导小组（演示）", "2027-01-14", ""),
    ("33", "2026", "数据不足", "不适用", "健康社区建设改由卫生健康部门牵头", "房山区天然氧吧工作领导小组（演示）", "2027-01-14", ""),
    ("33", "2026", "数据不足", "数据不足", "撤回上一条改判：该项仍由区气象局牵头", "房山区天然氧吧工作领导小组（演示）", "2027-01-18", ""),
]
JUDGEMENTS = [
    # clause, year, decision, by whom, date, note, evidence
    ("8", "2026", "达标", "王某某（区生态环境局，演示）", "2027-01-12", "两年同按HJ 633-2026计算，占比上升。", ""),
    ("23", "2026", "达标", "李某某（区文化和旅游局，演示）", "2027-01-12", "人数、收入口径未变，均高于2024年。", ""),
    ("5", "2024", "达标", "王某某（区生态环境局，演示）", "2024-12-31", "零报告。", "3"),
    ("5", "2025", "达标", "王某某（区生态环境局，演示）", "2025-12-31", "零报告。", "3"),
    ("5", "2026", "达标", "王某某（区生态环境局，演示）", "2026-12-31", "零报告，三年内未发生，见证据3。", "3"),
    ("floor.events", "2025", "达标", "王某某（区生态环境局，演示）", "2025-12-31", "零报告。", "3"),
    ("floor.events", "2026", "达标", "王某某（区生态环境局，演示）", "2026-12-31", "零报告，见证据3。", "3"),
    ("24", "2025", "达标", "李某某（区文化和旅游局，演示）", "2025-12-30", "报告已印发，见证据4。", "4"),
    ("24", "2026", "达标", "李某某（区文化和旅游局，演示）", "2027-01-12", "2025年已完成。", "4"),
    ("25", "2026", "达标", "李某某（区文化和旅游局，演示）", "2027-01-12", "申报已完成，其中一项已获评。", "5"),
    ("31", "2026", "不达标", "赵某某（区民政局，演示）", "2027-01-13", "选址未定，未启动。", ""),
    ("18", "2026", "达标", "", "", "林业年度更新尚未核定，待区园林绿化局签字。", ""),
    ("35", "2026", "达标", "", "2027-01-13", "四项活动完成两项，认定人未签字。", ""),
]
TEXTS = {
    "01-检定证书.txt": "检定证书（演示）：霞云岭、上方山、良乡三站负氧离子监测仪，2026年4月20日检定，有效期一年。",
    "02-验收单.txt": "验收单（演示）：上方山站迁装、联网完成，2026年11月5日验收合格。",
    "03-无重大事件证明.txt": "证明（演示）：2024年1月1日至2026年12月31日，辖区内未发生生态文明建设负面重大事件。",
    "07-口号通知.txt": "通知（演示）：启用宣传口号“京西氧吧 清新房山”和形象“氧宝”。",
    "08-周年活动.txt": "总结（演示）：2026年9月26日举办“中国天然氧吧”周年庆祝活动。",
    "09-产品目录.txt": "“氧吧优品”目录（演示）：板栗、磨盘柿、红肖梨、香椿、黄金梨、蜂蜜、食用菌、菱枣。",
    "11-综合治理验收.txt": "验收意见（演示）：蒲洼、史家营两处项目通过竣工验收。",
    "12-绿色廊道总结.txt": "总结（演示）：大石河、拒马河沿线完成年度绿化。",
    "13-断面水质年报.txt": "年报摘要（演示）：达到或优于Ⅲ类断面比例 2024年83.3%，2025年91.7%，2026年100%。",
    "14-运行日志.txt": "运行日志摘要（演示）：霞云岭站2026年7月21日0时遭雷击，25日0时恢复。",
    "15-线路与活动.txt": "公告与清单（演示）：线路2条；活动2025年3次、2026年4次。",
    "16-养老服务名录.txt": "名录（演示）：28个镇街均设区域养老服务中心。",
    "17-健康指数.txt": "产品说明（演示）：心脑血管健康指数，每日发布。",
    "18-报道清单.txt": "清单（演示）：2026年媒体报道36篇。",
    "19-维护记录.txt": "记录（演示）：良乡站2026年11月3日7时断电维护，16时复电，当日未作比对，次日比对合格。",
    "20-考核安排.txt": "通知（演示）：2026年度碳排放总量与强度考核结果于2027年6月发布。",
}


def report():
    """A PDF of three pages with a line of Helvetica each, which no viewer need be given."""
    pages = [f"BT /F1 24 Tf 72 720 Td (DEMO  {page}/3) Tj ET".encode() for page in (1, 2, 3)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               b"<< /Type /Pages /Kids [4 0 R 6 0 R 8 0 R] /Count 3 >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for number, content in zip((5, 7, 9), pages):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % number)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


def screenshot():
    """A PNG of 320 × 200, stripes, as one stored block of zlib (RFC 1950, 1951): no compressor has a say in its bytes."""
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + (b"\xff" if row // 20 % 2 else b"\x0f") * 40 for row in range(200))
    stored = b"\x78\x01\x01" + struct.pack("<HH", len(rows), len(rows) ^ 0xffff) + rows + struct.pack(">I", zlib.adler32(rows))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 320, 200, 1, 0, 0, 0, 0))
            + chunk(b"IDAT", stored) + chunk(b"IEND", b""))


FILES = {"04-评估报告.pdf": report(), "06-红叶预报.png": screenshot()}


def evidence():
    """The rows of the register of evidence."""
    for number, clauses, title, issuer, date, years, file in EVIDENCE:
        content = FILES.get(file.removeprefix("evidence/"), b"")
        digest = hashlib.sha256(content).hexdigest()[:DIGITS.get(number, 0)]
        yield number, clauses, title, issuer, date, years, COVERAGE.get(number, ""), PAGES.get(number, ""), file, digest


def plan():
    """The plan's items: action, group, number, words, due, bureaus; as printed, 16 absent, “4.” twice."""
    lines = (pathlib.Path(__file__).parent / "plan.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


OVERRIDE_HEADING = "条款,年度,原结论,改判为,理由,批准人,日期,证据,链值"


def chained(rows):
    """Each row with the SHA-256 of the value before it and of its own fields, parted by U+001F; the first follows 64 zeros."""
    value, result = "0" * 64, []
    for row in rows:
        value = hashlib.sha256("\x1f".join((value, *row)).encode()).hexdigest()
        result.append((*row, value))
    return result


def write(folder):
    _write_tasks(folder / "tasks.xlsx")
    _write_table(folder / "evidence.csv", "编号,对应条款,名称,出具单位,日期,年度,覆盖期,页码,文件,文件指纹", evidence(), "gb18030")
    _write_table(folder / "waivers.csv", "条款,原因,批准人,起,止,证据", WAIVERS, "utf-8-sig")
    _write_table(folder / "judgements.csv", "条款,年度,认定,认定人,日期,说明,证据", JUDGEMENTS, "utf-8")
    _write_table(folder / "exclusions.csv", "站点,要素,起,止,原因,批准人,证据", EXCLUSIONS, "utf-8-sig")
    _write_table(folder / "overrides.csv", OVERRIDE_HEADING, chained(OVERRIDES), "utf-8-sig")
    for name, text in TEXTS.items():
        write_text(folder / "evidence" / name, [text], newline="\n")
    for name, content in FILES.items():
        (folder / "evidence" / name).write_bytes(content)


def _write_table(path, heading, rows, encoding):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    write_text(path, [heading] + buffer.getvalue().splitlines(), encoding)


def _write_tasks(path):
    sheet = Sheet("任务分解表", widths=(16, 18, 7, 60, 10, 18, 9, 44), freeze=2)
    sheet.add(["“中国天然氧吧”赋能房山绿色发展三年实施方案（2024-2026年）任务分解表"] + [None] * 7, TITLE)
    sheet.add(["行动", "任务名称", "序号", "建设内容", "完成时限", "牵头单位", "状态", "进展情况"], HEADING)
    sheet.merge("A1:H1")
    items = plan()
    for index, (action, group, number, words, due, bureaus) in enumerate(items):
        before = items[index - 1][:2] if index else None
        new_action, new_group = not before or before[0] != action, not before or before[1] != group
        state, progress = STATES[number]
        row = sheet.add([(action if new_action else None, CENTRED), (group if new_group else None, CENTRED), (f"（{number}）", CENTRED),
                         (words, WRAPPED), (due if new_group else None, CENTRED),
                         (bureaus.replace("、", "\n") if new_group else None, CENTRED), (state, CENTRED), (progress, WRAPPED)])
        if new_action:
            last = row + sum(item[0] == action for item in items) - 1
            sheet.merges += [f"A{row}:A{last}"] if last > row else []
        if new_group:
            last = row + sum(item[1] == group for item in items) - 1
            sheet.merges += [f"{c}{row}:{c}{last}" for c in "BEF"] if last > row else []
    notes = Sheet("说明", widths=(80,))
    notes.add(["“建设内容”等文字照录方案（征求意见稿）附表；原表缺（16），“4.”出现两次，均照录。状态与进展为演示数据。"])
    write_workbook(path, [sheet, notes])
