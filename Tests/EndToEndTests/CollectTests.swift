import Foundation
import Testing

/// `fucha collect` as a user runs it.
@Suite struct CollectTests {
    private static let area = "samples/fangshan"

    @Test func aFormForEachBureauAndTheSameBytesAgain() throws {
        let (one, two) = (try Scratch(), try Scratch())
        for folder in [one, two] {
            let outcome = try Program.run([
                "collect", Self.area, "--year", "2026", "-o", folder.url.path,
            ])
            #expect(outcome.code == 0)
            #expect(outcome.errors.isEmpty)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: one.url.path).sorted()
        #expect(names.count == 10)
        #expect(names.contains("填报表_区生态环境局_房山区_2026.xlsx"))
        for name in names {
            let bytes = try [one, two].map {
                try Data(contentsOf: $0.url.appendingPathComponent(name))
            }
            #expect(bytes[0] == bytes[1])
        }
    }

    @Test func onlyTheBureauThatIsNamed() throws {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "collect", Self.area, "--year", "2026", "-o", scratch.url.path, "--bureau", "区体育局",
        ])
        #expect(outcome.code == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
                == ["填报表_区体育局_房山区_2026.xlsx"])
        let unknown = try Program.run([
            "collect", Self.area, "--year", "2026", "-o", scratch.url.path, "--bureau", "区体育",
        ])
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("区体育局"))
    }
}
