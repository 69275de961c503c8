package import Gathering
package import Values

/// One indicator over several years in every way its method can choose: edition × validity rule ×
/// roll-up × hour label, the deciding way first.
package struct VariantTable: Sendable {
    /// One way in one year.
    package struct Row: Sendable {
        package var year: Int
        package var method: Method
        /// Which meaning of the hour label was used; nil where sources declare several, or none.
        package var hours: HourLabel?
        package var decides: Bool
        /// Days with AQI ≤ 100; nil for anything but the rate of good days.
        package var good: Int?
        package var valid: Int?
        package var value: Rational?
        package var rounded: DecimalValue?
        /// The year has the data that the method asks for.
        package var isComplete: Bool
    }

    /// Two years that follow each other, and every way in which both have a value.
    package struct Pair: Sendable {
        package var from: Int
        package var to: Int
        package var ways: [(row: Row, direction: Change.Direction)]

        /// The choices that by themselves turn better into worse: two ways that differ in nothing
        /// else and point in different directions.
        package var dependsOn: [VariantAxis] {
            let axes: [VariantAxis] = [.edition, .rollUp, .validity, .hours]
            return axes.filter { axis in
                ways.contains { one in
                    ways.contains { other in
                        one.direction != other.direction
                            && VariantTable.differ(one.row, other.row) == [axis]
                    }
                }
            }
        }
    }

    package let indicator: Indicator
    package let years: [Int]
    /// In order of year, then way.
    package let rows: [Row]

    package init(_ dataset: Dataset, _ indicator: Indicator, years: [Int]) {
        self.indicator = indicator
        self.years = years
        let labels = Self.labels(dataset, indicator)
        let all = Measurer.measure(
            dataset, indicators: [indicator], years: years, breadth: .product)
        rows = all.filter { $0.axis != .exclusions && $0.axis != .stations }.map {
            Self.row(of: $0, labels)
        }
    }

    /// Consecutive years of those asked for.
    package var pairs: [Pair] {
        zip(years, years.dropFirst()).map { from, to in
            var ways: [(row: Row, direction: Change.Direction)] = []
            for row in rows where row.year == to {
                let before = rows.first { $0.year == from && Self.differ($0, row).isEmpty }
                guard let then = before?.value, let now = row.value else { continue }
                ways.append((row, Change.Direction(from: then, to: now, indicator)))
            }
            return Pair(from: from, to: to, ways: ways)
        }
    }

    /// In which choices two ways differ.
    static func differ(_ one: Row, _ other: Row) -> [VariantAxis] {
        var axes: [VariantAxis] = []
        if one.method.edition != other.method.edition { axes.append(.edition) }
        if one.method.rollUp != other.method.rollUp { axes.append(.rollUp) }
        if one.method.missingPollutant != other.method.missingPollutant { axes.append(.validity) }
        if one.hours != other.hours || one.method.hours != other.method.hours {
            axes.append(.hours)
        }
        return axes
    }

    private static func row(of measurement: Measurement, _ labels: Set<HourLabel>) -> Row {
        var good: Int?
        if case .airDays(let days) = measurement.detail {
            good = days.count { ($0.aqi ?? .max) <= AQIStandard.goodLimit }
        }
        let hours: HourLabel? =
            switch measurement.method.hours {
            case .start: .start
            case .ending: .ending
            case .declared: labels.count == 1 ? labels.first : nil
            }
        return Row(
            year: measurement.year, method: measurement.method, hours: hours,
            decides: measurement.decides, good: good, valid: measurement.completeness?.valid,
            value: measurement.value, rounded: measurement.rounded,
            isComplete: measurement.isComplete)
    }

    /// What the hourly sources of the indicator declare.
    private static func labels(_ dataset: Dataset, _ indicator: Indicator) -> Set<HourLabel> {
        let quantities = Subject(indicator).quantities.flatMap { $0 }
        let hourly = dataset.series.filter {
            $0.interval == .hour && quantities.contains($0.quantity) && !$0.times.isEmpty
        }
        return Set(hourly.map(\.hourLabel))
    }
}

extension Change.Direction {
    /// Of the unrounded values.
    init(from before: Rational, to after: Rational, _ indicator: Indicator) {
        let difference = after - before
        self =
            difference == .zero
            ? .same
            : difference.isNegative == (indicator.better == .lower) ? .better : .worse
    }
}
