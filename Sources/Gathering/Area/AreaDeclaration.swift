import Values

/// Everything `area.xml` says: the area, and which files hold what.
package struct AreaDeclaration: Sendable {
    package var area: Area
    package var sources: [Source]

    package init(area: Area, sources: [Source] = []) {
        self.area = area
        self.sources = sources
    }

    /// One element that names files.
    package struct Source: Sendable {
        package enum Content: Sendable {
            case observations(ObservationSource)
            case messages(MessageSource)
            case figures(FigureSource)
            case register(TableKind)
        }

        /// The glob as written.
        package var files: String
        package var sheet: String?
        package var encoding: TextEncoding?
        package var content: Content
        /// Where `area.xml` says so.
        package var location: SourceLocation
    }
}

/// `<observations>`: what the columns of these files mean beyond what headings.xml knows.
package struct ObservationSource: Sendable {
    package struct Column: Sendable, Hashable {
        package var heading: String
        package var quantity: Quantity
        package var unit: String?
        package var location: SourceLocation
    }

    package struct TimeColumn: Sendable, Hashable {
        package var part: TimePart
        package var heading: String
        package var location: SourceLocation
    }

    package struct Quality: Sendable, Hashable {
        package var heading: String
        package var good: [String]
        package var location: SourceLocation
    }

    /// Id of the station that all rows belong to.
    package var station: String?
    package var stationHeading: String?
    package var interval: Interval
    /// Nil where `area.xml` does not say: then an hour's label is taken as its end.
    package var hours: HourLabel?
    package var markers: [String]
    /// The markers of headings.xml do not hold for these files.
    package var onlyOwnMarkers: Bool
    package var times: [TimeColumn]
    package var columns: [Column]
    package var quality: Quality?
    package var ignored: [String]

    package init(interval: Interval = .hour) {
        self.interval = interval
        markers = []
        onlyOwnMarkers = false
        times = []
        columns = []
        ignored = []
    }
}

/// `<messages>`: station messages of the weather service.
package struct MessageSource: Sendable {
    package enum Clock: String, Sendable {
        case utc, local
    }

    package var clock: Clock
    package var station: String?
    package var hours: HourLabel?
}

/// `<figures>`: what the sheets do not say themselves.
package struct FigureSource: Sendable {
    package var year: Int?
    package var bureau: String?
}
