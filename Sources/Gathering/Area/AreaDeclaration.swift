import Values

/// Everything `area.xml` says: the area, and which files hold what.
struct AreaDeclaration: Sendable {
    var area: Area
    var sources: [Source]

    init(area: Area, sources: [Source] = []) {
        self.area = area
        self.sources = sources
    }

    /// One element that names files.
    struct Source: Sendable {
        enum Content: Sendable {
            case observations(ObservationSource)
            case messages(MessageSource)
            case figures(FigureSource)
            case register(TableKind)
        }

        /// The glob as written.
        var files: String
        var sheet: String?
        var encoding: String?
        var content: Content
        /// Where `area.xml` says so.
        var location: SourceLocation
    }
}

/// `<observations>`: what the columns of these files mean beyond what headings.xml knows.
struct ObservationSource: Sendable {
    struct Column: Sendable, Hashable {
        var heading: String
        var quantity: Quantity
        var unit: String?
        var location: SourceLocation
    }

    struct TimeColumn: Sendable, Hashable {
        var part: TimePart
        var heading: String
        var location: SourceLocation
    }

    struct Quality: Sendable, Hashable {
        var heading: String
        var good: [String]
        var location: SourceLocation
    }

    /// Id of the station that all rows belong to.
    var station: String?
    var stationHeading: String?
    var interval: Interval
    /// Nil where `area.xml` does not say: then an hour's label is taken as its end.
    var hours: HourLabel?
    /// Where the day of a daily value ends.
    var dayEnd = DayEnd.midnight
    var markers: [String]
    /// The markers of headings.xml do not hold for these files.
    var onlyOwnMarkers: Bool
    var times: [TimeColumn]
    var columns: [Column]
    var quality: Quality?
    var ignored: [String]

    init(interval: Interval = .hour) {
        self.interval = interval
        markers = []
        onlyOwnMarkers = false
        times = []
        columns = []
        ignored = []
    }
}

/// `<messages>`: station messages of the weather service.
struct MessageSource: Sendable {
    enum Clock: String, Sendable {
        case utc, local
    }

    var clock: Clock
    /// What the record of the file says: `NEO` in Beijing time, `NEO UTC` in universal time.
    var format: String {
        switch clock {
        case .utc: "NEO UTC"
        case .local: "NEO"
        }
    }
    var station: String?
    var hours: HourLabel?
}

/// `<figures>`: what the sheets do not say themselves.
struct FigureSource: Sendable {
    var year: Int?
    var bureau: String?
}
