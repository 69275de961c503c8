import Testing
import Values

@testable import Gathering

/// Public workbooks of other readers' test suites; ``RowsWorkbookExpectations`` says what is in
/// them.
@Suite struct RowsWorkbookTests {
    @Test(
        .enabled(if: RowsSupport.sharedExists, "needs the public workbooks beside the package"),
        arguments: RowsWorkbookExpectations.all)
    func publicWorkbook(file: String, expected: String) throws {
        let path = RowsSupport.shared + "/workbooks/" + file
        let first = RowsSupport.read(path: path)
        if expected.hasPrefix("refused: ") {
            #expect(first.faults.map { "refused: \($0.kind.id)" } == [expected])
            return
        }
        #expect(first.faults.isEmpty)
        var outcome = first
        var table = 0
        for item in expected.split(separator: "|") {
            var claim = item
            // A sheet is named before the first of its cells.
            if let mark = claim.firstIndex(of: "!"),
                claim.firstIndex(of: "=").map({ mark < $0 }) ?? false
            {
                let name = claim[..<mark]
                table = try #require(
                    first.tables.firstIndex {
                        ($0.sheet ?? "") + ($0.isHidden ? " (hidden)" : "") == name
                    })
                outcome = RowsSupport.read(path: path, table: table)
                claim = claim[claim.index(after: mark)...]
            }
            let parts = claim.split(separator: "=", maxSplits: 1).map(String.init)
            try #require(parts.count == 2)
            if parts[0] == "rows" {
                #expect("\(outcome.rows.count)" == parts[1])
            } else {
                let cell = outcome.cell(parts[0], dates1904: first.tables[table].dates1904)
                #expect(cell == parts[1], "\(parts[0])")
            }
        }
    }

    @Test(.enabled(if: RowsSupport.sharedExists, "needs the public workbooks beside the package"))
    func everyPublicWorkbookIsExpected() throws {
        let list = RowsSupport.read(path: RowsSupport.shared + "/workbooks/EXPECTED.csv")
        let listed = list.rows.dropFirst().map { $0[0] }
        let known = Set(RowsWorkbookExpectations.all.map(\.file))
        #expect(listed.count > 40)
        #expect(listed.filter { !known.contains($0) } == [])
    }
}

extension RowsSupport.Outcome {
    /// A cell as a person would write it down; `∅` where there is none.
    func cell(_ reference: String, dates1904: Bool) -> String {
        let column = reference.utf8.prefix { $0 >= 65 }.reduce(0) { $0 * 26 + Int($1) - 64 }
        let number = Int(reference.drop { !$0.isNumber }) ?? 0
        guard let row = collected.numbers.firstIndex(of: number),
            let index = collected.columns[row].firstIndex(of: column)
        else { return "∅" }
        let text = rows[row][index]
        switch collected.kinds[row][index] {
        case .text, .isoDate, .boolean: return text
        case .error: return "error " + text
        case .formulaWithoutValue: return "formula"
        case .number:
            guard case .value(let value) = NumberParser.parse(text) else { return "not a number" }
            // Some programs write 1 as 1.0.
            let isWhole = value.mantissa % DecimalValue.powersOfTen[value.scale] == 0
            return isWhole ? "\(text.prefix { $0 != "." })" : text
        case .dateSerial:
            guard case .value(let serial) = NumberParser.parse(text),
                let (day, second) = WorkbookDate.civil(serial, dates1904: dates1904)
            else { return "no day" }
            func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
            let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
            return second == 0 ? day.description : "\(day.description) \(time)"
        }
    }
}
