import Gathering
import Values

/// A piece of evidence in words.
struct EvidenceWords: Sendable {
    let item: EvidenceItem
    let language: Language

    init(_ item: EvidenceItem, language: Language) {
        self.item = item
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// `共3页`, `1200×800像素`; nil where the file does not say.
    var extent: String? {
        switch item.extent {
        case .pages(let count)?: say("共\(count)页", count == 1 ? "1 page" : "\(count) pages")
        case .pixels(let width, let height)?: say("\(width)×\(height)像素", "\(width)×\(height) px")
        case nil: nil
        }
    }

    /// `第3—5页、第8页`
    var pages: String? {
        guard !item.pages.isEmpty else { return nil }
        return item.pages.map { range in
            let (first, last) = (range.lowerBound, range.upperBound)
            return first == last
                ? say("第\(first)页", "p. \(first)")
                : say("第\(first)—\(last)页", "pp. \(first)–\(last)")
        }.joined(separator: say("、", ", "))
    }

    /// The days it covers, or the years.
    var coverage: String? {
        if let period = item.period {
            return say("\(period.from)至\(period.to)", "\(period.from) to \(period.to)")
        }
        let years = item.coveredYears
        guard !years.isEmpty else { return nil }
        return years.map(String.init).joined(separator: say("、", ", ")) + say("年", "")
    }

    /// Those of some that it lacks, in words; empty where it lacks none of them.
    func lacking(_ wanted: [EvidenceItem.Lack] = EvidenceItem.Lack.allCases) -> String {
        item.lacks.filter(wanted.contains).map { word($0)[language] }
            .joined(separator: say("；", "; "))
    }

    private func word(_ lack: EvidenceItem.Lack) -> Wording {
        switch lack {
        case .file: Wording("没有登记文件", "no file is registered")
        case .fileAbsent: Wording("文件不在资料夹内", "the file is not in the folder")
        case .fileChanged: Wording("文件与登记的指纹不符", "the file is not the one registered")
        case .issuer: Wording("没有出具单位", "no issuer")
        case .date: Wording("没有日期", "no date")
        case .coverage: Wording("没有年度或覆盖期", "no years or period")
        case .pages: Wording("所指的页不在文件内", "pages it points at are not in the file")
        }
    }
}
