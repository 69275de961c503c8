public import Values

/// What `area.xml` declares.
public struct Area: Sendable, Hashable {
    public var name: String
    /// Administrative division code.
    public var code: String
    /// The creation year that relative clauses compare with.
    public var baselineYear: Int
    /// Id of the rulebook that judges it.
    public var rulebook: String
    /// Its observations are made up: every page says 演示数据.
    public var isDemonstration: Bool
    /// 编制单位
    public var compiledBy: String?
    /// 牵头单位
    public var leadUnit: String?
    public var stations: [Station]
    /// Numbers for limits that the rulebook names and other documents set.
    public var limits: [AreaLimit]
    /// Where `area.xml` is, for messages.
    public var location: SourceLocation

    public init(
        name: String, code: String, baselineYear: Int, rulebook: String,
        isDemonstration: Bool = false, compiledBy: String? = nil, leadUnit: String? = nil,
        stations: [Station] = [], limits: [AreaLimit] = [],
        location: SourceLocation = SourceLocation(file: "area.xml")
    ) {
        self.name = name
        self.code = code
        self.baselineYear = baselineYear
        self.rulebook = rulebook
        self.isDemonstration = isDemonstration
        self.compiledBy = compiledBy
        self.leadUnit = leadUnit
        self.stations = stations
        self.limits = limits
        self.location = location
    }
}

/// The number of a limit that the rulebook only names, from a document the area has at hand.
public struct AreaLimit: Sendable, Hashable {
    public var id: String
    public var value: DecimalValue
    public var source: String
    /// The only year it is for; nil: every year.
    public var year: Int?
    public var location: SourceLocation

    public init(
        id: String, value: DecimalValue, source: String, year: Int? = nil,
        location: SourceLocation
    ) {
        self.id = id
        self.value = value
        self.source = source
        self.year = year
        self.location = location
    }
}

/// A station and the days it stood there.
public struct Station: Sendable, Hashable {
    public var id: String
    public var name: String
    public var from: CalendarDay?
    /// Inclusive.
    public var to: CalendarDay?
    /// The first days at a new place: what it observed before is of another one.
    public var moved: [CalendarDay]
    /// The first days on which another instrument stood there.
    public var instruments: [CalendarDay]

    public init(
        id: String, name: String, from: CalendarDay? = nil, to: CalendarDay? = nil,
        moved: [CalendarDay] = [], instruments: [CalendarDay] = []
    ) {
        self.id = id
        self.name = name
        self.from = from
        self.to = to
        self.moved = moved
        self.instruments = instruments
    }
}
