import Gathering
import Values

/// What counts as suspicious. Every number here is the program's own convention, made to draw a
/// person's eye to few and telling places; none is taken from a standard, and none changes a
/// value. Where a number leans on something, the line says on what.
struct ReviewLimits: Sendable {
    /// A value far from the ones about it, up and back within two steps.
    struct Spike: Sendable {
        /// Tenths: 50 is five times the median of its four neighbours. 0: the difference alone.
        var tenths: Int64
        /// Least difference from that median, in the unit.
        var least: Int64
    }

    /// The same value again and again.
    struct Flat: Sendable {
        /// Entries of one value in a row.
        var entries: Int
        /// Values up to this one repeat of themselves: whole numbers near the detection limit.
        var above: Int64
        /// An end of the scale at which a quantity may stay: saturated air.
        var except: Int64?
    }

    /// Values outside are told; hours and days where they differ.
    var lowest: DecimalValue
    var highest: DecimalValue
    var highestDaily: DecimalValue
    var hourlySpike: Spike?
    var dailySpike: Spike?
    var hourlyFlat: Flat?
    var dailyFlat: Flat?
    /// Tenths by which the level of two fortnights must differ; nil: not looked at, because
    /// weather alone does it.
    var stepTenths: Int64?
    /// More than half of the values below or above this: another unit.
    var unitBelow: DecimalValue?
    var unitAbove: DecimalValue?

    /// Months with fewer days than these say nothing of a level.
    static let stepDays = 14
    /// Hours of a day that carry a daily level.
    static let stepHours = 12
    /// Days, hour by hour the same in two places, that are no chance.
    static let copiedHourlyDays = 3
    /// Daily values in a row, the same in two places, that are no chance …
    static let copiedDays = 10
    /// … where so many of them differ among themselves.
    static let copiedDistinct = 6
    /// PM2.5 above PM10 in up to so many of a hundred rows is instruments and rounding: in the
    /// hours of 怀柔 and 顺义 (UCI 501, 2013–2017) it is 4.4 and 5.5, in those of 房山 0.4.
    static let particleUsualPercent = 6
    /// In so many of a hundred rows the headings are exchanged: fine particles are part of all.
    static let particlePercent = 80
    /// Fewer rows prove nothing of headings.
    static let headingRows = 30
    static let headingColumns = 4
    /// AQI that match in no more than so many of a hundred rows: chance alone gives a few.
    static let headingMatchPercent = 5
    /// Moved headings must match in so many of a hundred rows, and so many times more often.
    static let headingMovedPercent = 20
    static let headingMovedFactor = 10
    /// A right heading never gives more than was published, but for rounding and means: in no
    /// more than so many of a hundred rows.
    static let headingContradictedPercent = 20
    /// More than half of a column impossible for its quantity.
    static let impossibleRows = 30
    /// A figure so many times its other years.
    static let figureFactor: Int64 = 3
    /// 万 and 亿 against the plain unit: a factor of 10⁴ and what years differ by.
    static let figureUnitFactor: Int64 = 3000

    private init(
        _ lowest: String, _ highest: String, daily: String? = nil, spike: Spike? = nil,
        dailySpike: Spike? = nil, flat: Flat? = nil, dailyFlat: Flat? = nil, step: Int64? = nil,
        unitBelow: String? = nil, unitAbove: String? = nil
    ) {
        self.lowest = DecimalValue(lowest) ?? DecimalValue(0)
        self.highest = DecimalValue(highest) ?? DecimalValue(0)
        highestDaily = daily.flatMap { DecimalValue($0) } ?? self.highest
        hourlySpike = spike
        self.dailySpike = dailySpike
        hourlyFlat = flat
        self.dailyFlat = dailyFlat
        stepTenths = step
        self.unitBelow = unitBelow.flatMap { DecimalValue($0) }
        self.unitAbove = unitAbove.flatMap { DecimalValue($0) }
    }
}

extension ReviewLimits {
    static func of(_ quantity: Quantity) -> ReviewLimits {
        switch quantity {
        // Forests have hundreds to some ten thousand; beside a waterfall 100 000 are reported.
        // A storm or a fountain lifts single hours: only six times and 5000 more is told. In
        // counts of three or four digits six equal hours are no chance.
        case .ion:
            ReviewLimits(
                "20", "100000", spike: Spike(tenths: 60, least: 5000),
                dailySpike: Spike(tenths: 50, least: 5000),
                flat: Flat(entries: 6, above: 0), dailyFlat: Flat(entries: 4, above: 0),
                step: 30, unitBelow: "10", unitAbove: "50000")
        // Sand storms are real, and are told to be looked at. Whole numbers repeat when low.
        case .pm25:
            ReviewLimits(
                "0", "800", daily: "500", spike: Spike(tenths: 50, least: 150),
                flat: Flat(entries: 8, above: 15), dailyFlat: Flat(entries: 5, above: 5), step: 60,
                unitBelow: "0.5")
        case .pm10:
            ReviewLimits(
                "0", "1500", daily: "800", spike: Spike(tenths: 50, least: 300),
                flat: Flat(entries: 8, above: 20), dailyFlat: Flat(entries: 5, above: 10), step: 60,
                unitBelow: "0.5")
        // At 2–3 μg/m³, the detection limit, SO2 stays for days.
        case .so2:
            ReviewLimits(
                "0", "500", daily: "200", spike: Spike(tenths: 60, least: 100),
                flat: Flat(entries: 24, above: 5), dailyFlat: Flat(entries: 7, above: 5), step: 80,
                unitBelow: "0.5")
        case .no2:
            ReviewLimits(
                "0", "400", daily: "200", spike: Spike(tenths: 50, least: 100),
                flat: Flat(entries: 8, above: 10), dailyFlat: Flat(entries: 5, above: 5), step: 60,
                unitBelow: "0.5")
        // Printed to 0.1: clean air repeats. In μg/m³ half of the values are hundreds.
        case .co:
            ReviewLimits(
                "0", "20", daily: "15", spike: Spike(tenths: 60, least: 5),
                flat: Flat(entries: 24, above: 1), dailyFlat: Flat(entries: 10, above: 1), step: 60,
                unitBelow: "0.02", unitAbove: "50")
        // At night ozone is eaten up and stays at 2 μg/m³ for hours.
        case .o3:
            ReviewLimits(
                "0", "500", daily: "400", spike: Spike(tenths: 50, least: 150),
                flat: Flat(entries: 8, above: 20), dailyFlat: Flat(entries: 5, above: 10), step: 80,
                unitBelow: "0.5")
        case .ozone8h:
            ReviewLimits(
                "0", "400", dailySpike: nil, flat: nil, dailyFlat: Flat(entries: 5, above: 10),
                step: 80, unitBelow: "0.5")
        // HJ 633: the index runs from 0 to 500.
        case .aqi: ReviewLimits("1", "500")
        // China's records are −53 and 50.5 ℃, at single places.
        case .temperature:
            ReviewLimits(
                "-45", "45", spike: Spike(tenths: 0, least: 12),
                dailySpike: Spike(tenths: 0, least: 20), flat: Flat(entries: 12, above: -100),
                dailyFlat: Flat(entries: 5, above: -100))
        case .dewPoint:
            ReviewLimits(
                "-60", "32", spike: Spike(tenths: 0, least: 20),
                flat: Flat(entries: 12, above: -100), dailyFlat: Flat(entries: 5, above: -100))
        // Saturated air stays at 100 %.
        case .humidity:
            ReviewLimits(
                "3", "100", spike: Spike(tenths: 0, least: 60),
                flat: Flat(entries: 18, above: 0, except: 100),
                dailyFlat: Flat(entries: 5, above: 0, except: 100), unitBelow: "1.1")
        case .windSpeed:
            ReviewLimits(
                "0", "35", daily: "25", spike: Spike(tenths: 0, least: 15),
                flat: Flat(entries: 12, above: 0), dailyFlat: Flat(entries: 6, above: 0),
                unitAbove: "20")
        // The longest day of China's north has less than 17 hours.
        case .sunshine:
            ReviewLimits("0", "1", daily: "17", dailyFlat: Flat(entries: 6, above: 0))
        case .pressure:
            ReviewLimits(
                "500", "1060", spike: Spike(tenths: 0, least: 15),
                flat: Flat(entries: 24, above: 0), dailyFlat: Flat(entries: 5, above: 0))
        case .rain: ReviewLimits("0", "150", daily: "500")
        }
    }
}
