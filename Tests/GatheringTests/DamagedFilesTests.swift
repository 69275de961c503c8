import Glibc
import Testing
import Values

@testable import Gathering

/// Truncated and flipped files: gathering may refuse them, and must not trap. Deterministic.
@Suite struct DamagedFilesTests {
    /// Knuth's MMIX constants; the upper bits are the good ones.
    struct Noise {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, limit)
        }
    }

    static let samples = packageRoot + "/samples/"
    static let hourly =
        "<observations files=\"data/*\" station=\"S1\" interval=\"hour\" hours=\"ending\"/>"
    static let daily = "<observations files=\"data/*\" station=\"S1\" interval=\"day\"/>"

    @Test(arguments: [
        ("broken/data/07-重复而不同.csv", "data/a.csv", hourly),
        ("broken/data/06-不存在的日期.csv", "data/a.csv", daily),
        ("broken/data/12-截断.csv.gz", "data/a.csv.gz", hourly),
        ("broken/data/10-表头合并有误.xlsx", "data/a.xlsx", daily),
        ("broken/data/30-统计.xlsx", "data/a.xlsx", "<figures files=\"data/*\"/>"),
        ("broken/tasks.xlsx", "data/a.xlsx", "<tasks files=\"data/*\"/>"),
        (
            "broken/data/20-电文缺尾.txt", "data/a.txt",
            "<messages files=\"data/*\" clock=\"utc\" hours=\"start\"/>"
        ),
        ("fangshan/evidence.csv", "e.csv", "<evidence files=\"e.csv\"/>"),
        ("fangshan/area.xml", "area.xml", ""),
    ])
    func neverTraps(original: String, name: String, sources: String) throws {
        let area = try TemporaryArea(sources, stations: ["S1", "B0001"])
        try area.copy(Self.samples + original, as: name)
        let whole = try area.bytes(of: name)
        var noise = Noise(state: UInt64(whole.count))
        for round in 0..<36 {
            var bytes = whole
            if round % 3 == 0 {
                bytes.removeLast(noise.next(below: whole.count))
            } else {
                for _ in 0...noise.next(below: round % 3 == 1 ? 1 : 12) {
                    bytes[noise.next(below: bytes.count)] ^= UInt8(1 << noise.next(below: 8))
                }
            }
            try area.write(name, bytes)
            do throws(InputFault) {
                let data = try Gatherer.gather(area: area.path, templates: templates)
                for series in data.series {
                    let counts = [
                        series.mantissas.count, series.flags.count, series.rows.count,
                        series.origins.count,
                    ]
                    #expect(counts.allSatisfy { $0 == series.times.count })
                }
            } catch {
                #expect(!error.diagnostics.isEmpty)
            }
        }
    }

    /// Cells that are numbers and dates at the ends of what fits.
    @Test func extremesAreSaid() throws {
        let area = try TemporaryArea(
            """
              <station id="S9" name="九" from="2999-12-31" to="2999-12-31"/>
              <observations files="a.csv" station="S9" hours="start"/>
              <waivers files="w.csv"/>
            """)
        let numbers = [
            "9223372036854775807", "-9223372036854775808", "1e308", "-1e-308", "1e99999", "-0",
            "999999999999999999", "0.000000000000000001", ".", "-", "1.2.3", "٣", "１２３",
        ]
        var text = "time,PM10\n"
        for (hour, number) in numbers.enumerated() { text += "2024-03-01 \(hour):00,\(number)\n" }
        text += "2999-12-31 24:00,1\n1800-01-01 0:00,1\n9999-12-31 23:00,1\n0001-01-01 1:00,1\n"
        try area.write("a.csv", text)
        try area.write("w.csv", "条款,原因,批准人,起,止\n6,甲,乙,2026-01-01,9999-12-31\n")
        let data = try area.gather()
        let pm10 = try #require(data.series(.pm10, at: "S9"))
        // −0, the smallest decimal and the full-width 123 are numbers; the rest is out of bounds or none.
        #expect(pm10.times.count == numbers.count + 2)
        #expect(data.first("station.outsideDays") != nil)
    }
}
