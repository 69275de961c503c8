public import Values

/// Everything an area folder holds, read and nothing judged.
public struct Dataset: Sendable {
    public var area: Area
    /// Every file that was read, in order of path.
    public var files: [SourceFile]
    /// The tables that values come from; series and figures point here.
    public var origins: [Origin]
    /// In order of station, quantity, interval.
    public var series: [Series]
    public var figures: [Figure]
    public var tasks: [PlanTask]
    public var evidence: [EvidenceItem]
    public var waivers: [Waiver]
    public var judgements: [Judgement]
    public var exclusions: [Exclusion]
    public var overrides: [Override]
    /// 改判登记链值: the last value up to which the chain of the override log holds; nil where there is
    /// none. Whoever keeps it can tell later that the log was cut short.
    public var overrideHead: String?
    public var isOverrideLogIntact: Bool
    /// How often each marker of absence was met, by table, station and quantity.
    public var absences: [Absence]
    /// Sorted.
    public var diagnostics: [Diagnostic]

    public init(area: Area) {
        self.area = area
        files = []
        origins = []
        series = []
        figures = []
        tasks = []
        evidence = []
        waivers = []
        judgements = []
        exclusions = []
        overrides = []
        isOverrideLogIntact = true
        absences = []
        diagnostics = []
    }
}

/// A file that was read, with what is needed to find it again.
public struct SourceFile: Sendable, Hashable {
    /// Relative to the area folder.
    public var path: String
    /// Lower-case hexadecimal.
    public var sha256: String
    public var byteCount: Int
    /// `CSV`, `XLSX`, `XML`; station messages `NEO` with times in Beijing time, `NEO UTC` in universal time.
    public var format: String
    /// `UTF-8`, `UTF-8 BOM`, `UTF-16LE`, `UTF-16BE`, `GB18030`; nil where the format fixes it.
    public var encoding: String?
    public var isGzip: Bool
    /// Data rows understood, over all its tables.
    public var rowCount: Int

    public init(
        path: String, sha256: String, byteCount: Int, format: String, encoding: String? = nil,
        isGzip: Bool = false, rowCount: Int = 0
    ) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
        self.format = format
        self.encoding = encoding
        self.isGzip = isGzip
        self.rowCount = rowCount
    }
}

/// One table inside a file: the file itself for text, a sheet for a workbook.
public struct Origin: Sendable, Hashable {
    /// Index into ``Dataset/files``.
    public var file: Int
    public var sheet: String?
    /// Where the values of each quantity stand; empty for messages, and for tables of figures.
    public var columns: [ValueColumnPlace]

    public init(file: Int, sheet: String? = nil, columns: [ValueColumnPlace] = []) {
        self.file = file
        self.sheet = sheet
        self.columns = columns
    }
}

/// The column of a table that holds the values of a quantity.
public struct ValueColumnPlace: Sendable, Hashable {
    public var quantity: Quantity
    /// 1 for the first.
    public var column: Int
    /// As written; a merged heading as a path.
    public var heading: String

    public init(quantity: Quantity, column: Int, heading: String) {
        self.quantity = quantity
        self.column = column
        self.heading = heading
    }
}

/// One kind of absent value in one column of one table.
public struct Absence: Sendable, Hashable {
    public var origin: Int
    public var station: String
    public var quantity: Quantity
    /// As written: `999999`, `NA`; empty for a blank cell.
    public var marker: String
    public var count: Int

    public init(origin: Int, station: String, quantity: Quantity, marker: String, count: Int) {
        self.origin = origin
        self.station = station
        self.quantity = quantity
        self.marker = marker
        self.count = count
    }
}

/// One reported statistic of one year, as a bureau gave it.
public struct Figure: Sendable, Hashable {
    /// Indicator id: `forest.cover`.
    public var indicator: String
    public var year: Int
    /// 1…12 for a monthly figure.
    public var month: Int?
    /// In `unit`.
    public var value: DecimalValue
    public var unit: UnitOfMeasure
    /// Value and unit as they were written.
    public var printed: String
    public var bureau: String?
    /// 口径: what is counted and how, as written.
    public var basis: String?
    public var location: SourceLocation
    public var origin: Int

    public init(
        indicator: String, year: Int, month: Int? = nil, value: DecimalValue, unit: UnitOfMeasure,
        printed: String, bureau: String? = nil, basis: String? = nil, location: SourceLocation,
        origin: Int
    ) {
        self.indicator = indicator
        self.year = year
        self.month = month
        self.value = value
        self.unit = unit
        self.printed = printed
        self.bureau = bureau
        self.basis = basis
        self.location = location
        self.origin = origin
    }
}
