import Values
import XMLTree

/// The part of a time that a column holds.
enum TimePart: String, Sendable, Hashable, CaseIterable {
    /// Date and time of day in one cell.
    case stamp
    case date, year, month, day, hour
}

/// The registers and tables whose columns have names of their own.
enum TableKind: String, Sendable, Hashable, CaseIterable {
    case figures, tasks, evidence, waivers, judgements, exclusions, overrides
}

/// `templates/headings.xml`: by which words people head their columns, and how they write that
/// nothing is there.
package struct HeadingTable: Sendable {
    struct Field: Sendable, Hashable {
        var id: String
        var isRequired: Bool
        /// The first alias: how messages call the column.
        var name: String
    }

    struct IndicatorHeading: Sendable, Hashable {
        var id: String
        var unit: UnitOfMeasure
    }

    /// Markers of absence as written, in the order of the file.
    private(set) var markers: [String] = []
    private var generic: Set<String> = []
    private var genericOf: [Interval: Set<String>] = [:]
    private var quantities: [String: Quantity] = [:]
    private var times: [String: TimePart] = [:]
    private var stations: Set<String> = []
    private var indicators: [String: IndicatorHeading] = [:]
    /// The first alias of each.
    private var indicatorNames: [String: String] = [:]
    private var fields: [TableKind: [String: Field]] = [:]
    private var fieldOrder: [TableKind: [Field]] = [:]
    private var words: [String: [String: String]] = [:]
    private var usualWords: [String: [String]] = [:]

    init() {}

    static func load(templates: String) throws(InputFault) -> HeadingTable {
        let file = "templates/headings.xml"
        let document = try XMLDocument.load(path: templates + "/headings.xml", file: file)
        let schema = try RelaxNGSchema.load(path: templates + "/schemas/headings.rng")
        let faults = schema.validate(document)
        guard faults.isEmpty else { throw InputFault(faults) }
        var table = HeadingTable()
        var doubled: [Diagnostic] = []
        for element in document.root.elements {
            table.read(element, file: file, doubled: &doubled)
        }
        guard doubled.isEmpty else { throw InputFault(doubled) }
        return table
    }

    func time(_ key: String) -> TimePart? { times[key] }
    func isStation(_ key: String) -> Bool { stations.contains(key) }
    func fields(of table: TableKind) -> [Field] { fieldOrder[table] ?? [] }
    func field(_ key: String, of table: TableKind) -> Field? { fields[table]?[key] }
    func isGeneric(_ key: String, at interval: Interval?) -> Bool {
        generic.contains(key) || (interval.map { genericOf[$0]?.contains(key) ?? false } ?? false)
    }

    func quantity(_ heading: HeadingText, at interval: Interval) -> Quantity? {
        if let exact = quantities[heading.name] { return exact }
        guard !heading.remarks.isEmpty, let bare = quantities[heading.bare] else { return nil }
        // `细颗粒物（PM2.5）`, `PM2.5（小时值）`; other remarks may change the meaning.
        let isHarmless = heading.remarks.allSatisfy { remark in
            isGeneric(remark, at: interval) || quantities[remark] == bare
        }
        return isHarmless ? bare : nil
    }

    func quantity(key: String) -> Quantity? { quantities[key] }
    func indicator(key: String) -> IndicatorHeading? { indicators[key] }

    /// A name by which tables of figures can call an indicator: the preferred one if it is known for
    /// it, else the first; nil where the table has none.
    package func name(ofIndicator id: String, preferring name: String) -> String? {
        indicators[HeadingText(name).name]?.id == id ? name : indicatorNames[id]
    }

    /// The name of an indicator that somebody most likely meant.
    func nearestIndicator(to key: String) -> String? {
        Spelling.nearest(to: key, among: indicators.keys.sorted())
    }

    /// The id behind a word of a closed list (`state`, `decision`).
    func word(_ text: String, of list: String) -> String? {
        words[list]?[FoldedText(text).text]
    }

    /// All words of a closed list, sorted: what an unknown one is compared with.
    func words(of list: String) -> [String] { (words[list] ?? [:]).keys.sorted() }

    /// The first word of each meaning of a closed list, as written: what a message offers.
    func usualWords(of list: String) -> [String] { usualWords[list] ?? [] }
}

extension HeadingTable {
    private mutating func read(
        _ element: XMLElement, file: String, doubled: inout [Diagnostic]
    ) {
        let aliases = element.all("alias")
        switch element.name {
        case "missing": markers += element.elements.map(\.text)
        case "generic":
            let keys = Set(aliases.map { FoldedText($0.text).text })
            if let interval = element.attribute("interval").flatMap(Interval.init) {
                genericOf[interval, default: []].formUnion(keys)
            } else {
                generic.formUnion(keys)
            }
        case "quantity":
            guard let quantity = element.attribute("id").flatMap(Quantity.init) else {
                doubled.append(Self.unknown(element, "id", file: file))
                return
            }
            add(aliases, quantity, to: &quantities, file: file, doubled: &doubled)
        case "time":
            guard let part = element.attribute("part").flatMap(TimePart.init) else { return }
            add(aliases, part, to: &times, file: file, doubled: &doubled)
        case "station": stations.formUnion(aliases.map { FoldedText($0.text).text })
        case "indicator":
            guard let id = element.attribute("id"),
                let unit = element.attribute("unit").flatMap(UnitOfMeasure.init(rawValue:))
            else {
                doubled.append(Self.unknown(element, "unit", file: file))
                return
            }
            if let first = aliases.first, indicatorNames[id] == nil {
                indicatorNames[id] = first.text
            }
            add(
                aliases, IndicatorHeading(id: id, unit: unit), to: &indicators, file: file,
                doubled: &doubled)
        case "table":
            guard let kind = element.attribute("of").flatMap(TableKind.init) else { return }
            for child in element.elements {
                let names = child.all("alias")
                let field = Field(
                    id: child.attribute("id") ?? "",
                    isRequired: child.attribute("required") == "true",
                    name: names.first?.text ?? "")
                fieldOrder[kind, default: []].append(field)
                add(
                    names, field, to: &fields[kind, default: [:]], file: file, doubled: &doubled)
            }
        case "words":
            let list = element.attribute("of") ?? ""
            usualWords[list] = element.elements.compactMap { $0.elements.first?.text }
            for child in element.elements {
                add(
                    child.elements, child.attribute("id") ?? "",
                    to: &words[list, default: [:]], file: file, doubled: &doubled)
            }
        default: break
        }
    }

    private func add<Meaning: Hashable>(
        _ aliases: [XMLElement], _ meaning: Meaning, to meanings: inout [String: Meaning],
        file: String, doubled: inout [Diagnostic]
    ) {
        for alias in aliases {
            let key = FoldedText(alias.text).text
            if let other = meanings[key], other != meaning {
                doubled.append(
                    Diagnostic(
                        .headingAliasDoubled, ["alias": alias.text],
                        at: SourceLocation(file: file, line: alias.line)))
            }
            meanings[key] = meaning
        }
    }

    private static func unknown(
        _ element: XMLElement, _ attribute: String, file: String
    ) -> Diagnostic {
        Diagnostic(
            .headingMeaningUnknown,
            ["element": element.name, "value": element.attribute(attribute) ?? ""],
            at: SourceLocation(file: file, line: element.line))
    }
}

extension Diagnostic.Kind {
    static let headingAliasDoubled = Self(
        "headings.aliasDoubled", .blocker,
        Wording("表头别名“{alias}”有两种含义", "the heading alias “{alias}” has two meanings"),
        advice: Wording("在 headings.xml 中删去其中一处", "remove one of them from headings.xml"))
    static let headingMeaningUnknown = Self(
        "headings.meaningUnknown", .blocker,
        Wording(
            "headings.xml 的 <{element}> 写了程序不认识的“{value}”",
            "<{element}> of headings.xml names “{value}”, which the program does not know"),
        advice: Wording("改为程序已有的名称", "use a name that the program has"))
}
