import Values
import XMLTree

/// Looks the register of evidence over, once every register is read.
extension RegisterReader {
    mutating func checkEvidence(in folder: AreaFolder) {
        checkUses()
        measureFiles(in: folder)
        for index in evidence.indices {
            let (item, cells) = (evidence[index], evidenceCells[index])
            checkFile(item, cells)
            checkPages(item, cells)
            checkTimes(item, cells)
        }
        checkCopies()
    }

    /// Evidence that entries name and no register has.
    private mutating func checkUses() {
        let names = evidence.map(\.id)
        let known = Set(names)
        for use in evidenceUses where !known.contains(use.id) {
            let nearest = Spelling.nearest(to: use.id, among: names)
            diagnostics.append(
                Diagnostic(
                    nearest == nil ? .evidenceUnknown : .evidenceUnknownNear,
                    ["id": use.id, "nearest": nearest ?? ""], at: use.place))
        }
        var seen: Set<EvidenceUse> = []
        for use in evidenceUses where !seen.insert(use).inserted {
            diagnostics.append(Diagnostic(.evidenceNamedTwice, ["id": use.id], at: use.place))
        }
    }

    /// Reads what the files say of their size; a file named by several entries once.
    private mutating func measureFiles(in folder: AreaFolder) {
        var answers: [String: DocumentExtentReader.Answer] = [:]
        for index in evidence.indices {
            guard let path = evidence[index].file, evidence[index].sha256 != nil else { continue }
            let answer = answers[path] ?? DocumentExtentReader.read(folder.absolute(path))
            answers[path] = answer
            switch answer {
            case .extent(let extent): evidence[index].extent = extent
            case .unknown(let reason):
                diagnostics.append(
                    Diagnostic(
                        .evidenceExtentUnknown,
                        [
                            "file": path, "reason": reason.wording.chinese,
                            "reasonEnglish": reason.wording.english,
                        ], at: evidenceCells[index].file))
            case .otherKind:
                if let place = paged(index) {
                    diagnostics.append(
                        Diagnostic(.evidencePagesUnchecked, ["file": path], at: place))
                }
            }
        }
    }

    /// Where the entry gives pages.
    private func paged(_ index: Int) -> SourceLocation? {
        if !evidence[index].pages.isEmpty { return evidenceCells[index].pages }
        return evidence[index].pageCount == nil ? nil : evidenceCells[index].pageCount
    }

    private mutating func checkFile(_ item: EvidenceItem, _ cells: EvidenceCells) {
        guard item.isChanged, let found = item.sha256, let recorded = item.recordedSHA256 else {
            return
        }
        diagnostics.append(
            Diagnostic(
                .evidenceChanged,
                [
                    "file": item.file ?? "", "recorded": String(recorded.prefix(12)),
                    "found": String(found.prefix(12)),
                ], at: cells.sha256))
    }

    private mutating func checkPages(_ item: EvidenceItem, _ cells: EvidenceCells) {
        guard case .pages(let count)? = item.extent else { return }
        let file = item.file ?? ""
        if let last = item.pages.map(\.upperBound).max(), last > count {
            diagnostics.append(
                Diagnostic(
                    .evidencePagesBeyond,
                    ["file": file, "page": String(last), "count": String(count)], at: cells.pages))
        }
        if let registered = item.pageCount, registered != count {
            diagnostics.append(
                Diagnostic(
                    .evidencePageCount,
                    ["file": file, "registered": String(registered), "count": String(count)],
                    at: cells.pageCount))
        }
    }

    private mutating func checkTimes(_ item: EvidenceItem, _ cells: EvidenceCells) {
        if let period = item.period, !item.years.isEmpty,
            !item.years.contains(where: period.years.contains)
        {
            diagnostics.append(
                Diagnostic(
                    .evidenceYearsBesidePeriod,
                    ["id": item.id, "from": "\(period.from)", "to": "\(period.to)"],
                    at: item.cells.coverage))
        }
        guard let date = item.date,
            let begins = item.period?.from ?? item.years.min().map(CalendarDay.first(of:)),
            date < begins
        else { return }
        diagnostics.append(
            Diagnostic(
                .evidenceBeforePeriod,
                ["id": item.id, "date": "\(date)", "begins": "\(begins)"], at: cells.date))
    }

    /// One file, or one content, under two numbers.
    private mutating func checkCopies() {
        var paths: [String: Int] = [:]
        var hashes: [String: Int] = [:]
        for (index, item) in evidence.enumerated() {
            guard let path = item.file else { continue }
            let samePath = paths[path]
            let sameContent = item.sha256.flatMap { hashes[$0] }
            if let other = samePath ?? sameContent, evidence[other].id != item.id {
                diagnostics.append(
                    Diagnostic(
                        samePath != nil ? .evidenceFileTwice : .evidenceContentTwice,
                        [
                            "file": path, "id": evidence[other].id,
                            "other": evidence[other].file ?? "",
                            "place": evidence[other].location.description,
                        ], at: evidenceCells[index].file))
            }
            paths[path] = samePath ?? index
            if let hash = item.sha256, sameContent == nil { hashes[hash] = index }
        }
    }
}
