import Gathering
import Testing
import Values

@testable import Assessment

/// Small data sets that the measuring tests are made of.
enum Fixture {
    static func dataset(
        _ series: [Series], figures: [Figure] = [], stations: [Station] = [],
        diagnostics: [Diagnostic] = []
    ) -> Dataset {
        var dataset = Dataset(
            area: Area(
                name: "试验区", code: "000000", baselineYear: 2023, rulebook: "test",
                stations: stations))
        dataset.files = [
            SourceFile(path: "data/a.csv", sha256: "aa", byteCount: 1, format: "CSV"),
            SourceFile(path: "data/b.xlsx", sha256: "bb", byteCount: 1, format: "XLSX"),
        ]
        dataset.origins = [Origin(file: 0), Origin(file: 1, sheet: "表1")]
        dataset.series = series
        dataset.figures = figures
        dataset.diagnostics = diagnostics
        return dataset
    }

    /// Entries at `step` minutes from a moment; nil is a blank. Rows count from 2.
    static func series(
        _ quantity: Quantity, _ station: String = "S1", from day: String, hour: Int = 0,
        interval: Interval = .hour, label: HourLabel = .start, scale: Int = 0, origin: UInt16 = 0,
        _ values: [Int32?]
    ) throws -> Series {
        let start = Moment(day: try Self.day(day), hour: hour).minutes
        let step: Int32 = interval == .hour ? 60 : 1440
        var series = Series(
            station: station, quantity: quantity, interval: interval, hourLabel: label,
            scale: scale)
        for (index, value) in values.enumerated() {
            series.times.append(start + Int32(index) * step)
            series.mantissas.append(value ?? 0)
            series.flags.append(value == nil ? .blank : .valid)
            series.rows.append(Int32(index + 2))
            series.origins.append(origin)
        }
        return series
    }

    static func day(_ text: String) throws -> CalendarDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    }

    /// `(2, 5)` → 5, 5: runs of one value.
    static func runs(_ runs: (Int, Int32?)...) -> [Int32?] {
        runs.flatMap { Array(repeating: $0.1, count: $0.0) }
    }

    static func indicator(
        _ id: String, _ unit: UnitOfMeasure, decimals: Int = 1, _ method: Method
    ) -> Indicator {
        Indicator(
            id: id, name: id, unit: unit, better: .higher, decimals: decimals, method: method)
    }

    /// The measurement that decides; the only year is `year`.
    static func deciding(_ dataset: Dataset, _ indicator: Indicator, _ year: Int) throws
        -> Measurement
    {
        let all = Measurer.measure(dataset, indicators: [indicator], years: [year])
        let deciding = all.filter(\.decides)
        #expect(deciding.count == 1)
        return try #require(deciding.first)
    }
}
