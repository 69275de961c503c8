import Values
import XMLTree

/// What people decided: waivers, judgements, exclusions, overrides. An entry that nobody with a name
/// stands for, or that gives no reason, is kept, said, and takes no effect.
extension RegisterReader {
    mutating func readWaiver(_ row: Int, _ table: inout RegisterTable) -> Bool {
        let clause = table.text(row, "clause")
        guard isFilled("clause", row, &table),
            let days = days(row, &table, reversed: .waiverReversed)
        else { return false }
        reportUnapproved(row, &table, .waiverUnapproved, ["clause": clause])
        waivers.append(
            Waiver(
                clause: clause, reason: table.text(row, "reason"),
                approver: table.text(row, "approver"), from: days.from, to: days.to,
                evidence: evidenceIds(row, table), location: table.place(row, "clause")))
        return true
    }

    mutating func readJudgement(_ row: Int, _ table: inout RegisterTable) -> Bool {
        let clause = table.text(row, "clause")
        guard isFilled("clause", row, &table), let year = year(row, &table),
            let decision = word(
                table.text(row, "decision"), of: "decision", field: "decision", row, &table
            ).flatMap(Judgement.Decision.init)
        else { return false }
        let assessor = table.text(row, "assessor")
        if assessor.isEmpty {
            table.fault(.judgementUnsigned, ["clause": clause], row, "assessor")
        }
        judgements.append(
            Judgement(
                clause: clause, year: year, decision: decision, assessor: assessor,
                date: table.day(row, "date", isRequired: false), reason: table.text(row, "reason"),
                evidence: evidenceIds(row, table), location: table.place(row, "clause")))
        return true
    }

    mutating func readExclusion(_ row: Int, _ table: inout RegisterTable) -> Bool {
        let days = days(row, &table, reversed: .exclusionReversed)
        let station = station(row, &table)
        let quantities = quantities(row, &table)
        guard let days, let station, let quantities else { return false }
        let about = ["from": "\(days.from)", "to": "\(days.to)"]
        reportUnapproved(row, &table, .exclusionUnapproved, about)
        exclusions.append(
            Exclusion(
                station: station, quantities: quantities, from: days.from, to: days.to,
                reason: table.text(row, "reason"), approver: table.text(row, "approver"),
                evidence: evidenceIds(row, table), location: table.place(row, "from")))
        return true
    }

    /// A row that cannot be understood still is a link of the chain.
    mutating func readOverride(_ row: Int, _ table: inout RegisterTable) -> Bool {
        let clause = table.text(row, "clause")
        let year = year(row, &table)
        let date = table.day(row, "date", isRequired: false)
        let evidence = evidenceIds(row, table)
        let chain = table.text(row, "chain").lowercased()
        let fields = OverrideChain.fields(
            clause: clause, year: year.map(String.init) ?? table.text(row, "year"),
            old: table.text(row, "old"), new: table.text(row, "new"),
            reason: table.text(row, "reason"), approver: table.text(row, "approver"),
            date: date?.description ?? table.text(row, "date"), evidence: evidence)
        if isChainIntact, chain != OverrideChain.value(after: chainHead, fields) {
            isChainIntact = false
            table.fault(.overrideChainBroken, ["clause": clause], row, "chain")
        }
        if isChainIntact { chainHead = chain }
        let isIntact = isChainIntact
        guard isFilled("clause", row, &table), let year,
            word(table.text(row, "old"), of: "verdict", field: "old", row, &table) != nil,
            word(table.text(row, "new"), of: "verdict", field: "new", row, &table) != nil
        else { return false }
        reportUnapproved(row, &table, .overrideUnapproved, ["clause": clause])
        overrides.append(
            Override(
                clause: clause, year: year, old: table.text(row, "old"),
                new: table.text(row, "new"), reason: table.text(row, "reason"),
                approver: table.text(row, "approver"), date: date, evidence: evidence,
                chain: chain, isIntact: isIntact, location: table.place(row, "clause")))
        return true
    }
}

// MARK: - Cells

extension RegisterReader {
    private func isFilled(_ field: String, _ row: Int, _ table: inout RegisterTable) -> Bool {
        if !table.text(row, field).isEmpty { return true }
        table.fault(.registerFieldEmpty, ["field": table.name(field)], row, field)
        return false
    }

    private func year(_ row: Int, _ table: inout RegisterTable) -> Int? {
        let written = table.text(row, "year")
        if let year = CellDate.year(written) { return year }
        table.fault(.registerYear, ["field": table.name("year"), "value": written], row, "year")
        return nil
    }

    /// Both days, the second inclusive.
    private func days(
        _ row: Int, _ table: inout RegisterTable, reversed: Diagnostic.Kind
    ) -> (from: CalendarDay, to: CalendarDay)? {
        let from = table.day(row, "from", isRequired: true)
        let to = table.day(row, "to", isRequired: true)
        guard let from, let to else { return nil }
        if from <= to { return (from, to) }
        table.fault(reversed, ["from": "\(from)", "to": "\(to)"], row, "from")
        return nil
    }

    private func reportUnapproved(
        _ row: Int, _ table: inout RegisterTable, _ kind: Diagnostic.Kind,
        _ about: [String: String]
    ) {
        for field in ["approver", "reason"] where table.text(row, field).isEmpty {
            table.fault(
                kind, about.merging(["field": table.name(field)]) { one, _ in one }, row, field)
            return
        }
    }

    mutating func evidenceIds(_ row: Int, _ table: RegisterTable) -> [String] {
        let ids = RegisterTable.list(table.text(row, "evidence"))
        evidenceUses += ids.map { EvidenceUse(id: $0, place: table.place(row, "evidence")) }
        return ids
    }

    /// Id of the station; empty for all of them.
    private func station(_ row: Int, _ table: inout RegisterTable) -> String? {
        let written = table.text(row, "station")
        if isEverything(written) { return "" }
        let key = FoldedText(written).text
        if let known = stations.first(where: {
            FoldedText($0.id).text == key || FoldedText($0.name).text == key
        }) {
            return known.id
        }
        let names = stations.flatMap { [$0.id, $0.name] }
        let nearest = Spelling.nearest(to: written, among: names)
        table.fault(
            nearest == nil ? .exclusionStationUnknown : .exclusionStationUnknownNear,
            ["station": written, "nearest": nearest ?? ""], row, "station")
        return nil
    }

    /// Empty for every quantity.
    private func quantities(_ row: Int, _ table: inout RegisterTable) -> [Quantity]? {
        let written = table.text(row, "quantities")
        if isEverything(written) { return [] }
        var found: [Quantity] = []
        var isWhole = true
        for name in RegisterTable.list(written) {
            let key = FoldedText(name).text
            if let quantity = headings.quantity(key: key) ?? Quantity(rawValue: name) {
                if !found.contains(quantity) { found.append(quantity) }
            } else {
                isWhole = false
                table.fault(.exclusionQuantityUnknown, ["quantity": name], row, "quantities")
            }
        }
        return isWhole ? found : nil
    }

    private func isEverything(_ written: String) -> Bool {
        ["", "全部", "所有", "all"].contains(FoldedText(written).text)
    }
}
