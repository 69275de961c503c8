import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

/// On the sample area. Expected numbers are those of Tests/Independent/sample.py, which reads the
/// files by itself, and of the rows of the files, read here a second time.
@Suite struct ExplainerTests {
    static let area = Templates.root + "/samples/fangshan"

    struct Sample {
        var dataset: Dataset
        var evaluation: Evaluation
    }

    static let sample: Sample? = {
        guard let dataset = try? Gatherer.gather(area: area, templates: Templates.path),
            let rulebook = try? RulebookLibrary.load(
                dataset.area.rulebook, templates: Templates.path),
            let evaluation = try? Assessor.assess(
                dataset, rulebook: rulebook, year: 2026, toolVersion: "0")
        else { return nil }
        return Sample(dataset: dataset, evaluation: evaluation)
    }()

    private func explainer(_ depth: ExplanationDepth = ExplanationDepth()) throws -> Explainer {
        let sample = try #require(Self.sample)
        return Explainer(sample.evaluation, dataset: sample.dataset, depth: depth)
    }

    private func leaves(_ node: Explanation) -> [Explanation] {
        node.children.isEmpty ? [node] : node.children.flatMap(leaves)
    }

    private func find(_ node: Explanation, _ wanted: (Explanation) -> Bool) -> Explanation? {
        if wanted(node) { return node }
        for child in node.children {
            if let found = find(child, wanted) { return found }
        }
        return nil
    }

    /// sample.py: `2026 … HJ 633-2026: required 287/362 = 79.28 %`.
    @Test func theRateOfGoodDaysIsOnePartOfTheOther() throws {
        let tree = try #require(try explainer().explanations(of: "air.goodDayRate")?.first)
        #expect(tree.shown?.description == "79.3")
        #expect(tree.formula == .share(part: Rational(287), whole: Rational(362)))
        let months = tree.children.filter {
            if case .month = $0.subject { true } else { false }
        }
        #expect(months.count == 12)
        #expect(months.compactMap(\.value).reduce(.zero, +) == Rational(287))
    }

    /// 1 January 2026 by hand from the file's row 3 (SO2 2, NO2 46, PM10 90, CO 0.8, O3 53,
    /// PM2.5 52) and HJ 633-2026, table 2: NO2 50 + 50 × 6 ÷ 40 = 57.5 → 58; PM10 50 + 50 × 40
    /// ÷ 70 = 78.6 → 79; PM2.5 50 + 50 × 17 ÷ 25 = 84.
    @Test func aDayLeadsToItsPollutantsAndCells() throws {
        let depth = ExplanationDepth(day: CalendarDay(year: 2026, month: 1, day: 1))
        let tree = try #require(try explainer(depth).explanations(of: "air.goodDayRate")?.first)
        let day = try #require(
            find(tree) { if case .airDay = $0.subject { true } else { false } })
        #expect(day.shown == DecimalValue(84))
        #expect(
            day.children.compactMap(\.shown?.description) == ["2", "58", "79", "20", "27", "84"])
        let cells = leaves(day)
        #expect(cells.count == 6)
        #expect(
            cells.compactMap(\.place?.location.description)
                == (2...7).map { "data/2026/空气质量日均值_2026.csv:3:\($0)" })
        let file = "data/2026/空气质量日均值_2026.csv"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.area + "/" + file))
        #expect(
            cells.allSatisfy { $0.place?.sha256 == Fingerprint.sha256(of: Array(bytes)) })
    }

    /// Every hour that is listed for July 2026 at Y9003, read again from its row of the file
    /// (`20260701 01:00;1043`, digits and semicolons in any encoding): their sum and number are
    /// the formula's. sample.py has 1070.0 for the month and 932.90 for the year.
    @Test func theListedHoursGiveTheMonth() throws {
        let depth = ExplanationDepth(isWhole: true)
        let tree = try #require(try explainer(depth).explanations(of: "ion.annualMean")?.first)
        let station = try #require(
            find(tree) { if case .station("Y9003") = $0.subject { true } else { false } })
        #expect(station.value?.rounded(scale: 2)?.description == "932.90")
        let month = try #require(
            station.children.first { if case .month(7) = $0.subject { true } else { false } })
        let path = Self.area + "/data/2026/负氧离子_良乡_2026.csv"
        let lines = try Data(contentsOf: URL(fileURLWithPath: path))
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var sum = 0
        var count = 0
        for cell in leaves(month) {
            guard let place = cell.place, cell.value != nil,
                case .line(let row, column: 2) = place.location.place
            else { continue }
            #expect(place.location.file == "data/2026/负氧离子_良乡_2026.csv")
            let fields = lines[row - 1].split(separator: UInt8(ascii: ";"))
            let text = String(decoding: fields[1], as: UTF8.self)
            let digits = text.filter { $0.isASCII && $0.isNumber }
            sum += Int(digits) ?? 0
            count += 1
        }
        #expect(month.formula == .mean(sum: Rational(Int64(sum), over: 1), count: count))
        #expect(Rational(Int64(sum), over: Int64(count)).rounded(scale: 1)?.description == "1070.0")
    }

    /// sample.py: Y9001's longest gap of 2026 is 96 h to label 2026-07-25 00:00, which is when
    /// it ends.
    @Test func aGapHasItsEnds() throws {
        let tree = try #require(try explainer().explanations(of: "ion.longestGap")?.first)
        let gap = try #require(
            find(tree) { if case .gap = $0.subject { true } else { false } })
        guard case .gap(let ends) = gap.subject else { return }
        #expect(ends.length == 96)
        #expect(ends.to.day.description == "2026-07-25")
        #expect(gap.children.count == ExplanationDepth.few)
        #expect(gap.omitted == 93)
    }

    /// By sample.py the guide's way gives 2961.26150119 for the area; printed without decimals.
    @Test func aClauseLeadsFromVerdictToCell() throws {
        let tree = try #require(try explainer().explanations(of: "14")?.first)
        guard case .clause(let clause, let finding) = tree.subject else {
            Issue.record("not a clause")
            return
        }
        #expect(clause.id == "14")
        #expect(finding.verdict == .notMet)
        let mean = try #require(
            tree.children.first { if case .measurement = $0.subject { true } else { false } })
        #expect(mean.shown?.description == "2961")
        #expect(mean.value?.rounded(scale: 8)?.description == "2961.26150119")
        #expect(leaves(tree).contains { $0.place?.location.description.hasSuffix("!B3") == true })
    }

    /// Forest cover of 2026 stands in B4 of the sheet 生态环境 as 39.05%.
    @Test func aReportedFigureIsItsCell() throws {
        let explainer = try explainer()
        let key = TraceKey.measurement("forest.cover", year: 2026, variant: "", .value)
        let code = try #require(explainer.index.code(for: key))
        let tree = try #require(explainer.explanations(of: code.text.lowercased())?.first)
        #expect(tree.shown?.description == "39.05")
        let cell = try #require(tree.children.first)
        #expect(cell.place?.location.description == "data/2026/统计报表_2026.xlsx[生态环境]!B4")
        #expect(cell.formula == .asWritten("39.05%"))
    }

    @Test func theUnknownIsAnsweredWithTheNearest() throws {
        let explainer = try explainer()
        #expect(explainer.explanations(of: "air.godDayRate") == nil)
        #expect(explainer.suggestions(for: "air.godDayRate").first == "air.goodDayRate")
        #expect(explainer.suggestions(for: "H1746").contains("H1745"))
    }

    /// Codes are of names: data that come to something else change none of them.
    @Test func codesStayWhenValuesChange() throws {
        let sample = try #require(Self.sample)
        var other = sample.dataset
        for index in other.figures.indices {
            other.figures[index].value = DecimalValue(
                mantissa: other.figures[index].value.mantissa + 1,
                scale: other.figures[index].value.scale)
        }
        let changed = try Assessor.assess(
            other, rulebook: sample.evaluation.rulebook, year: 2026, toolVersion: "1")
        let one = TraceIndex(sample.evaluation)
        let two = TraceIndex(changed)
        #expect(one.keys.count > 1000)
        for key in one.keys {
            if case .diagnostics = key { continue }
            #expect(one.code(for: key) == two.code(for: key), "\(key.canonical)")
        }
    }

    /// The schema beside the templates, by an independent validator.
    @Test(
        .enabled(if: JSONSchemaTool.isThere, "python3 with jsonschema is not installed"),
        arguments: ["air.goodDayRate", "climate.comfortableMonths", "14", "10", "forest.cover"])
    func jsonIsWhatTheSchemaSays(_ name: String) throws {
        let explainer = try explainer()
        let trees = try #require(explainer.explanations(of: name))
        let json = Explanation.json(trees, area: "房山区", year: 2026, codes: explainer.index)
        let faults = try JSONSchemaTool.validate(
            json, schema: Templates.path + "/explanation.schema.json")
        #expect(faults.isEmpty, "\(faults)")
    }
}
