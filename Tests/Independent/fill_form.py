"""Fills in a workbook as a person would: python3 fill_form.py IN.xlsx OUT.xlsx EDIT...

    填报!D4=96.8        a number            填报!D4='约97      text
    填报!D4=%0.968      a number in percent  填报!D4==B1+1|2    a formula and its result
    填报!D4=            nothing             填报!-5            the row deleted, those below moved up
    填报!+20='x         text in the first cell of a new row
    填报!4<>5           two rows change places, as sorting does
    填报>数据           the sheet renamed    fucha-             the sheet deleted

Standard library only; knows nothing of what wrote the file.
"""
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ET.register_namespace("", MAIN)
ET.register_namespace("r", REL)
N = "{%s}" % MAIN


def column(ref):
    number = 0
    for letter in re.match("[A-Z]+", ref).group():
        number = number * 26 + ord(letter) - 64
    return number


def renumber(row, number):
    row.set("r", str(number))
    for cell in row:
        cell.set("r", re.match("[A-Z]+", cell.get("r")).group() + str(number))


class Book:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.book = ET.fromstring(self.parts["xl/workbook.xml"])
        links = ET.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        targets = {link.get("Id"): "xl/" + link.get("Target") for link in links}
        self.sheets = {}
        for sheet in self.book.find(N + "sheets"):
            part = targets[sheet.get("{%s}id" % REL)]
            self.sheets[sheet.get("name")] = (sheet, part, ET.fromstring(self.parts[part]))

    def rows(self, name):
        return self.sheets[name][2].find(N + "sheetData")

    def row(self, name, number):
        return next(row for row in self.rows(name) if row.get("r") == str(number))

    def percent_style(self, style):
        """A copy of the style that shows percent."""
        styles = ET.fromstring(self.parts["xl/styles.xml"])
        formats = styles.find(N + "cellXfs")
        copy = ET.fromstring(ET.tostring(formats[int(style or 0)]))
        copy.set("numFmtId", "10")
        formats.append(copy)
        formats.set("count", str(len(formats)))
        self.parts["xl/styles.xml"] = ET.tostring(styles)
        return str(len(formats) - 1)

    def put(self, name, ref, text):
        row = self.row(name, re.search("[0-9]+", ref).group())
        cell = next((cell for cell in row if cell.get("r") == ref), None)
        if cell is None:
            cell = ET.Element(N + "c", {"r": ref})
            place = sum(column(other.get("r")) < column(ref) for other in row)
            row.insert(place, cell)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if text.startswith("'"):
            cell.set("t", "inlineStr")
            ET.SubElement(ET.SubElement(cell, N + "is"), N + "t").text = text[1:]
        elif text.startswith("="):
            formula, _, result = text[1:].partition("|")
            ET.SubElement(cell, N + "f").text = formula
            ET.SubElement(cell, N + "v").text = result
        elif text:
            if text.startswith("%"):
                cell.set("s", self.percent_style(cell.get("s")))
                text = text[1:]
            ET.SubElement(cell, N + "v").text = text

    def edit(self, text):
        if found := re.fullmatch("(.+)>(.+)", text):
            if "!" not in text:
                self.sheets[found[1]][0].set("name", found[2])
                self.sheets[found[2]] = self.sheets.pop(found[1])
                return
        if found := re.fullmatch("([^!]+)-", text):
            sheet, part, _ = self.sheets.pop(found[1])
            self.book.find(N + "sheets").remove(sheet)
            return
        name, _, rest = text.partition("!")
        rows = self.rows(name)
        if found := re.fullmatch("-([0-9]+)", rest):
            rows.remove(self.row(name, found[1]))
            for row in rows:
                if int(row.get("r")) > int(found[1]):
                    renumber(row, int(row.get("r")) - 1)
        elif found := re.fullmatch(r"\+([0-9]+)=(.*)", rest):
            rows.append(ET.Element(N + "row", {"r": found[1]}))
            self.put(name, "A" + found[1], found[2])
        elif found := re.fullmatch("([0-9]+)<>([0-9]+)", rest):
            one, two = self.row(name, found[1]), self.row(name, found[2])
            places = list(rows).index(one), list(rows).index(two)
            rows[places[0]], rows[places[1]] = two, one
            renumber(one, found[2])
            renumber(two, found[1])
        else:
            ref, _, value = rest.partition("=")
            self.put(name, ref, value)

    def save(self, path):
        # Names of ranges stand on sheets by number: without them nothing is lost that matters here.
        names = self.book.find(N + "definedNames")
        if names is not None:
            self.book.remove(names)
        self.parts["xl/workbook.xml"] = ET.tostring(self.book)
        for _, part, tree in self.sheets.values():
            self.parts[part] = ET.tostring(tree)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)


book = Book(sys.argv[1])
for edit in sys.argv[3:]:
    book.edit(edit)
book.save(sys.argv[2])
