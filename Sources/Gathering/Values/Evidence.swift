public import Values

/// One piece of evidence: what proves what.
public struct EvidenceItem: Sendable, Hashable {
    public var id: String
    /// Clause ids or task numbers it proves.
    public var clauses: [String]
    public var title: String
    /// 出具单位
    public var issuer: String
    public var date: CalendarDay?
    /// 年度: the years it covers; empty where the register gives none.
    public var years: [Int]
    /// 覆盖期: the days it covers.
    public var period: DayPeriod?
    /// 页码: the pages that prove it; empty where the register gives none.
    public var pages: [ClosedRange<Int>]
    /// 页数 as registered.
    public var pageCount: Int?
    /// Path beside the register, and the hash of the file if it is there.
    public var file: String?
    public var sha256: String?
    /// 文件指纹: the SHA-256, or its first digits, that was registered; lower case.
    public var recordedSHA256: String?
    /// What the file itself says of its size.
    public var extent: DocumentExtent?
    public var location: SourceLocation
    /// Where other things of it stand than its number.
    public var cells: Cells

    /// Where it says what it proves, and for which time.
    public struct Cells: Sendable, Hashable {
        public var clauses: SourceLocation
        public var coverage: SourceLocation

        public init(clauses: SourceLocation, coverage: SourceLocation) {
            self.clauses = clauses
            self.coverage = coverage
        }
    }

    public init(
        id: String, clauses: [String], title: String, issuer: String, date: CalendarDay?,
        years: [Int], period: DayPeriod? = nil, pages: [ClosedRange<Int>] = [],
        pageCount: Int? = nil, file: String?, sha256: String?, recordedSHA256: String? = nil,
        extent: DocumentExtent? = nil, location: SourceLocation, cells: Cells? = nil
    ) {
        self.id = id
        self.clauses = clauses
        self.title = title
        self.issuer = issuer
        self.date = date
        self.years = years
        self.period = period
        self.pages = pages
        self.pageCount = pageCount
        self.file = file
        self.sha256 = sha256
        self.recordedSHA256 = recordedSHA256
        self.extent = extent
        self.location = location
        self.cells = cells ?? Cells(clauses: location, coverage: location)
    }
}

/// Days from the first to the last, both inclusive.
public struct DayPeriod: Sendable, Hashable {
    public var from: CalendarDay
    public var to: CalendarDay

    /// Nil where it would end before it begins.
    public init?(from: CalendarDay, to: CalendarDay) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    public var years: ClosedRange<Int> { from.year...max(from.year, to.year) }
}

/// How much there is of a document, as its file says.
public enum DocumentExtent: Sendable, Hashable {
    /// Pages of a PDF.
    case pages(Int)
    /// Width and height of a picture.
    case pixels(width: Int, height: Int)
}

extension EvidenceItem {
    /// The years it covers: those the register names, otherwise those of its period; empty where
    /// neither is there.
    public var coveredYears: [Int] {
        years.isEmpty ? period.map { Array($0.years) } ?? [] : years
    }

    /// The file is another than the one that was registered.
    public var isChanged: Bool {
        guard let sha256, let recordedSHA256 else { return false }
        return !sha256.hasPrefix(recordedSHA256)
    }

    /// The file has fewer pages than the register points at.
    public var pointsBeyondItsPages: Bool {
        guard case .pages(let count)? = extent else { return false }
        return pages.contains { $0.upperBound > count }
    }

    /// What a reader would look for and not find.
    public enum Lack: String, Sendable, Hashable, CaseIterable {
        /// No file is named.
        case file
        /// The file is named and not there.
        case fileAbsent
        /// Another file than the one that was registered.
        case fileChanged
        case issuer, date
        /// Neither years nor days.
        case coverage
        /// The pages it points at are not in the file.
        case pages
    }

    public var lacks: [Lack] {
        var lacks: [Lack] = []
        if file == nil {
            lacks.append(.file)
        } else if sha256 == nil {
            lacks.append(.fileAbsent)
        }
        if isChanged { lacks.append(.fileChanged) }
        if issuer.isEmpty { lacks.append(.issuer) }
        if date == nil { lacks.append(.date) }
        if coveredYears.isEmpty { lacks.append(.coverage) }
        if pointsBeyondItsPages { lacks.append(.pages) }
        return lacks
    }
}
