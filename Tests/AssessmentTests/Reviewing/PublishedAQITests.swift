import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

/// The public files that hold a published AQI.
enum PublishedFiles {
    static func path(_ name: String) -> String { RealAirFile.folder.appending(path: name).path }

    static var areThere: Bool {
        ["air-daily-beijing", "air-hourly-fangshan", "air-live-cnemc"].allSatisfy {
            FileManager.default.fileExists(atPath: path($0))
        }
    }
}

/// Real published AQI against `Tests/Independent/published_aqi.py`, which shares no code with the
/// program: every count of what it prints (kept in `Tests/Independent/published_aqi.txt`).
@Suite(.enabled(if: PublishedFiles.areThere, "the files with published AQI are not here"))
struct PublishedAQITests {
    /// The area of samples/real with copies of the files, gathered and gone again.
    static func dataset(_ area: String, _ files: [String]) throws -> Dataset {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "fucha-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        let data = folder.appending(path: "data")
        try manager.createDirectory(at: data, withIntermediateDirectories: true)
        try manager.copyItem(
            at: RealAirFile.root.appending(path: "samples/real/\(area)/area.xml"),
            to: folder.appending(path: "area.xml"))
        for name in files {
            let source = URL(filePath: PublishedFiles.path(name))
            try manager.copyItem(
                at: source, to: data.appending(path: source.lastPathComponent))
        }
        return try Gatherer.gather(area: folder.path, templates: Templates.path)
    }

    /// A comparison as the script prints it.
    static func lines(_ comparison: AQIComparison, _ name: String) -> [String] {
        let forms = AQIForm.allCases.filter { $0.isOf(comparison.interval) }.map { form in
            "\(form.rawValue) \(comparison.matches[form] ?? 0)"
        }
        let head: [String] = [
            name, comparison.first.description, comparison.last.description, "rows",
            String(comparison.rows), forms.joined(separator: " "), "best",
            comparison.form.rawValue,
        ]
        return [head.joined(separator: " ")]
            + comparison.groups.map { "    \($0.count) \(word($0.reason))" }
    }

    static func word(_ reason: AQIComparison.Reason) -> String {
        switch reason {
        case .zero: "zero"
        case .beyondEnd: "beyondEnd"
        case .nearest: "nearest"
        case .inputRounding: "inputRounding"
        case .otherForm(let form): "otherForm \(form.rawValue)"
        case .otherOzoneItem: "otherOzoneItem"
        case .leftOut(.ozone8h): "leftOut o8"
        case .leftOut(let quantity): "leftOut \(quantity.rawValue)"
        case .missingPollutant: "missingPollutant"
        case .near: "near"
        case .unexplained: "unexplained"
        }
    }

    static func expected(_ isOwn: (String) -> Bool) throws -> [String] {
        let text = try String(
            contentsOf: RealAirFile.root.appending(path: "Tests/Independent/published_aqi.txt"),
            encoding: .utf8)
        var takes = false
        return text.split(separator: "\n" as Character).map(String.init).filter { line in
            if !line.hasPrefix(" ") { takes = isOwn(line) }
            return takes
        }
    }

    @Test func daily() throws {
        let dataset = try Self.dataset(
            "beijing-daily", ["air-daily-beijing/北京市空气质量数据_2014-2019.xlsx"])
        let found = AQIComparer(dataset).comparisons().flatMap { Self.lines($0, "beijing-daily") }
        #expect(try found == Self.expected { $0.hasPrefix("beijing-daily") })
    }

    @Test func hourly() throws {
        let dataset = try Self.dataset(
            "fangshan-liangxiang", ["air-hourly-fangshan/房山_hourly_2014-2018.csv.gz"])
        let found = AQIComparer(dataset).comparisons().flatMap { Self.lines($0, "fangshan-hourly") }
        #expect(try found == Self.expected { $0.hasPrefix("fangshan-hourly") })
    }

    @Test func live() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: PublishedFiles.path("air-live-cnemc")
        ).filter { $0.hasSuffix("_excerpt.csv") }
        let dataset = try Self.dataset("cnemc", names.map { "air-live-cnemc/\($0)" })
        let found = AQIComparer(dataset).comparisons().flatMap { comparison in
            Self.lines(
                comparison, String(comparison.location?.file.dropFirst(5) ?? ""))
        }
        #expect(try found == Self.expected { $0.contains("_excerpt.csv") })
    }

    /// The crawled file: 0 of 523 as labelled, 183 with every heading moved one column.
    @Test func crawledFileIsRefused() throws {
        let dataset = try Self.dataset(
            "beijing-crawled", ["air-daily-beijing/tianqihoubao_北京_2025-2026.csv"])
        let review = Reviewer.review(dataset)
        #expect(review.refused.count == 1)
        let parameters = try #require(review.refusals.first?.parameters)
        let line =
            "crawled one to the left day2012 days \(parameters["rows"] ?? "") match "
            + "\(parameters["matched"] ?? "") not below \(parameters["possible"] ?? "")"
        let expected = try Self.expected { $0.hasPrefix("crawled") }
        #expect(expected.contains(line))
        #expect(expected.contains("crawled as labelled day2012 days 523 match 0 not below 0"))
        #expect(parameters["labelled"] == "0")
    }
}
