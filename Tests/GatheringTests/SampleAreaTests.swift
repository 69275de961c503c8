import Testing
import Values

@testable import Gathering

/// The project's own sample, cell by cell. Counts and sums are those of Tests/Independent/sample.py, which
/// shares no code with the program; the rest is what samples/README.md says stands in the files.
@Suite struct SampleAreaTests {
    static let folder = packageRoot + "/samples/fangshan"
    static let dataset = Result { try Gatherer.gather(area: folder, templates: templates) }

    var data: Dataset { get throws { try Self.dataset.get() } }

    /// Valid hours of the year whose last hour is labelled 0:00 of the next, and their sum.
    @Test(arguments: [
        ("Y9001", 2024, 8720, 36_508_345), ("Y9002", 2024, 8750, 30_683_257),
        ("Y9003", 2024, 8746, 7_887_451), ("Y9001", 2025, 8734, 37_249_533),
        ("Y9002", 2025, 8441, 30_499_449), ("Y9003", 2025, 8708, 7_974_542),
        ("Y9001", 2026, 8620, 37_082_958), ("Y9002", 2026, 8718, 31_789_069),
        ("Y9003", 2026, 8711, 8_135_881),
    ])
    func readsEveryHourOfIons(station: String, year: Int, count: Int, sum: Int) throws {
        let series = try #require(try data.series(.ion, at: station))
        #expect(series.hourLabel == .ending)
        #expect(series.interval == .hour)
        #expect(series.scale == 0)
        let first = Moment(day: .first(of: year)).minutes
        let end = Moment(day: .first(of: year + 1)).minutes
        let inYear = series.times.indices.filter {
            series.flags[$0] == .valid && series.times[$0] > first && series.times[$0] <= end
        }
        #expect(inYear.count == count)
        #expect(inYear.reduce(0) { $0 + Int(series.mantissas[$1]) } == sum)
    }

    @Test(arguments: [
        (2024, Quantity.so2, 364, "1017"),
        (2024, Quantity.no2, 364, "9752"),
        (2024, Quantity.pm10, 363, "25340"),
        (2024, Quantity.co, 362, "225.9"),
        (2024, Quantity.ozone8h, 363, "39558"),
        (2024, Quantity.pm25, 362, "11999"),
        (2025, Quantity.so2, 365, "1015"),
        (2025, Quantity.no2, 364, "9318"),
        (2025, Quantity.pm10, 365, "24836"),
        (2025, Quantity.co, 365, "224.3"),
        (2025, Quantity.ozone8h, 363, "40157"),
        (2025, Quantity.pm25, 364, "11372"),
        (2026, Quantity.so2, 364, "916"),
        (2026, Quantity.no2, 364, "9254"),
        (2026, Quantity.pm10, 363, "24324"),
        (2026, Quantity.co, 364, "215.7"),
        (2026, Quantity.ozone8h, 363, "38088"),
        (2026, Quantity.pm25, 363, "10794"),
    ])
    func readsEveryDayOfAir(year: Int, quantity: Quantity, count: Int, sum: String) throws {
        let series = try #require(try data.series(quantity, at: "K9001"))
        let days = series.times.indices.filter {
            Moment(minutes: series.times[$0]).day.year == year
        }
        #expect(days.count == CalendarDay.days(inYear: year))
        let valid = days.filter { series.flags[$0] == .valid }
        #expect(valid.count == count)
        let total = DecimalValue(
            mantissa: valid.reduce(0) { $0 + Int64(series.mantissas[$1]) }, scale: series.scale)
        #expect(total == DecimalValue(sum))
    }

    /// In 2025 the heading is `O3日最大8小时(μg/m3)`: the 8-hour value, and none of the 1-hour one.
    @Test func readsOzoneOfEightHours() throws {
        #expect(try data.series(.o3, at: "K9001") == nil)
        #expect(try data.series(.ozone8h, at: "K9001")?.interval == .day)
    }

    @Test func readsFiguresAsPrinted() throws {
        func figures(_ indicator: String, _ year: Int) throws -> [String] {
            try data.figures.filter { $0.indicator == indicator && $0.year == year }.map {
                "\($0.value) \($0.unit.rawValue) = \($0.printed) \($0.location)"
            }
        }
        // Income in 万元 in 2025 only; visitors of 2026 stored as text; a formula with a result.
        #expect(
            try figures("tourism.income", 2025) == [
                "104.3500 亿元 = 1043500万元 data/2025/统计报表_2025.xlsx[文化旅游]!C4"
            ])
        #expect(
            try figures("tourism.visitors", 2026) == [
                "1521.8 万人次 = 1521.8万人次 data/2026/统计报表_2026.xlsx[文化旅游]!B4"
            ])
        #expect(
            try figures("water.cleanWatershedRate", 2026) == [
                "74.86 % = 74.86% data/2026/统计报表_2026.xlsx[生态环境]!D4"
            ])
        // `--`, and a formula that was never computed.
        #expect(try figures("soil.safeUseRate.plots", 2026) == [])
        #expect(try figures("oxygen.leisureFarms", 2025) == [])
        #expect(try data.figures.count == 3 * 18 - 2)
    }

    @Test func readsRegisters() throws {
        let data = try data
        // The plan prints (1)…(40) without (16).
        let numbers = (1...40).filter { $0 != 16 }.map(String.init)
        #expect(data.tasks.map(\.number) == numbers)
        #expect(data.tasks.allSatisfy { $0.state != nil && !$0.bureaus.isEmpty })
        #expect(data.evidence.count == 20)
        #expect(data.evidence.filter { $0.sha256 != nil }.count == 18)
        #expect(data.waivers.map(\.clause) == ["6", "29"])
        #expect(data.judgements.count == 13)
        #expect(data.judgements.filter(\.assessor.isEmpty).map(\.clause) == ["18", "35"])
        #expect(data.judgements.filter { $0.evidence == ["3"] }.count == 5)
        #expect(data.waivers.first?.evidence == ["20"])
        #expect(data.exclusions.map(\.takesEffect) == [true, false])
        #expect(data.exclusions.map(\.quantities) == [[.ion], [.pm10, .pm25]])
        // The chain is made by samples/maker/register_files.py with Python's hashlib.
        #expect(data.overrides.map(\.clause) == ["26", "33", "33"])
        #expect(data.overrides.map(\.takesEffect) == [true, true, true])
        #expect(data.isOverrideLogIntact)
    }

    /// Every oddity of samples/README.md at its place, and nothing else.
    @Test func reportsWhatIsOddAndNothingElse() throws {
        let said = try data.diagnostics.map {
            "\($0.location?.description ?? "") \($0.kind.severity) \($0.kind.id)"
        }
        let figures = [2024, 2025, 2026].map {
            "data/\($0)/统计报表_\($0).xlsx[填报说明] note table.sheetHidden"
        }
        #expect(
            Set(said)
                == Set(
                    figures + [
                        "area.xml:27 note message.clockLocal",
                        "data/2025/统计报表_2025.xlsx[氧吧建设]!C9 error value.formulaWithoutValue",
                        "data/2026/负氧离子_良乡_2026.csv:3203:2 error value.unreadable",
                        "data/2026/负氧离子_良乡_2026.csv:6039 note duplicate.same",
                        "evidence.csv:11:9 warning evidence.fileMissing",
                        "exclusions.csv:3:6 warning exclusions.unapproved",
                        "judgements.csv:13:4 warning judgements.unsigned",
                        "judgements.csv:14:4 warning judgements.unsigned",
                        "tasks.xlsx[任务分解表] note tasks.groupDoubled",
                        "tasks.xlsx[任务分解表] note tasks.numbersMissing",
                        "tasks.xlsx[说明] note table.sheetUndeclared",
                    ]))
        #expect(Set(said).count == said.count)
        #expect(try data.first("tasks.numbersMissing")?.parameters["numbers"] == "16")
        #expect(
            try data.first("value.formulaWithoutValue")?.parameters["indicator"]
                == "oxygen.leisureFarms")
        #expect(try data.first("value.formulaWithoutValue")?.parameters["year"] == "2025")
    }

    @Test func countsMarkersOfAbsence() throws {
        let data = try data
        let markers = Set(data.absences.filter { $0.quantity == .ion }.map(\.marker))
        #expect(markers == ["999999", "--", "/", "NA", "", "-", "32766", "缺测", "//////"])
        let ions = data.series.filter { $0.quantity == .ion }
        let absent = ions.reduce(0) { sum, series in
            sum + series.flags.count { $0 == .blank || $0 == .sentinel }
        }
        #expect(data.absences.filter { $0.quantity == .ion }.reduce(0) { $0 + $1.count } == absent)
    }
}
