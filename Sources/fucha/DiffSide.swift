extension DiffCommand {
    /// `AREA@YEAR`, or the path of an evaluation.json or of a dossier that holds one: then there are
    /// neither.
    struct Side {
        var folder: String?
        var year: Int?

        /// Nil for what is neither.
        init?(_ text: String) {
            if let at = text.lastIndex(of: "@"), let year = Int(text[text.index(after: at)...]),
                (1900...9998).contains(year), at > text.startIndex
            {
                folder = String(text[..<at])
                self.year = year
            } else if !text.hasSuffix(".json"), !text.lowercased().hasSuffix(".pdf") {
                return nil
            }
        }
    }
}
