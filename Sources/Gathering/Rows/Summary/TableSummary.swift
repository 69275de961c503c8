package import Values

/// What is in a file of observations: the answer to “what is this?”, in one pass.
package struct TableSummary: Sendable {
    package var source: SourceFile
    package var sheet: String?
    /// Headings as written, in order of column; empty where the first row is data.
    package var headings: [String]
    package var rows: Int
    /// In order of identifier (bytes of UTF-8); one with an empty name where no column names
    /// stations.
    package var stations: [StationSummary]
    /// A day counts with at least so many valid hours.
    package var minimumHours: Int
    package var diagnostics: [Diagnostic]
}

/// The rows of one station.
package struct StationSummary: Sendable {
    package var station: String
    package var rows: Int
    /// Rows whose time could not be read.
    package var rowsWithoutTime: Int
    package var first: Moment?
    package var last: Moment?
    /// In order of column: those in which any value is a number.
    package var columns: [ColumnSummary]
}

/// One numeric column at one station.
package struct ColumnSummary: Sendable {
    package var heading: String
    package var valid: Int
    /// Absent values by what was written, in order of the text; empty for a blank cell.
    package var absent: [(marker: String, count: Int)]
    /// Cells that are neither numbers nor known markers of absence.
    package var unreadable: Int
    package var minimum: DecimalValue?
    package var maximum: DecimalValue?
    /// Exact; nil where nothing is valid or the sum does not fit.
    package var mean: Rational?
    /// Means of the days with enough hours, in order of day; exact.
    package var dailyMeans: DailyMeans { DailyMeans(days: days, scale: scale) }
    var days: [DayFold]
    var scale: Int
}

/// Means of days, made when they are asked for: few who ask how many there are want each.
package struct DailyMeans: Sendable, RandomAccessCollection {
    let days: [DayFold]
    let scale: Int

    package var startIndex: Int { days.startIndex }
    package var endIndex: Int { days.endIndex }

    package subscript(index: Int) -> DailyMean {
        let day = days[index]
        return DailyMean(
            day: CalendarDay(number: day.day), hours: Int(day.hours),
            sum: DecimalValue(mantissa: day.sum, scale: scale))
    }
}

/// One day of a column.
package struct DailyMean: Sendable {
    package var day: CalendarDay
    /// Valid hours; at least 1.
    package var hours: Int
    package var sum: DecimalValue

    /// Exact.
    package var mean: Rational { sum.rational * Rational(1, over: Int64(hours)) }
}
