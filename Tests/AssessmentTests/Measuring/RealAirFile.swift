import Foundation
import Gathering
import Testing
import Values

/// The real hourly files beside the project, read through gathering's rows into series. What
/// `area.xml` would declare is fixed here: the columns, and that the UCI files give CO in μg/m³.
enum RealAirFile: String, CaseIterable, Sendable {
    case huairou = "air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz"
    case shunyi = "air-hourly-uci/PRSA_Data_Shunyi_20130301-20170228.csv.gz"
    case fangshan = "air-hourly-fangshan/房山_hourly_2014-2018.csv.gz"

    /// Those that `Tests/Independent/air.py` counts.
    var years: [Int] {
        switch self {
        case .huairou: [2014, 2015, 2016]
        case .shunyi: [2014, 2016]
        case .fangshan: [2014, 2015, 2016, 2017]
        }
    }

    static var root: URL {
        (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    }

    static let folder = root.deletingLastPathComponent().appending(path: "shared/data")

    var path: String { Self.folder.appending(path: rawValue).path }

    static var areThere: Bool {
        allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
    }

    var name: String { String(describing: self) }

    func dataset() throws -> Dataset {
        let table = try TableReader.open(path: path, named: rawValue)
        var reader = Reader(
            station: name, shortensCarbonMonoxide: self != .fangshan)
        var diagnostics: [Diagnostic] = []
        try table.read(0, into: &reader, diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(reader.oddities.isEmpty)
        var dataset = Fixture.dataset(reader.series)
        dataset.files = [table.source]
        dataset.origins = [Origin(file: 0)]
        return dataset
    }

    private struct Reader: RowConsumer {
        static let columns: [(String, Quantity)] = [
            ("SO2", .so2), ("NO2", .no2), ("PM10", .pm10), ("CO", .co), ("O3", .o3),
            ("PM2.5", .pm25),
        ]
        var series: [Series]
        var headings: [String: Int] = [:]
        var places: [Int?] = []
        var oddities: [String] = []
        let shortensCarbonMonoxide: Bool

        init(station: String, shortensCarbonMonoxide: Bool) {
            self.shortensCarbonMonoxide = shortensCarbonMonoxide
            series = Self.columns.map {
                Series(
                    station: station, quantity: $0.1, interval: .hour, hourLabel: .ending, scale: 5)
            }
        }

        mutating func consume(_ row: RowView) -> Bool {
            func text(_ index: Int?) -> String {
                guard let index, row.fields.indices.contains(index) else { return "" }
                return String(decoding: row.bytes(of: row.fields[index]), as: UTF8.self)
            }
            guard !headings.isEmpty else {
                for index in row.fields.indices { headings[text(index)] = index }
                places = Self.columns.map { headings[$0.0] }
                return true
            }
            guard let time = moment(text) else {
                oddities.append("row \(row.number): no time")
                return true
            }
            // Only the years that are measured, and the midnights that close them.
            guard Self.years.contains(where: { $0.contains(time.minutes) }) else { return true }
            for (index, (_, quantity)) in Self.columns.enumerated() {
                let text = text(places[index])
                let value = mantissa(text, quantity)
                if value == nil, !text.isEmpty, text != "NA" {
                    oddities.append("row \(row.number): \(text)")
                }
                series[index].times.append(time.minutes)
                series[index].mantissas.append(value ?? 0)
                series[index].flags.append(
                    value != nil ? .valid : text.isEmpty ? .blank : .sentinel)
                series[index].rows.append(Int32(row.number))
                series[index].origins.append(0)
            }
            return true
        }

        static let years: [ClosedRange<Int32>] = (2014...2017).map { year in
            Moment(day: .first(of: year)).minutes...Moment(day: .first(of: year + 1)).minutes
        }

        /// At scale 5, or nil where that would round.
        private func mantissa(_ text: String, _ quantity: Quantity) -> Int32? {
            guard let decimal = DecimalValue(text) else { return nil }
            let places =
                5 - decimal.scale - (quantity == .co && shortensCarbonMonoxide ? 3 : 0)
            var value = decimal.mantissa
            for _ in 0..<max(places, 0) { value *= 10 }
            for _ in 0..<max(-places, 0) {
                guard value % 10 == 0 else { return nil }
                value /= 10
            }
            return Int32(exactly: value)
        }

        private func moment(_ text: (Int?) -> String) -> Moment? {
            var parts = text(headings["date"]).split(separator: "-" as Character)
                .compactMap { Int($0) }
            if parts.isEmpty {
                parts = ["year", "month", "day"].compactMap { Int(text(headings[$0])) }
            }
            guard parts.count == 3, let hour = Int(text(headings["hour"])),
                let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
            else { return nil }
            return Moment(day: day, hour: hour)
        }
    }
}
