package import Gathering
public import Values

/// A way of making an AQI from the values of a row: an edition's breakpoints and its items.
public enum AQIForm: String, Sendable, Hashable, CaseIterable {
    /// HJ 633-2012, 5.1, daily report: seven items.
    case day2012
    /// HJ 633-2026, daily report: six items.
    case day2026
    /// HJ 633-2012, 5.1, real-time report: 24-hour sliding means of PM, ozone also over 8 hours.
    case hour2012
    /// Breakpoints of HJ 633-2012, but six one-hour means: in no edition, and what the published
    /// real-time values follow in later years (observed in them, not quoted from a document).
    case hour2012OneHour
    /// HJ 633-2026, real-time report: six one-hour means, PM on the daily breakpoints.
    case hour2026

    public var edition: AQIEdition {
        switch self {
        case .day2012, .hour2012, .hour2012OneHour: .hj633y2012
        case .day2026, .hour2026: .hj633y2026
        }
    }

    public var wording: Wording {
        switch self {
        case .day2012: Wording("HJ 633-2012 日报", "HJ 633-2012 daily")
        case .day2026: Wording("HJ 633-2026 日报", "HJ 633-2026 daily")
        case .hour2012:
            Wording("HJ 633-2012 实时报（颗粒物24小时滑动平均）", "HJ 633-2012 real-time (PM over 24 h)")
        case .hour2012OneHour:
            Wording("HJ 633-2012 分段、六项1小时平均", "HJ 633-2012 breakpoints, six 1-h means")
        case .hour2026: Wording("HJ 633-2026 实时报", "HJ 633-2026 real-time")
        }
    }

    /// The forms of a report of this spacing.
    static func forms(of interval: Interval) -> [AQIForm] {
        switch interval {
        case .hour: [.hour2012, .hour2012OneHour, .hour2026]
        case .day: [.day2012, .day2026]
        case .month: []
        }
    }

    /// Whether it is a form of a report of this spacing.
    package func isOf(_ interval: Interval) -> Bool { Self.forms(of: interval).contains(self) }

    /// Where each item takes its concentration from.
    var items: [(item: AQIStandard.Item, input: AQIInput)] {
        switch self {
        case .day2012: Self.sevenDaily
        case .day2026: Self.daily
        case .hour2012: Self.nineHourly
        case .hour2012OneHour, .hour2026: Self.sixHourly
        }
    }

    private static let sevenDaily = daily + [(.o3Hour, .o3)]
    private static let nineHourly =
        hourlyGases + [
            (.o3EightHours, .ozone8h), (.pm10Day, .pm10Sliding), (.pm25Day, .pm25Sliding),
        ]
    private static let sixHourly = hourlyGases + [(.pm10Day, .pm10), (.pm25Day, .pm25)]
    private static let daily: [(item: AQIStandard.Item, input: AQIInput)] = [
        (.so2Day, .so2), (.no2Day, .no2), (.pm10Day, .pm10), (.coDay, .co),
        (.o3EightHours, .ozone8h), (.pm25Day, .pm25),
    ]
    private static let hourlyGases: [(item: AQIStandard.Item, input: AQIInput)] = [
        (.so2Hour, .so2), (.no2Hour, .no2), (.coHour, .co), (.o3Hour, .o3),
    ]
}

/// A concentration of a row. The order of the first seven is that of the headings in published
/// tables.
enum AQIInput: Int, Sendable, Hashable, CaseIterable {
    case pm25, pm10, so2, no2, co, o3
    /// Daily: the maximum 8-hour mean. Hourly: the mean of the 8 hours that end with this one.
    case ozone8h
    /// Means of the 24 hours that end with this one.
    case pm25Sliding, pm10Sliding

    /// The series it is read from; a sliding mean is made of the one-hour values.
    var quantity: Quantity {
        switch self {
        case .pm25, .pm25Sliding: .pm25
        case .pm10, .pm10Sliding: .pm10
        case .so2: .so2
        case .no2: .no2
        case .co: .co
        case .o3: .o3
        case .ozone8h: .ozone8h
        }
    }

    /// The pollutant as the standards count them: both ozone values are ozone.
    var pollutant: Quantity { self == .ozone8h ? .o3 : quantity }
}
