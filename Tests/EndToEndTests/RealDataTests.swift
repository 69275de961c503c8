import Foundation
import Testing

/// The public hourly files, read through `area.xml` alone. They are not part of the project;
/// where they are absent the tests are skipped.
@Suite struct RealDataTests {
    private static let data = "../shared/data"

    private struct Counts: Equatable {
        var good: Int
        var valid: Int
    }

    @Test(
        .enabled(
            if: Program.exists("\(data)/air-hourly-uci"), "the public hourly files are not here"))
    func huairouHasRatesForBothYearsUnderBothEditions() throws {
        let json = try evaluation(
            sample: "samples/real/huairou",
            file: "air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz", year: 2016)
        try expectRates(in: json, years: [2014, 2016])
        let verdicts = try verdicts(in: json)
        #expect(verdicts["floor.ion"] == "insufficientData")
    }

    @Test(
        .enabled(
            if: Program.exists("\(data)/air-hourly-fangshan"),
            "the public hourly files are not here"))
    func fangshanHasRatesForBothYearsUnderBothEditions() throws {
        let json = try evaluation(
            sample: "samples/real/fangshan-liangxiang",
            file: "air-hourly-fangshan/房山_hourly_2014-2018.csv.gz", year: 2016)
        try expectRates(in: json, years: [2014, 2016])
    }

    /// `fucha variants`: every cell of the table of edition × validity rule × hour label equals
    /// that of `Tests/Independent/air.py`, which shares no code (its output: `air.txt`).
    @Test(
        .enabled(
            if: Program.exists("\(data)/air-hourly-uci")
                && Program.exists("\(data)/air-hourly-fangshan"),
            "the public hourly files are not here"),
        arguments: [
            ("huairou", "huairou", "air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz", 3),
            (
                "fangshan", "fangshan-liangxiang",
                "air-hourly-fangshan/房山_hourly_2014-2018.csv.gz", 4
            ),
        ])
    func everyCellOfTheVariants(name: String, sample: String, file: String, years: Int) throws {
        let scratch = try area(sample: "samples/real/\(sample)", file: file)
        let outcome = try Program.run([
            "variants", scratch.url.path, "--years", "2014-\(2013 + years)", "--format", "csv",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst()
        let found = rows.map { row -> String in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let rule = cells[2] == "hj633-2026-5.3.1" ? "5.3.1" : cells[2]
            return [
                cells[0], cells[3], String(cells[1].suffix(4)), rule, cells[5], cells[6], cells[7],
            ]
            .joined(separator: " ")
        }
        let script = try String(
            contentsOf: Program.root.appendingPathComponent("Tests/Independent/air.txt"),
            encoding: .utf8)
        let expected = script.split(separator: "\n").filter {
            $0.hasPrefix(name + " ") && $0.contains(" good ")
        }.map { line -> String in
            // huairou 2014 ending 2012 required good 165 valid 336 rate  49.1 | …
            let words = line.split(separator: " ").map(String.init)
            return [words[1], words[2], words[3], words[4], words[6], words[8], words[10]]
                .joined(separator: " ")
        }
        #expect(expected.count == years * 12)
        #expect(found.sorted() == expected.sorted())
    }

    private func area(sample: String, file: String) throws -> Scratch {
        let scratch = try Scratch()
        let folder = scratch.url.appendingPathComponent("data")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("\(sample)/area.xml"),
            to: scratch.url.appendingPathComponent("area.xml"))
        let source = Program.root.appendingPathComponent("\(Self.data)/\(file)")
        try FileManager.default.copyItem(
            at: source, to: folder.appendingPathComponent(source.lastPathComponent))
        return scratch
    }

    private func evaluation(sample: String, file: String, year: Int) throws -> [String: Any] {
        let scratch = try area(sample: sample, file: file)
        let outcome = try Program.run([
            "assess", scratch.url.path, "--year", "\(year)", "--format", "json",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    /// Each year has a rate under each edition, with its valid days and why the others are not.
    private func expectRates(in json: [String: Any], years: [Int]) throws {
        let measurements = try #require(json["measurements"] as? [[String: Any]])
        for year in years {
            let rates = measurements.filter {
                $0["indicator"] as? String == "air.goodDayRate" && $0["year"] as? Int == year
                    && ($0["decides"] as? Bool == true || $0["axis"] as? String == "edition")
            }
            #expect(
                Set(rates.compactMap { $0["variant"] as? String }) == [
                    "HJ 633-2012", "HJ 633-2026",
                ])
            for rate in rates {
                let completeness = try #require(rate["completeness"] as? [String: Any])
                let valid = try #require(completeness["valid"] as? Int)
                let expected = try #require(completeness["expected"] as? Int)
                #expect(valid > 100)
                #expect(expected == (year % 4 == 0 ? 366 : 365))
                let losses = try #require(completeness["losses"] as? [[String: Any]])
                #expect(valid == expected || !losses.isEmpty)
            }
        }
    }

    private func verdicts(in json: [String: Any]) throws -> [String: String] {
        let findings = try #require(json["findings"] as? [[String: Any]])
        return Dictionary(
            findings.compactMap { finding in
                guard let clause = finding["clause"] as? String,
                    let verdict = finding["verdict"] as? String
                else { return nil }
                return (clause, verdict)
            }, uniquingKeysWith: { first, _ in first })
    }
}
