import Values

/// The hash chain over the override log: each entry's value is the SHA-256 of the value before it and
/// of the entry's own fields, so that no entry can be changed, taken out or moved unnoticed. Only
/// cutting off the end goes unseen, which is why the last value is printed in every dossier.
package enum OverrideChain {
    /// What the first entry follows.
    package static let origin = String(repeating: "0", count: 64)

    /// Fields are parted by U+001F, which no cell can hold by typing.
    package static func value(after previous: String, _ fields: [String]) -> String {
        let text = ([previous] + fields).joined(separator: "\u{1F}")
        return Fingerprint.sha256(of: Array(text.utf8))
    }

    /// The columns in the order of the chain and of a new register, by which `fucha override`
    /// heads one.
    package static let columns = ["条款", "年度", "原结论", "改判为", "理由", "批准人", "日期", "证据", "链值"]

    /// The fields in the order of the chain: numbers and dates in one form, however they are written,
    /// so that a spreadsheet that shows `2026/12/31` breaks nothing.
    package static func fields(
        clause: String, year: String, old: String, new: String, reason: String, approver: String,
        date: String, evidence: [String]
    ) -> [String] {
        [clause, year, old, new, reason, approver, date, evidence.joined(separator: "、")]
    }

    /// The entry's fields as the chain takes them.
    package static func fields(_ entry: Override) -> [String] {
        fields(
            clause: entry.clause, year: String(entry.year), old: entry.old, new: entry.new,
            reason: entry.reason, approver: entry.approver,
            date: entry.date?.description ?? "", evidence: entry.evidence)
    }
}
