import Foundation
import Testing

/// `dossier --tables`, read by Python's own readers of CSV and ZIP.
@Suite struct TablesOutTests {
    private static let script = """
        import csv, glob, sys, zipfile, re
        import xml.etree.ElementTree as tree
        folder = sys.argv[1]
        files = sorted(glob.glob(folder + '/*.csv'))
        for file in files:
            data = open(file, 'rb').read()
            assert data.startswith(b'\\xef\\xbb\\xbf'), file
            assert data.count(b'\\n') == data.count(b'\\r\\n'), file
            rows = list(csv.reader(open(file, encoding='utf-8-sig', newline='')))
            assert len({len(row) for row in rows}) == 1, file
            for row in rows:
                for cell in row:
                    ok = not cell[:1] in ('=', '+', '@', '-') or re.fullmatch(r'-[0-9.]+', cell)
                    assert ok, (file, cell)
        book = zipfile.ZipFile(glob.glob(folder + '/*.xlsx')[0])
        for name in book.namelist():
            if name.endswith('.xml'):
                tree.fromstring(book.read(name))
        sheets = [n for n in book.namelist() if n.startswith('xl/worksheets/sheet')]
        assert len(sheets) == len(files) + 1, (len(sheets), len(files))
        numbers = sum(
            len(re.findall(r'<c r="[A-Z]+[0-9]+"[^>]*><v>', book.read(n).decode())) for n in sheets)
        forest = [r for f in files for r in csv.reader(open(f, encoding='utf-8-sig', newline=''))
                  if r and r[0] == '森林覆盖率' and '38.42' in r]
        print(numbers > 100, forest[0][1:7] if forest else None)
        """

    @Test func everyTableCanBeRead() throws {
        let scratch = try Scratch()
        let run = try Program.run([
            "dossier", "samples/fangshan", "--year", "2026", "-o", scratch.url.path, "--tables",
        ])
        #expect(run.code == 0)
        let folder = scratch.url.appendingPathComponent("房山区-2026-复查报告-表")
        #expect(run.output.contains("表：\(folder.path)\n"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.script, folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let words = String(decoding: data, as: UTF8.self)
        #expect(process.terminationStatus == 0, "\(words)")
        // As the bureau's tables of both years have it, and their difference.
        #expect(words == "True ['38.42', '%', '39.05', '%', '0.63', '个百分点']\n")
    }
}
