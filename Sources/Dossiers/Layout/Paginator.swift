import Typesetting
import Values

/// A page's content: strips and how far each is from the top of the text block.
struct LaidPage: Sendable {
    var strips: [(strip: Strip, top: Double)] = []
    var isBare = false
    /// Footnotes that stand at its foot, in order.
    var notes: [Int] = []
    var isTurned = false
    /// What stands at its head, such as 附件1.
    var head: String?

    var bottom: Double { strips.last.map { $0.top + $0.strip.height } ?? 0 }
}

extension Diagnostic.Kind {
    static let layoutTooTall = Diagnostic.Kind(
        "layout.tooTall", .blocker,
        Wording(
            "第{page}页：有一块内容高{height}毫米，超出版心{limit}毫米",
            "page {page}: a block is {height} mm high, the text block {limit} mm"),
        advice: Wording("把这段文字或这一行拆短", "split the passage or the row"))
}

/// Puts strips on pages. A page is broken only between strips that may part: a heading stays
/// with its text, a table's head with rows, a paragraph's first and last two lines together.
struct Paginator {
    /// Of the text block of an upright page.
    let uprightHeight: Double
    let notes: [Int: FootnoteLayout.Note]
    /// At the head of the pages from here on.
    private var head: String?
    private var pages: [LaidPage] = []
    private var page = LaidPage()
    private var tables: [Column.Continuation]
    /// Figures waiting for the next page.
    private var waiting: [[Strip]] = []
    private var diagnostics: [Diagnostic] = []

    /// A break that would leave more than this part of a page white lets figures move.
    private static let tolerableWhite = 0.22

    static func pages(
        of column: Column, height: Double = Sheet.textHeight
    ) throws(InputFault) -> [LaidPage] {
        var paginator = Paginator(height: height, column)
        paginator.run(column.strips)
        guard paginator.diagnostics.isEmpty else { throw InputFault(paginator.diagnostics) }
        return paginator.pages
    }

    private init(height: Double, _ column: Column) {
        uprightHeight = height
        tables = column.tables
        notes = column.notes
    }

    /// Of the page that is being filled.
    private var height: Double { page.isTurned ? Sheet.textWidth : uprightHeight }

    private mutating func run(_ strips: [Strip]) {
        for cluster in Self.clusters(Self.squeezed(strips, height: uprightHeight)) {
            let isTurned = cluster.first?.isTurned ?? false
            if cluster.first?.startsPage == true || isTurned != page.isTurned {
                flushWaiting()
                finishPage()
                page.isTurned = isTurned
            }
            if cluster.contains(where: { $0.anchorsHeading }) { flushWaiting() }
            place(cluster)
        }
        flushWaiting()
        finishPage()
    }

    /// Where a section that starts a page is a little too long for it, its figures are drawn
    /// lower, so that no line of it is left alone on the next page.
    static func squeezed(_ strips: [Strip], height: Double) -> [Strip] {
        var result: [Strip] = []
        var rest = strips[...]
        while !rest.isEmpty {
            let end = rest.dropFirst().firstIndex { $0.startsPage } ?? rest.endIndex
            let section = rest[rest.startIndex..<end]
            rest = rest[end...]
            let full = Self.height(of: section)
            let compact = section.map(\.compacted.strip)
            let least = Self.height(of: compact)
            let isLittle = section.first?.startsPage == true && full > height && least <= height
            result += isLittle ? compact : Array(section)
        }
        return result
    }

    /// On one page, from the head of the first strip to the foot of the last.
    private static func height(of strips: some Sequence<Strip>) -> Double {
        var height = 0.0
        var above: Double?
        for strip in strips {
            height += (above.map { max($0, strip.spaceBefore) } ?? 0) + strip.height
            above = strip.spaceAfter
        }
        return height
    }

    /// Runs of strips that must stay together.
    static func clusters(_ strips: [Strip]) -> [[Strip]] {
        var clusters: [[Strip]] = []
        var current: [Strip] = []
        for strip in strips {
            if strip.startsPage, !current.isEmpty {
                clusters.append(current)
                current = []
            }
            current.append(strip)
            if !strip.keepsWithNext {
                clusters.append(current)
                current = []
            }
        }
        if !current.isEmpty { clusters.append(current) }
        return clusters
    }

    private mutating func place(_ cluster: [Strip]) {
        if fits(cluster) { return append(cluster) }
        let compact = cluster.map(\.compacted)
        if compact.contains(where: { $0.wasCompacted }), fits(compact.map(\.strip)) {
            return append(compact.map(\.strip))
        }
        let white = (height - page.bottom) / height
        if cluster.first?.floats == true, white > Self.tolerableWhite, !page.strips.isEmpty {
            waiting.append(cluster)
            return
        }
        finishPage(continuing: cluster.first?.table)
        let figures = waiting
        waiting = []
        for figure in figures { place(figure) }
        if fits(cluster) { return append(cluster) }
        if fits(compact.map(\.strip)) { return append(compact.map(\.strip)) }
        // Too much for one page even so: part it where it must be.
        for strip in cluster {
            if !fits([strip]), !page.strips.isEmpty { finishPage(continuing: strip.table) }
            if !fits([strip]) { complain(strip) }
            append([strip])
        }
    }

    private func fits(_ strips: [Strip]) -> Bool {
        var bottom = page.bottom
        var above = page.strips.last?.strip.spaceAfter
        for strip in strips {
            bottom += (above.map { max($0, strip.spaceBefore) } ?? 0) + strip.height
            above = strip.spaceAfter
        }
        return bottom + notesHeight(page.notes + strips.flatMap(\.notes)) <= height + 0.01
    }

    /// Of footnotes with the rule over them.
    private func notesHeight(_ numbers: [Int]) -> Double {
        let heights = Set(numbers).compactMap { notes[$0]?.height }
        return heights.isEmpty ? 0 : heights.reduce(FootnoteLayout.separation, +)
    }

    private mutating func append(_ strips: [Strip]) {
        for strip in strips {
            let space = page.strips.last.map { max($0.strip.spaceAfter, strip.spaceBefore) } ?? 0
            page.strips.append((strip, page.bottom + space))
            for note in strip.notes where !page.notes.contains(note) { page.notes.append(note) }
            if let next = strip.head { head = next }
        }
    }

    /// Ends the page; where a table goes on, closes it here and opens it again.
    private mutating func finishPage(continuing table: Int? = nil) {
        guard !page.strips.isEmpty else { return }
        let previous = page.strips.last?.strip.table
        if let table, table == previous, tables.indices.contains(table) {
            let continuation = tables[table]
            var foot = Strip(height: 0, drawings: continuation.foot)
            foot.structure = page.strips.last?.strip.structure.first.map { [$0] } ?? []
            append([foot])
            turnPage()
            append(continuation.head)
        } else {
            turnPage()
        }
    }

    private mutating func turnPage() {
        page.head = head
        pages.append(page)
        var next = LaidPage()
        next.isTurned = page.isTurned
        page = next
    }

    private mutating func flushWaiting() {
        let figures = waiting
        waiting = []
        for figure in figures {
            if !fits(figure) { finishPage() }
            append(figure)
        }
    }

    private mutating func complain(_ strip: Strip) {
        diagnostics.append(
            Diagnostic(
                .layoutTooTall,
                [
                    "page": String(pages.count + 1),
                    "height": String(Int((strip.height / Sheet.millimetre).rounded())),
                    "limit": String(Int((height / Sheet.millimetre).rounded())),
                ], at: strip.place))
    }
}

extension Strip {
    /// A heading: figures that wait for a page are put before it.
    fileprivate var anchorsHeading: Bool {
        structure.first.map { $0.name.hasPrefix("H") && $0.name.count == 2 } ?? false
    }

    fileprivate var compacted: (strip: Strip, wasCompacted: Bool) {
        guard let compact else { return (self, false) }
        var strip = self
        strip.height = compact.height
        strip.drawings = compact.drawings
        return (strip, true)
    }
}
