"""Checks a PDF against PDF/A-3u (ISO 19005-3) without any code of the program.

    pdf_archive.py FILE.pdf…      needs pikepdf with its extra "pdfa" (setup.sh --tests brings it)

pikepdf's validator knows level b only. A file that claims level u is therefore shown to it with
that one letter changed, and what level u asks for besides (6.2.11.7.2: every character has its
Unicode) is checked here, with what the validator leaves alone: structure, marks, attachments, the
same words in XMP and Info. Prints a line of counts for each file; ends with 1 if anything is wrong.
"""

import io
import re
import sys
import xml.etree.ElementTree as ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINT = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"'}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PDFNS = "{http://ns.adobe.com/pdf/1.3/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"


class Checker:
    def __init__(self, path):
        self.data = open(path, "rb").read()
        self.pdf = pikepdf.open(io.BytesIO(self.data))
        self.faults = []
        self.counts = {}

    def want(self, truth, words):
        if not truth:
            self.faults.append(words)

    def run(self):
        self.frame()
        self.validator()
        self.metadata()
        self.colour()
        self.content()
        self.structure()
        self.annotations()
        self.attachments()

    # The file as a whole: 6.1.2, 6.1.3, 6.1.13
    def frame(self):
        head = self.data[:20].split(b"\n")
        self.want(head[0] == b"%PDF-1.7", "header")
        self.want(head[1][:1] == b"%" and sum(b > 127 for b in head[1][1:5]) == 4, "binary mark")
        self.want(self.data.endswith(b"%%EOF\n"), "nothing after the end")
        self.want(not self.pdf.is_encrypted, "not encrypted")
        ids = self.pdf.trailer.get("/ID")
        self.want(ids is not None and len(ids) == 2 and len(bytes(ids[0])) == 16, "/ID")
        root = self.pdf.Root
        self.want(str(root.get("/Lang", "")) in ("zh-CN", "en"), "/Lang")
        self.want(bool(root.MarkInfo.Marked), "/MarkInfo")
        self.want(bool(root.ViewerPreferences.DisplayDocTitle), "/DisplayDocTitle")
        for key in ("/AA", "/OpenAction", "/AcroForm", "/Perms", "/OCProperties"):
            self.want(key not in root, key)

    def validator(self):
        import pikepdf.pdfa

        claim = b"<pdfaid:conformance>%s</pdfaid:conformance>"
        self.want(self.data.count(claim % b"U") == 1, "claims level u")
        shown = self.data.replace(claim % b"U", claim % b"B")
        report = pikepdf.pdfa.validate_written(io.BytesIO(shown), "3b")
        self.want(report.passed, "validator: " + "; ".join(map(str, report.findings[:5])))

    # 6.6.2, 6.6.3, table 1
    def metadata(self):
        raw = self.pdf.Root.Metadata.read_bytes()
        self.want("/Filter" not in self.pdf.Root.Metadata, "XMP is not packed")
        body = raw.decode("utf-8")
        tree = ElementTree.fromstring(re.sub(r"<\?xpacket[^>]*\?>", "", body).strip("\ufeff\n "))
        found = {}
        for description in tree.iter(RDF + "Description"):
            for item in description:
                texts = [li.text or "" for li in item.iter(RDF + "li")]
                found[item.tag] = texts[0] if texts else (item.text or "")
        info = self.pdf.docinfo
        for key, tag in [
            ("/Title", DC + "title"), ("/Author", DC + "creator"), ("/Subject", DC + "description"),
            ("/Keywords", PDFNS + "Keywords"), ("/Producer", PDFNS + "Producer"),
            ("/Creator", XMP + "CreatorTool"),
        ]:
            self.want(str(info.get(key, "")) == found.get(tag, ""), f"{key} in XMP and Info")
        for key, tag in [("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")]:
            date = re.fullmatch(
                r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'", str(info[key]))
            self.want(date is not None, f"{key} is a date with its zone")
            if date:
                y, mo, d, h, mi, s, zh, zm = date.groups()
                self.want(
                    found.get(XMP + tag) == f"{y}-{mo}-{d}T{h}:{mi}:{s}{zh}:{zm}",
                    f"{key} in XMP and Info")
        self.want((found.get(PDFAID + "part"), found.get(PDFAID + "conformance")) == ("3", "U"),
                  "pdfaid")

    # 6.2.3: the profile against the one that Little CMS makes of the same standard
    def colour(self):
        intents = self.pdf.Root.OutputIntents
        profile = intents[0].DestOutputProfile.read_bytes()
        self.want(len(intents) == 1 and intents[0].S == Name.GTS_PDFA1, "output intent")
        try:
            from PIL import Image, ImageCms
        except ImportError:
            return
        ours = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        theirs = ImageCms.createProfile("sRGB")
        lab = ImageCms.createProfile("LAB")
        image = Image.new("RGB", (4096, 1))
        image.putdata([((i % 16) * 17, (i // 16 % 16) * 17, i // 256 * 17) for i in range(4096)])
        results = []
        for one in (ours, theirs):
            change = ImageCms.buildTransform(one, lab, "RGB", "LAB", renderingIntent=1)
            results.append(list(ImageCms.applyTransform(image, change).getdata()))

        def signed(byte):
            return byte - 256 if byte > 127 else byte

        worst = max(
            max(abs(a[0] - b[0]), abs(signed(a[1]) - signed(b[1])), abs(signed(a[2]) - signed(b[2])))
            for a, b in zip(*results))
        self.want(worst <= 1, f"colours differ by {worst}")

    # 6.2.4, 6.2.9, 6.2.11: what is painted, in which marks, in which characters
    def content(self):
        self.page_marks = {}
        self.text_of_mark = {}
        self.maps = {}
        shown = {}
        glyphs = 0
        for page in self.pdf.pages:
            key = page.obj.objgen
            marks, stack, font, path = [], [], None, False
            resources = page.Resources
            for state in resources.get("/ExtGState", {}).values():
                self.want(state.get("/BM", Name.Normal) == Name.Normal, "blend mode")
                self.want(state.get("/SMask", Name("/None")) == Name("/None"), "soft mask")
                self.want(float(state.get("/ca", 1)) == 1 and float(state.get("/CA", 1)) == 1,
                          "opaque")
            self.want("/XObject" not in resources, "no objects outside the content")
            for operands, operator in pikepdf.parse_content_stream(page):
                operator = str(operator)
                if operator == "BDC":
                    tag, properties = operands
                    mark = properties.get("/MCID") if isinstance(properties, Dictionary) else None
                    actual = properties.get("/ActualText")
                    if mark is not None:
                        marks.append(int(mark))
                        self.want(not any(s[0] == "/Artifact" for s in stack), "mark in artifact")
                        self.want(all(s[1] is None for s in stack), "mark in mark")
                    stack.append((str(tag), mark, actual))
                    if actual is not None:
                        self.say(key, stack, str(actual), outside=stack[:-1])
                elif operator == "BMC":
                    self.want(not stack, "artifact inside a mark")
                    stack.append((str(operands[0]), None, None))
                elif operator == "EMC":
                    self.want(bool(stack), "EMC without a mark")
                    stack.pop()
                elif operator == "Tf":
                    font = resources.Font[str(operands[0])]
                elif operator in ("Tj", "TJ", "'", '"'):
                    pieces = operands[-1] if operator == "TJ" else [operands[-1]]
                    codes = [c for p in pieces if isinstance(p, pikepdf.String)
                             for c in self.codes(font, bytes(p))]
                    glyphs += len(codes)
                    shown.setdefault(font.objgen, (font, set()))[1].update(codes)
                    if not any(s[2] is not None for s in stack):
                        table = self.table(font)
                        self.say(key, stack, "".join(table.get(c, "\ufffd") for c in codes))
                self.want(operator not in PAINT or bool(stack), f"{operator} outside every mark")
            self.want(not stack, "mark without EMC")
            self.want(marks == list(range(len(marks))), "marks are numbered in order")
            self.page_marks[key] = len(marks)
        for font, codes in shown.values():
            name = str(font.get("/BaseFont"))
            table = self.table(font)
            self.want(self.is_embedded(font), f"{name} is embedded")
            missing = sorted(c for c in codes if c not in table)
            self.want(not missing, f"{name}: codes without Unicode {missing[:5]}")
            for code in codes:
                for scalar in table.get(code, ""):
                    self.want(ord(scalar) not in (0, 0xFEFF, 0xFFFE), f"{name}: {ord(scalar):04X}")
                    self.want(not 0xE000 <= ord(scalar) < 0xF900, f"{name}: private {code}")
        self.counts.update(pages=len(self.pdf.pages), fonts=len(shown), glyphs=glyphs)

    def say(self, page, stack, text, outside=None):
        for tag, mark, _ in reversed(outside if outside is not None else stack):
            if mark is not None:
                place = (page, int(mark))
                self.text_of_mark[place] = self.text_of_mark.get(place, "") + text
                return

    def codes(self, font, raw):
        if font.Subtype == Name.Type0:
            self.want(font.Encoding == Name("/Identity-H"), "Identity-H")
            self.want(len(raw) % 2 == 0, "codes of two bytes")
            return [raw[i] << 8 | raw[i + 1] for i in range(0, len(raw) - 1, 2)]
        return list(raw)

    def table(self, font):
        key = font.objgen
        if key not in self.maps:
            self.maps[key] = {}
            if "/ToUnicode" in font:
                self.maps[key] = self.read_map(font.ToUnicode.read_bytes().decode("ascii"))
            else:
                self.want(False, f"{font.get('/BaseFont')} has ToUnicode")
        return self.maps[key]

    @staticmethod
    def read_map(text):
        def word(digits):
            return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")

        table = {}
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                table[int(code, 16)] = word(value)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, value in re.findall(
                r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])", block
            ):
                low, high = int(low, 16), int(high, 16)
                if value.startswith("["):
                    values = [word(v) for v in re.findall(r"<([0-9A-Fa-f]+)>", value)]
                else:
                    first = word(value[1:-1])
                    values = [first[:-1] + chr(ord(first[-1]) + i) for i in range(high - low + 1)]
                table.update(zip(range(low, high + 1), values))
        return table

    def is_embedded(self, font):
        if font.Subtype == Name.Type0:
            font = font.DescendantFonts[0]
            if font.Subtype == Name.CIDFontType2:
                self.want(font.get("/CIDToGIDMap") == Name.Identity, "/CIDToGIDMap")
        descriptor = font.FontDescriptor
        return any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3"))

    # ISO 32000-1, 14.7 and 14.8: the tree and its marks say the same both ways
    def structure(self):
        root = self.pdf.Root.StructTreeRoot
        parents = {}
        numbers = root.ParentTree.Nums
        for i in range(0, len(numbers), 2):
            parents[int(numbers[i])] = numbers[i + 1]
        self.want(int(root.ParentTreeNextKey) > max(parents), "ParentTreeNextKey")
        keys = {p.obj.objgen: int(p.obj.StructParents) for p in self.pdf.pages}
        seen, order = set(), []
        names = {}

        def walk(element, parent, page):
            self.want(element.P.objgen == parent.objgen, "/P")
            name = str(element.S)
            names[name] = names.get(name, 0) + 1
            page = element.get("/Pg", page)
            if name == "/Figure":
                self.want(bool(str(element.get("/Alt", ""))), "figure without /Alt")
            if name == "/TH":
                self.want(element.A.O == Name.Table and element.A.Scope in (
                    Name.Column, Name.Row, Name.Both), "TH without /Scope")
            kids = element.get("/K", Array())
            for kid in kids if isinstance(kids, Array) else [kids]:
                if isinstance(kid, int):
                    place = (page.objgen, kid)
                    self.want(place not in seen, "mark of two elements")
                    seen.add(place)
                    order.append(self.text_of_mark.get(place, ""))
                    back = parents[keys[page.objgen]]
                    self.want(kid < len(back) and back[kid].objgen == element.objgen, "ParentTree")
                elif kid.get("/Type") == Name.OBJR:
                    annotation = kid.Obj
                    back = parents[int(annotation.StructParent)]
                    self.want(name == "/Link" and back.objgen == element.objgen, "link's parent")
                else:
                    walk(kid, element, page)

        top = root.K if isinstance(root.K, Array) else [root.K]
        self.want(len(top) == 1 and top[0].S == Name.Document, "one Document")
        for element in top:
            walk(element, root, None)
        self.want("/NonStruct" not in names, "no element without meaning")
        for page in self.pdf.pages:
            all_marks = {(page.obj.objgen, i) for i in range(self.page_marks[page.obj.objgen])}
            self.want(all_marks <= seen, "every mark has its element")
            self.want(len(parents[keys[page.obj.objgen]]) == len(all_marks), "ParentTree's length")
        self.reading = order
        self.counts.update(
            elements=sum(names.values()), figures=names.get("/Figure", 0),
            headings=sum(n for k, n in names.items() if re.fullmatch(r"/H\d", k)),
            cells=names.get("/TD", 0) + names.get("/TH", 0))

    # 6.3
    def annotations(self):
        places = set()
        tree = self.pdf.Root.get("/Names", {}).get("/Dests")
        if tree is not None:
            places = {str(tree.Names[i]) for i in range(0, len(tree.Names), 2)}
        links = 0
        for page in self.pdf.pages:
            for annotation in page.get("/Annots", Array()):
                links += 1
                self.want(annotation.Subtype == Name.Link, "only links")
                self.want(int(annotation.get("/F", 0)) == 4, "/F of an annotation")
                self.want(bool(str(annotation.get("/Contents", ""))), "/Contents of a link")
                self.want(str(annotation.Dest) in places, "link to nowhere")
        with self.pdf.open_outline() as outline:
            entries = 0
            stack = list(outline.root)
            while stack:
                item = stack.pop()
                entries += 1
                stack += item.children
                self.want(str(item.destination) in places, "bookmark to nowhere")
        self.counts.update(links=links, places=len(places), bookmarks=entries)

    # 6.8 and annex E
    def attachments(self):
        root = self.pdf.Root
        associated = list(root.get("/AF", Array()))
        names = root.get("/Names", {}).get("/EmbeddedFiles")
        listed = [] if names is None else list(names.Names)
        keys = [bytes(k) for k in listed[0::2]]
        self.want(keys == sorted(keys), "name tree in order")
        self.want({s.objgen for s in listed[1::2]} == {s.objgen for s in associated}, "/AF")
        for name, one in zip(listed[0::2], listed[1::2]):
            self.want(one.Type == Name.Filespec, "Filespec")
            self.want(str(one.F) == str(one.UF) == str(name) != "", "/F and /UF")
            self.want(str(one.get("/Desc", "")) != "", "/Desc")
            self.want(one.AFRelationship in (Name.Data, Name.Source, Name.Supplement), "relation")
            stream = one.EF.F
            self.want(stream.objgen == one.EF.UF.objgen, "/EF")
            self.want(stream.Type == Name.EmbeddedFile, "EmbeddedFile")
            self.want(re.fullmatch(r"/[a-z]+/[a-z0-9.+-]+", str(stream.Subtype)) is not None, "type")
            self.want(int(stream.Params.Size) == len(stream.read_bytes()), "/Size")
            self.want(str(stream.Params.ModDate) == str(self.pdf.docinfo["/ModDate"]), "/ModDate")
        self.counts["attachments"] = len(associated)


def main(paths):
    status = 0
    for path in paths:
        if path == "--text":
            continue
        checker = Checker(path)
        checker.run()
        print(" ".join(f"{key}={value}" for key, value in checker.counts.items()))
        if "--text" in paths:
            print("\n".join(checker.reading))
        for fault in sorted(set(checker.faults)):
            print(f"{path}: {fault} ({checker.faults.count(fault)})")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
