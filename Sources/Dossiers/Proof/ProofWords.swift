import Typesetting
import Values

/// What a proof says of a length, a face or a fault.
struct ProofWords: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    // MARK: Numbers

    /// Rounded for reading: a length on paper is no result, and has no exact decimal.
    func number(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "?" }
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let mantissa = Int64((value * scale).rounded())
        return NumberWords(language).number(DecimalValue(mantissa: mantissa, scale: decimals))
    }

    func signed(_ value: Double, _ decimals: Int) -> String {
        (value > 0 ? "+" : "") + number(value, decimals)
    }

    func millimetres(_ points: Double) -> String { number(points / Sheet.millimetre, 1) }

    /// `16磅`, `16 pt`
    func points(_ size: Double) -> String {
        let number = number(size, size == size.rounded() ? 0 : 1)
        return say("\(number)磅", "\(number) pt")
    }

    /// `9.5 16.0 pt`: raised digits of one size can differ by less than is shown.
    func sizes(_ sizes: [Double]) -> String {
        var shown: [String] = []
        for size in sizes.map({ number($0, 1) }) where shown.last != size { shown.append(size) }
        return shown.joined(separator: " ") + " pt"
    }

    /// `37.0（3）—52.1（8）`
    func range(_ range: DossierProof.Range) -> String {
        let (least, most) = (range.least, range.most)
        return say(
            "\(millimetres(least.value))（\(least.page)）—\(millimetres(most.value))（\(most.page)）",
            "\(millimetres(least.value)) (\(least.page))–\(millimetres(most.value)) (\(most.page))")
    }

    // MARK: Faces

    func roles(_ use: TypeMeasure.FaceUse) -> String {
        if !use.roles.isEmpty { return use.roles.map(role).joined(separator: say("、", ", ")) }
        guard !use.lent.isEmpty else { return say("最后补字", "last resort") }
        return say("借给", "lent to ") + use.lent.map(role).joined(separator: say("、", ", "))
    }

    private func role(_ role: FontRole) -> String {
        switch role {
        case .body: say("仿宋（正文）", "body")
        case .title: say("小标宋（标题）", "titles")
        case .heading: say("黑体", "sans")
        case .subheading: say("楷体", "kai")
        case .song: say("宋体（页码）", "song (folios)")
        case .latin: say("西文", "Latin")
        case .latinSans: say("西文（黑体旁）", "Latin beside sans")
        }
    }

    // MARK: The standard

    func name(_ item: ProofRow.Item) -> String {
        switch item {
        case .paper: say("用纸", "paper")
        case .top: say("天头", "top margin")
        case .inner: say("订口", "binding margin")
        case .block: say("版心", "text block")
        case .lines: say("每面行数", "lines a page")
        case .characters: say("每行字数", "characters a line")
        case .bodyType: say("正文字体字号", "body type")
        case .colour: say("文字颜色", "colour of text")
        case .title: say("标题字号", "titles")
        case .headings: say("层次序数的标题", "headings")
        case .folioType: say("页码字号", "page numbers")
        case .folioDrop: say("页码一字线距版心", "folio under the block")
        case .folioEdge: say("页码距版心外侧", "folio from the outer edge")
        }
    }

    func asked(_ item: ProofRow.Item) -> String {
        switch item {
        case .paper: "210 × 297 mm"
        case .top: "37±1 mm"
        case .inner: "28±1 mm"
        case .block: "156 × 225 mm"
        case .lines: "22"
        case .characters: "28"
        case .bodyType: say("3号（16磅）仿宋", "16 pt 仿宋")
        case .colour: say("黑色 #000000", "black #000000")
        case .title: say("2号（22磅）小标宋", "22 pt 小标宋")
        case .headings: say("16磅黑体、楷体、仿宋", "16 pt 黑体, 楷体, 仿宋")
        case .folioType: say("4号（14磅）宋体", "14 pt 宋体")
        case .folioDrop: "7 mm"
        case .folioEdge: say("一字（4.9 mm）", "one character (4.9 mm)")
        }
    }

    func measured(_ measured: ProofRow.Measured, _ item: ProofRow.Item) -> String {
        switch measured {
        case .lengths(let lengths): lengths.map(millimetres).joined(separator: " × ") + " mm"
        case .number(let number, let seen):
            self.number(number, 2)
                + (seen.map { say("（最多见\($0)）", " (seen: \($0))") } ?? "")
        case .types(let faces):
            faces.map { "\(points($0.size)) \($0.face)" }.joined(separator: say("、", ", "))
        case .colours(let colours): colours.joined(separator: say("、", ", "))
        }
    }

    // MARK: Faults

    func fault(_ fault: ProofFault) -> String {
        switch fault {
        case .stray(let page, let words):
            say(
                "第\(page)页：“\(words)”在版心以外",
                "page \(page): “\(words)” stands outside the text block")
        case .missing(let face, let count):
            say("字体\(face)缺\(count)个字（印成方框）", "\(count) glyphs of \(face) are boxes")
        case .foreign(let count):
            say("\(count)个字用了字体册以外的字体", "\(count) glyphs are of a face outside the font book")
        case .headingAtFoot(let page, let words):
            say("第\(page)页：标题“\(words)”在页末", "page \(page): heading “\(words)” at the foot")
        case .lastLineAtHead(let page, let words):
            say(
                "第\(page)页：段末一行“\(words)…”单独在页首",
                "page \(page): a last line alone at the head, “\(words)…”")
        case .firstLineAtFoot(let page, let words):
            say(
                "第\(page)页：段首一行“\(words)…”单独在页末",
                "page \(page): a first line alone at the foot, “\(words)…”")
        case .departs(let item):
            say("\(name(item))不符合标准", "\(name(item)): not as the standard asks")
                + say(
                    "（GB/T 9704-2012，条号\(item.article)待核）",
                    " (GB/T 9704-2012, article \(item.article) to be confirmed)")
        }
    }
}
