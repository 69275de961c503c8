import Values

/// How the register of evidence is read.
extension RegisterReader {
    /// Where the things of an entry stand that are looked at again later.
    struct EvidenceCells {
        var file, sha256, date, pages, pageCount: SourceLocation
    }

    mutating func readEvidence(
        _ row: Int, _ table: inout RegisterTable, folder: AreaFolder
    ) -> Bool {
        let id = table.text(row, "id")
        guard !id.isEmpty else {
            table.fault(.registerFieldEmpty, ["field": table.name("id")], row, "id")
            return false
        }
        if evidence.contains(where: { $0.id == id }) {
            table.fault(.evidenceDoubled, ["id": id], row, "id")
        }
        let years = coveredYears(row, &table)
        let (period, periodField) = coveredPeriod(row, &table)
        let paged = pages(row, &table)
        let (file, hash) = file(row, &table, folder: folder)
        evidence.append(
            EvidenceItem(
                id: id, clauses: RegisterTable.list(table.text(row, "clauses")),
                title: table.text(row, "title"), issuer: table.text(row, "issuer"),
                date: table.day(row, "date", isRequired: false), years: years, period: period,
                pages: paged.ranges, pageCount: paged.count, file: file, sha256: hash,
                recordedSHA256: recordedHash(row, &table), location: table.place(row, "id"),
                cells: EvidenceItem.Cells(
                    clauses: table.place(row, "clauses"),
                    coverage: table.place(row, years.isEmpty ? periodField ?? "id" : "years"))))
        evidenceCells.append(
            EvidenceCells(
                file: table.place(row, "file"), sha256: table.place(row, "sha256"),
                date: table.place(row, "date"), pages: table.place(row, "pages"),
                pageCount: table.place(
                    row, table.text(row, "pageCount").isEmpty ? "pages" : "pageCount")))
        return true
    }

    private func coveredYears(_ row: Int, _ table: inout RegisterTable) -> [Int] {
        var years: [Int] = []
        for text in RegisterTable.list(table.text(row, "years")) {
            if let range = Self.years(text) {
                years += range
            } else {
                table.fault(
                    .registerYear, ["field": table.name("years"), "value": text], row, "years")
            }
        }
        return years
    }

    /// The period, and the column it stands in.
    private func coveredPeriod(
        _ row: Int, _ table: inout RegisterTable
    ) -> (period: DayPeriod?, field: String?) {
        let written = table.text(row, "period")
        if !written.isEmpty {
            let period = PeriodText.period(written)
            if period == nil { table.fault(.evidencePeriod, ["value": written], row, "period") }
            return (period, "period")
        }
        let first = table.text(row, "from")
        let last = table.text(row, "to")
        if first.isEmpty, last.isEmpty { return (nil, nil) }
        guard !first.isEmpty, !last.isEmpty else {
            let field = first.isEmpty ? "from" : "to"
            table.fault(.evidencePeriodOpen, ["field": table.name(field)], row, field)
            return (nil, nil)
        }
        guard let from = table.day(row, "from", isRequired: false),
            let to = table.day(row, "to", isRequired: false)
        else { return (nil, nil) }
        let period = DayPeriod(from: from, to: to)
        if period == nil {
            table.fault(.evidencePeriod, ["value": "\(first)—\(last)"], row, "from")
        }
        return (period, "from")
    }

    private func pages(_ row: Int, _ table: inout RegisterTable) -> PageText.Pages {
        var pages = PageText.Pages()
        for field in ["pages", "pageCount"] {
            let written = table.text(row, field)
            if written.isEmpty { continue }
            guard let found = PageText.pages(written, countsByItself: field == "pageCount") else {
                table.fault(
                    .evidencePages, ["field": table.name(field), "value": written], row, field)
                continue
            }
            pages.ranges += found.ranges
            pages.count = found.count ?? pages.count
        }
        return pages
    }

    private func file(
        _ row: Int, _ table: inout RegisterTable, folder: AreaFolder
    ) -> (path: String?, hash: String?) {
        let name = table.text(row, "file")
        if name.isEmpty { return (nil, nil) }
        let base = table.grid.file.split(separator: "/").dropLast().joined(separator: "/")
        let path = base.isEmpty ? name : base + "/" + name
        let climbs = name.hasPrefix("/") || path.split(separator: "/").contains("..")
        if climbs || (folder.exists(path) && !folder.contains(path)) {
            table.fault(.evidenceFileOutside, ["file": name], row, "file")
        } else if folder.exists(path), let found = digest(folder.absolute(path)) {
            return (path, found)
        } else {
            table.fault(.evidenceFileMissing, ["file": name], row, "file")
        }
        return (path, nil)
    }

    /// Spaces between the digits, which people put in to be able to read them, do not count.
    private func recordedHash(_ row: Int, _ table: inout RegisterTable) -> String? {
        let written = table.text(row, "sha256")
        if written.isEmpty { return nil }
        let digits = FoldedText(written).text
        guard (12...64).contains(digits.utf8.count), digits.utf8.allSatisfy(Self.isHexadecimal)
        else {
            table.fault(.evidenceFingerprint, ["value": written], row, "sha256")
            return nil
        }
        return digits
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
