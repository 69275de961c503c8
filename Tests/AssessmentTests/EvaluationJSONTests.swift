import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct EvaluationJSONTests {
    /// Every kind of measurement detail, lack and condition, so that the schema is put to use.
    static var evaluation: Evaluation {
        var bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)))
        let place = SourceLocation(file: "统计.xlsx", sheet: "年度", row: 7, column: 28)
        let conditions: [Condition] = [
            .atMost(indicator: "air.pm25.annualMean", value: DecimalValue(30)),
            .within(indicator: "forest.cover", low: DecimalValue(1), high: DecimalValue(99)),
            .above(indicator: "air.goodDayRate", by: nil), .noEvents(kind: "事件"),
            .countAtLeast(indicator: "oxygen.homestays", count: 1, perYear: true),
            .external(
                indicator: "forest.cover", limit: NamedLimit(id: "city", title: "北京市要求")),
            .above(indicator: "forest.cover", by: .percent(DecimalValue(5)), word: "明显提升"),
            .all([.evidence(of: "“引号”\\与\n换行"), .evidence()]),
        ]
        bench.clauses += conditions.enumerated().map { index, condition in
            JudgingBench.clause("c\(index)", condition)
        }
        bench.measure(
            "climate.comfortableMonths", "5",
            detail: .comfortMonths([
                ComfortMonth(
                    month: 1, temperatureHumidity: nil, windEffect: DecimalValue(-540),
                    decidedBy: .windEffect, grade: 1, lack: .missingQuantity(.humidity))
            ]))
        bench.measurements.append(
            Measurement(
                indicator: "ion.annualMean", year: 2026,
                outcome: .incomplete(
                    Rational(10000, over: 3), .tooFew(.days, valid: 300, required: 324)),
                rounded: DecimalValue(3333), unit: .ionsPerCubicCentimetre,
                completeness: Completeness(
                    span: .hours, valid: 8000, expected: 8760,
                    longestGap: .init(
                        station: "A1755", from: Moment(minutes: 0), to: Moment(minutes: 600),
                        length: 10), losses: [.init(cause: "999999", count: 760)],
                    lostTo: [.init(pollutant: .pm10, days: 3)]),
                method: Method(standard: "试", windLimit: DecimalValue(3)),
                detail: .months([
                    MonthValue(
                        month: 1, mean: Rational(1, over: 3), valid: 700, expected: 744,
                        isSufficient: true)
                ]),
                sources: [
                    SourceUse(
                        origin: 0,
                        location: SourceLocation(
                            file: "a.csv", place: .rows(sheet: nil, first: 2, last: 9)),
                        sha256: String(repeating: "0", count: 64))
                ],
                hourProfile: Self.course,
                bounds: Measurement.Bounds(low: .zero, high: nil),
                rest: Measurement.Rest(
                    kind: .mean, lastDay: CalendarDay.first(of: 2026), count: 364,
                    fixed: Rational(1, over: 7), step: Rational(1))))
        bench.measure(
            "air.goodDayRate", "70", year: 2024, variant: "HJ 633-2026",
            detail: .airDays([
                AirDay(
                    day: CalendarDay.first(of: 2024), aqi: nil, primary: [.pm25], missing: [.o3])
            ]))
        bench.measure("air.goodDayRate", "71.5", variant: "HJ 633-2026")
        bench.lack("oxygen.homestays", .noData)
        bench.lack(
            "air.pm25.annualMean",
            .failed(
                Diagnostic(.yearImpossible, ["year": "二"], at: SourceLocation(file: "a.csv"))))
        bench.lack(
            "forest.cover",
            .conflict([
                Figure(
                    indicator: "forest.cover", year: 2026, value: DecimalValue(60), unit: .percent,
                    printed: "60%", location: place, origin: 0)
            ]))
        bench.register("8", years: [2026])
        bench.register("8", years: [2026])
        bench.evidence[1].period = DayPeriod(
            from: CalendarDay.first(of: 2026), to: CalendarDay.first(of: 2027))
        bench.evidence[1].pages = [3...5]
        bench.evidence[1].pageCount = 12
        bench.evidence[1].sha256 = String(repeating: "0", count: 64)
        bench.evidence[1].recordedSHA256 = "00000000000f"
        bench.evidence[1].extent = .pages(4)
        bench.register("8", years: [2026])
        bench.evidence[2].extent = .pixels(width: 640, height: 480)
        bench.sign(.met)
        bench.tasks = [
            PlanTask(
                number: "8", action: "行动", group: "任务", text: "内容", due: "2026年",
                bureaus: ["某局"], state: .done, progress: "", planned: CalendarDay.first(of: 2026),
                actual: CalendarDay.first(of: 2026), evidence: ["证1"], location: place)
        ]
        var evaluation = bench.evaluation
        evaluation.area.stations = [
            Station(
                id: "A1755", name: "某站", from: CalendarDay.first(of: 2020),
                moved: [CalendarDay.first(of: 2022)], instruments: [CalendarDay.first(of: 2025)])
        ]
        evaluation.files = [
            SourceFile(
                path: "a.csv", sha256: String(repeating: "0", count: 64), byteCount: 1,
                format: "CSV", encoding: "GB18030")
        ]
        evaluation.origins = [Origin(file: 0)]
        evaluation.absences = [
            Absence(origin: 0, station: "A1755", quantity: .ion, marker: "999999", count: 760)
        ]
        return evaluation
    }

    /// 0, 1/3, 2/3 … by hour, every fourth hour without data.
    static var course: HourProfile {
        let row = (0..<24).map { hour in
            HourValue(
                hour: hour, mean: hour % 4 == 3 ? nil : Rational(Int64(hour), over: 3),
                valid: hour % 4 == 3 ? 0 : 300, expected: 365)
        }
        return HourProfile(year: row, months: Array(repeating: row, count: 12))
    }

    @Test func theSameEvaluationGivesTheSameBytes() {
        #expect(Self.evaluation.json() == Self.evaluation.json())
    }

    @Test func isCompleteAndInOrder() throws {
        let bytes = Self.evaluation.json()
        let text = String(decoding: bytes, as: UTF8.self)
        let keys = [
            "schema", "toolVersion", "area", "year", "baselineYear", "rulebook", "counts",
            "measurements", "findings", "tasks", "assessedDay", "taskStatuses", "evidence",
            "exclusions", "waivers", "judgements",
            "overrides",
            "overrideHead", "files", "absences", "diagnostics",
        ]
        var rest = text[...]
        for key in keys {
            let found = try #require(rest.range(of: "\n  \"\(key)\": "), "\(key)")
            rest = rest[found.upperBound...]
        }
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(object["schema"] as? String == "fucha-evaluation/1")
        let counts = try #require(object["counts"] as? [String: Int])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(counts.count == 7)
        #expect(counts.values.reduce(0, +) == findings.count)
        #expect(findings.count == 9)
        let part = try #require((findings.last?["parts"] as? [[String: Any]])?.first)
        #expect((part["parameters"] as? [String: String])?["part"] == "“引号”\\与\n换行")
        #expect(
            text.contains(
                #""exact": {"numerator": "10000", "denominator": "3"}, "rounded": "3333""#)
                || text.contains(#""exact": {"numerator": "10000", "denominator": "3"}"#))
        #expect(text.contains(#""cell": "AB7""#))
        #expect(text.contains(#""assessedDay": "2026-12-31""#))
        #expect(text.contains(#""letter": "Y""#))
        #expect(text.contains(#""period": {"from": "2026-01-01", "to": "2027-01-01"}"#))
        #expect(text.contains(#""pages": [{"first": 3, "last": 5}]"#))
        #expect(text.contains(#""lacks": ["file", "fileChanged", "date", "pages"]"#))
        #expect(text.contains(#""extent": {"width": 640, "height": 480}"#))
        #expect(text.contains(#""moved": ["2022-01-01"]"#))
        #expect(text.contains(#""instruments": ["2025-01-01"]"#))
        let measurements = try #require(object["measurements"] as? [[String: Any]])
        let courses = measurements.compactMap { $0["hourProfile"] as? [String: Any] }
        #expect(courses.count == 1)
        #expect((courses.first?["year"] as? [[String: Any]])?.count == 24)
        #expect(
            (courses.first?["months"] as? [[[String: Any]]])?.map(\.count)
                == Array(repeating: 24, count: 12))
        #expect(
            text.contains(
                #"{"hour": 2, "mean": {"numerator": "2", "denominator": "3"}, "valid": 300, "#
                    + #""expected": 365}"#))
        #expect(text.contains(#"{"hour": 3, "mean": null, "valid": 0, "expected": 365}"#))
    }

    /// The schema beside the templates, by an independent validator.
    @Test(.enabled(if: JSONSchemaTool.isThere, "python3 with jsonschema is not installed"))
    func keepsToItsSchema() throws {
        let said = try JSONSchemaTool.validate(
            Self.evaluation.json(), schema: Templates.path + "/evaluation.schema.json")
        #expect(said == "")
    }
}

/// python3's jsonschema, where there is one.
enum JSONSchemaTool {
    static let isThere = (try? run(["-c", "import jsonschema"], input: Data()))?.status == 0

    static func validate(_ json: [UInt8], schema: String) throws -> String {
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            found = jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin))
            print("\\n".join(f"{list(e.absolute_path)}: {e.message[:300]}" for e in found), end="")
            """
        let (status, output) = try run(["-W", "ignore", "-c", script, schema], input: Data(json))
        return status == 0 ? output : "python3 ended with \(status): \(output)"
    }

    private static func run(_ arguments: [String], input: Data) throws -> (
        status: Int32, output: String
    ) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fucha-\(UUID().uuidString).json")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
