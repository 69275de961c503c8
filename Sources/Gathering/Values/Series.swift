/// The spacing of a series' values.
public enum Interval: String, Sendable, Hashable, CaseIterable {
    case hour, day, month
}

/// What an hour's label means: the hour that starts then, or the hour that has just ended
/// (national air-quality data: 16时 is 15:00–16:00).
public enum HourLabel: String, Sendable, Hashable, CaseIterable {
    case start, ending
}

/// When a day ends: the calendar's at 24:00, the weather service's at 20:00 (前日20时至当日20时).
public enum DayEnd: String, Sendable, Hashable, CaseIterable {
    case midnight = "24"
    case evening = "20"

    /// Minutes that the day begins before its calendar day.
    package var lead: Int {
        switch self {
        case .midnight: 0
        case .evening: 240
        }
    }
}

/// Why a value is or is not usable.
public enum Flag: UInt8, Sendable, Hashable, CaseIterable {
    case valid = 0
    /// The cell is empty.
    case blank
    /// The cell holds a declared marker of absence (999999, NA, 缺测 …).
    case sentinel
    /// The cell holds something that is not a number; it has a diagnostic.
    case unparsable
    /// A number that cannot be used: marked by the source's own quality control column, impossible for
    /// the quantity (a negative concentration), or contradicted by another row of the same time.
    case rejected
}

/// One quantity at one station: contiguous columns in order of time, one entry a printed row.
///
/// All arrays have the same length. `mantissas[i]` × 10^−`scale` is the value in the quantity's
/// own unit where `flags[i]` is `.valid`, and 0 elsewhere. `times` are strictly ascending.
public struct Series: Sendable, Hashable {
    public var station: String
    public var quantity: Quantity
    public var interval: Interval
    public var hourLabel: HourLabel
    /// Where a day of daily values ends.
    public var dayEnd: DayEnd
    public var scale: Int
    /// Minutes since 1970-01-01 00:00 local time, as labelled in the file.
    public var times: [Int32]
    public var mantissas: [Int32]
    public var flags: [Flag]
    /// The row of the sheet or the line of the file that each entry came from.
    public var rows: [Int32]
    /// Index into ``Dataset/origins`` of the file and sheet that each entry came from.
    public var origins: [UInt16]

    public init(
        station: String, quantity: Quantity, interval: Interval, hourLabel: HourLabel,
        dayEnd: DayEnd = .midnight, scale: Int,
        times: [Int32] = [], mantissas: [Int32] = [], flags: [Flag] = [], rows: [Int32] = [],
        origins: [UInt16] = []
    ) {
        self.station = station
        self.quantity = quantity
        self.interval = interval
        self.hourLabel = hourLabel
        self.dayEnd = dayEnd
        self.scale = scale
        self.times = times
        self.mantissas = mantissas
        self.flags = flags
        self.rows = rows
        self.origins = origins
    }

    /// Every file and sheet that an entry came from.
    package var originSet: Set<Int> {
        var found: Set<Int> = []
        var last: UInt16?
        for origin in origins where origin != last {
            found.insert(Int(origin))
            last = origin
        }
        return found
    }
}
