"""The texts of a sheet, a row a line, tabs between: python3 sheet_text.py FILE.xlsx SHEET"""
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

with zipfile.ZipFile(sys.argv[1]) as archive:
    book = ET.fromstring(archive.read("xl/workbook.xml"))
    links = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): "xl/" + link.get("Target") for link in links}
    sheet = next(s for s in book.iter(MAIN + "sheet") if s.get("name") == sys.argv[2])
    tree = ET.fromstring(archive.read(targets[sheet.get(REL + "id")]))
for row in tree.iter(MAIN + "row"):
    print("\t".join("".join(cell.itertext()) for cell in row))
