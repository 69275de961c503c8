import Values
import XMLTree

/// Which cell styles show a number as a date or time.
enum NumberFormats {
    /// Reads the styles part; empty where there is none.
    static func dateStyles(_ part: String?, in package: WorkbookPackage) throws(InputFault)
        -> [Bool]
    {
        guard let part, let root = try package.tree(part) else { return [] }
        var custom: [Int: Bool] = [:]
        for format in root.first("numFmts")?.all("numFmt") ?? [] {
            guard let id = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
            custom[id] = isDate(format.attribute("formatCode") ?? "")
        }
        return (root.first("cellXfs")?.all("xf") ?? []).map { style in
            let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
            return custom[id] ?? isBuiltInDate(id)
        }
    }

    /// ECMA-376-1, 18.8.30: 14–22 and 45–47 in every language; 27–36 and 50–58 are dates in the
    /// Chinese, Japanese and Korean versions (`yyyy"年"m"月"`, `上午/下午h"时"mm"分"` …).
    static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether the first section of a format code has a letter of dates or times outside quotes,
    /// escapes and brackets; `[h]`, `[mm]`, `[s]` are times that go on counting.
    static func isDate(_ code: String) -> Bool {
        let letters = Array(code.lowercased().unicodeScalars)
        if letters.starts(with: "general".unicodeScalars) { return false }
        var at = 0
        while at < letters.count {
            let letter = letters[at]
            switch letter {
            case ";": return false
            case "\"":
                at += 1
                while at < letters.count, letters[at] != "\"" { at += 1 }
            case "\\", "_", "*": at += 1
            case "[":
                let start = at + 1
                while at < letters.count, letters[at] != "]" { at += 1 }
                let inside = letters[start..<min(at, letters.count)]
                if let first = inside.first, "hms".unicodeScalars.contains(first),
                    inside.allSatisfy({ $0 == first })
                {
                    return true
                }
            case "e":
                // 1.5E+3 is an exponent; e alone is the year of an era.
                let next = at + 1 < letters.count ? letters[at + 1] : " "
                if next != "+", next != "-" { return true }
            case "y", "m", "d", "h", "s", "b", "g": return true
            default: break
            }
            at += 1
        }
        return false
    }
}
