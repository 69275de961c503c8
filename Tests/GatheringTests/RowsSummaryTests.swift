import Testing
import Values

@testable import Gathering

/// Small files of observations, summed by hand.
@Suite struct RowsSummaryTests {
    static let text = """
        station,time,ion,temp
        B,2024-03-01 00:00,1000,1.5
        B,2024-03-01 01:00,,-2.25
        B,2024-03-01 02:00,999999,3
        A,2024/3/1 5:00,700,x
        B,2024-03-02 00:00,2001,
        B,somewhen,5,缺测

        """

    func summary(_ text: String, hours: Int = 1) throws -> TableSummary {
        try RowsSupport.withFile(Array(text.utf8)) {
            try FileSummary.summarise(path: $0, named: "t", minimumHours: hours)
        }
    }

    /// Everything a summary says, as lines.
    func said(_ summary: TableSummary) -> [String] {
        summary.stations.flatMap { station in
            let span = [station.first, station.last].map { $0.map { "\($0.minutes)" } ?? "-" }
            return [
                "\(station.station) \(station.rows) \(station.rowsWithoutTime) \(span)"
            ]
                + station.columns.map { column in
                    let days = column.dailyMeans.map { "\($0.day) \($0.hours) \($0.sum)" }
                    let absent = column.absent.map { "\($0.marker)×\($0.count)" }
                    return
                        "\(column.heading) \(column.valid) \(absent) \(column.unreadable) "
                        + "\(column.minimum?.description ?? "-") \(column.maximum?.description ?? "-") \(days)"
                }
        }
    }

    @Test func byHand() throws {
        let summary = try summary(Self.text)
        #expect(summary.rows == 6)
        // 2024-03-01 is day 19783 since 1970-01-01: × 1440 = 28 487 520 minutes.
        #expect(
            said(summary) == [
                "A 1 0 [\"28487820\", \"28487820\"]",
                "ion 1 [] 0 700 700 [\"2024-03-01 1 700\"]",
                "B 5 1 [\"28487520\", \"28488960\"]",
                "ion 3 [\"×1\", \"999999×1\"] 0 5 2001 [\"2024-03-01 1 1000\", \"2024-03-02 1 2001\"]",
                "temp 3 [\"×1\", \"缺测×1\"] 0 -2.25 3.00 [\"2024-03-01 3 2.25\"]",
            ])
        let ion = try #require(summary.stations.last?.columns.first)
        // (1000 + 2001 + 5) / 3
        #expect(ion.mean == Rational(3006, over: 3))
        #expect(ion.dailyMeans.first?.mean == Rational(1000, over: 1))
    }

    @Test func daysNeedTheirHours() throws {
        let means = try summary(Self.text, hours: 3).stations.flatMap(\.columns).flatMap(
            \.dailyMeans)
        #expect(means.map(\.hours) == [3])
        #expect(means.first?.mean == Rational(225, over: 300))
    }

    /// Every field in quotes goes another way through the reader than plain lines.
    @Test func quotesChangeNothing() throws {
        let quoted = Self.text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)
                .map { "\"\($0)\"" }.joined(separator: ",")
        }
        #expect(
            said(try summary(quoted.joined(separator: "\n"))) == said(try summary(Self.text)))
    }

    @Test(arguments: ["\r\n", "\r"])
    func lineEndsChangeNothing(end: String) throws {
        let text = Self.text.split(separator: "\n").joined(separator: end) + end
        #expect(said(try summary(text)) == said(try summary(Self.text)))
    }

    /// Two stations in turn, 2000 rows over and over: the even numbers below 1000 have the mean
    /// 499, the odd ones 500. Large enough to be read in parts; a quote anywhere, or a fault,
    /// has it read in one piece, to the same sums.
    @Test(arguments: [
        ("", []), ("\"S0\",2024-01-02 00:00,499\n", []),
        ("S0,2024-01-02 00:00,499\nS1\n", ["t:380003 csv.shortRow"]),
    ])
    func largeFile(end: String, said: [String]) throws {
        var block = ""
        for index in 0..<2000 {
            let hour = index / 2 % 24
            block += "S\(index % 2),2024-01-01 \(hour < 10 ? "0" : "")\(hour):00,\(index % 1000)\n"
        }
        let repeats = 190
        let text = "站号,时间,值\n" + String(repeating: block, count: repeats) + end
        #expect(text.utf8.count > CSVParts.worthwhile)
        let summary = try summary(text, hours: 2)
        let columns = summary.stations.flatMap(\.columns)
        let each = 1000 * repeats
        #expect(columns.map(\.valid) == [each + (end.isEmpty ? 0 : 1), each])
        #expect(columns.map(\.mean) == [Rational(499, over: 1), Rational(500, over: 1)])
        #expect(columns.flatMap(\.dailyMeans).map(\.hours) == [each, each])
        #expect(
            summary.diagnostics.map { "\($0.location?.description ?? "") \($0.kind.id)" } == said)
    }

    @Test func badRowsAreReportedOnTheirLines() throws {
        let text = Self.text + "B,2024-03-02 01:00,7\nB,2024-03-02 02:00,8,9,10\n"
        let summary = try summary(text)
        #expect(summary.diagnostics.map(\.kind.id) == ["csv.shortRow", "csv.longRow"])
        #expect(summary.diagnostics.map { $0.location?.description } == ["t:8", "t:9"])
        // Which fields of a long row are shifted nobody knows: it is not used.
        #expect(summary.rows == 7)
    }
}
