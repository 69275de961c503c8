/// The names on the tabs: what Excel would refuse is replaced, what is there twice is numbered.
enum SheetNames {
    /// In UTF-16 units, as Excel counts.
    static let longest = 31

    static func unique(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let clean = clean(name)
            var unique = clean
            var number = 2
            // Names are equal but for case.
            while !taken.insert(unique.lowercased()).inserted {
                let mark = " (\(number))"
                unique = cut(clean, to: longest - mark.utf16.count) + mark
                number += 1
            }
            return unique
        }
    }

    private static func clean(_ name: String) -> String {
        var clean = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    "[]:*?/\\".unicodeScalars.contains(scalar) || !CellText.isAllowed(scalar)
                        || scalar.value < 0x20 ? "_" : scalar
                }))
        clean = cut(clean, to: longest)
        if clean.first == "'" { clean = "_" + clean.dropFirst() }
        if clean.last == "'" { clean = clean.dropLast() + "_" }
        // Excel keeps this one for itself.
        if clean.lowercased() == "history" { clean += "_" }
        return clean.allSatisfy(\.isWhitespace) ? "Sheet" : clean
    }

    /// Whole characters, as many as fit.
    private static func cut(_ name: String, to length: Int) -> String {
        var short = name
        while short.utf16.count > length { short.removeLast() }
        return short
    }
}
