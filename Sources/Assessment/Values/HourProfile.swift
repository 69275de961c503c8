public import Values

/// The course of the day: mean concentrations by hour of day, over the year and month by month.
///
/// A cell of the area is the mean, or by the method's `stations` the minimum, of the stations' own
/// means of that cell, over the stations that have a valid hour in it: where one station has more
/// hours than another, both weigh the same. A station's own mean of a cell is the mean of its
/// valid hours, whatever the method's roll-up and minimums: the year's 24 are of all hours of the
/// year and not of the months' means.
public struct HourProfile: Sendable, Hashable {
    /// Twenty-four entries, that of 0:00–1:00 first.
    public var year: [HourValue]
    /// Twelve rows, January first, of twenty-four entries each.
    public var months: [[HourValue]]

    public init(year: [HourValue], months: [[HourValue]]) {
        self.year = year
        self.months = months
    }
}

/// The mean of one hour of the day over the days of a year or a month, in the indicator's unit.
public struct HourValue: Sendable, Hashable {
    /// 0…23: the hour that begins then in local time, whatever the files' labels mean.
    public var hour: Int
    /// Unrounded; nil where no station has a valid hour.
    public var mean: Rational?
    /// Valid hours, over all stations.
    public var valid: Int
    /// Hours in which a station stood, over all stations; those that the register of exclusions
    /// took out are among them.
    public var expected: Int

    public init(hour: Int, mean: Rational?, valid: Int, expected: Int) {
        self.hour = hour
        self.mean = mean
        self.valid = valid
        self.expected = expected
    }
}
