"""Workbooks written by hand: the parts that Excel and WPS ask for, and nothing that changes by the clock."""

import datetime
import zipfile
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Indices into cellXfs of STYLES.
PLAIN, TITLE, HEADING, DATE, DATETIME, CHINESE_DATE, CENTRED, WRAPPED = range(8)

STYLES = HEAD + f"""<styleSheet xmlns="{NS}"><numFmts count="2">\
<numFmt numFmtId="176" formatCode="yyyy/m/d\\ h:mm;@"/>\
<numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>\
<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>\
<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>\
<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>\
<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
<alignment horizontal="center" vertical="center"/></xf>\
<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">\
<alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
<xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>\
<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>\
<xf numFmtId="177" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">\
<alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">\
<alignment vertical="center" wrapText="1"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


def column_name(number):
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


class Formula:
    """A formula with the result that was stored for it, or with none."""

    def __init__(self, text, cached=None):
        self.text = text
        self.cached = cached


class Sheet:
    def __init__(self, name, hidden=False, widths=(), freeze=0):
        self.name, self.hidden, self.widths, self.freeze = name, hidden, widths, freeze
        self.rows, self.merges = [], []

    def add(self, values, style=PLAIN):
        """Appends a row. A value may be (value, style); None is an empty cell; a printed number is a str in Number."""
        self.rows.append([v if isinstance(v, tuple) else (v, style) for v in values])
        return len(self.rows)

    def merge(self, reference):
        self.merges.append(reference)


class Number(str):
    """A number whose digits are to stand in the file as they are."""


def write_workbook(path, sheets, creator="演示数据 samples/make.py", modified="2027-01-15T09:00:00Z"):
    strings, index = [], {}

    def shared(text):
        if text not in index:
            index[text] = len(strings)
            strings.append(text)
        return index[text]

    def cell(reference, value, style):
        place = f'<c r="{reference}" s="{style}"'
        if value is None:
            return place + "/>"
        if isinstance(value, Formula):
            cached = "" if value.cached is None else f"<v>{value.cached}</v>"
            return f"{place}><f>{escape(value.text)}</f>{cached}</c>"
        if isinstance(value, datetime.datetime):
            minutes = round((value - datetime.datetime(1899, 12, 30)).total_seconds() / 60)
            return f"{place}><v>{minutes / 1440!r}</v></c>"
        if isinstance(value, datetime.date):
            return f"{place}><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>"
        if isinstance(value, (Number, int, float)):
            return f"{place}><v>{value}</v></c>"
        return f'{place} t="s"><v>{shared(str(value))}</v></c>'

    parts = {}
    total = 0
    for number, sheet in enumerate(sheets, 1):
        lines = []
        widest = 1
        for row, values in enumerate(sheet.rows, 1):
            widest = max(widest, len(values))
            cells = "".join(cell(f"{column_name(c)}{row}", v, s) for c, (v, s) in enumerate(values, 1))
            total += sum(isinstance(v, str) and not isinstance(v, Number) for v, _ in values)
            lines.append(f'<row r="{row}">{cells}</row>')
        pane = (f'<pane ySplit="{sheet.freeze}" topLeftCell="A{sheet.freeze + 1}" activePane="bottomLeft" state="frozen"/>'
                if sheet.freeze else "")
        selected = ' tabSelected="1"' if number == 1 else ""
        columns = "".join(f'<col min="{i}" max="{i}" width="{w}" customWidth="1"/>' for i, w in enumerate(sheet.widths, 1))
        merges = "".join(f'<mergeCell ref="{m}"/>' for m in sheet.merges)
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            HEAD + f'<worksheet xmlns="{NS}"><dimension ref="A1:{column_name(widest)}{max(1, len(sheet.rows))}"/>'
            f'<sheetViews><sheetView{selected} workbookViewId="0">{pane}</sheetView></sheetViews>'
            '<sheetFormatPr defaultRowHeight="15"/>'
            + (f"<cols>{columns}</cols>" if columns else "") + f'<sheetData>{"".join(lines)}</sheetData>'
            + (f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else "")
            + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>')
    body = "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in strings)
    parts["xl/sharedStrings.xml"] = HEAD + f'<sst xmlns="{NS}" count="{total}" uniqueCount="{len(strings)}">{body}</sst>'
    parts["xl/styles.xml"] = STYLES
    listed = "".join(
        f'<sheet name="{escape(s.name)}" sheetId="{i}"{" state=" + chr(34) + "hidden" + chr(34) if s.hidden else ""} r:id="rId{i}"/>'
        for i, s in enumerate(sheets, 1))
    parts["xl/workbook.xml"] = (
        HEAD + f'<workbook xmlns="{NS}" xmlns:r="{REL}"><workbookPr defaultThemeVersion="124226"/>'
        f'<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300"/></bookViews>'
        f"<sheets>{listed}</sheets></workbook>")
    count = len(sheets)
    links = "".join(f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, count + 1))
    links += f'<Relationship Id="rId{count + 1}" Type="{REL}/styles" Target="styles.xml"/>'
    links += f'<Relationship Id="rId{count + 2}" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    parts["_rels/.rels"] = (
        HEAD + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>')
    parts["docProps/core.xml"] = (
        HEAD + f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dc:creator>{escape(creator)}</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">{modified}</dcterms:modified></cp:coreProperties>')
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                    for i in range(1, count + 1))
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts["[Content_Types].xml"] = (
        HEAD + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{office}.sheet.main+xml"/>{types}'
        f'<Override PartName="/xl/styles.xml" ContentType="{office}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{office}.sharedStrings+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>')
    order = ["[Content_Types].xml", "_rels/.rels"] + sorted(set(parts) - {"[Content_Types].xml", "_rels/.rels"})
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in order:
            entry = zipfile.ZipInfo(name, (2027, 1, 15, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            archive.writestr(entry, parts[name].encode(), compresslevel=9)
