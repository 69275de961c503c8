import Foundation
import Gathering
import Testing

@testable import Archiving

@Suite struct ArchiverTests {
    @Test func theSameInputGivesTheSameBytes() throws {
        let first = try SmallPages.archived()
        #expect(try SmallPages.archived() == first)
        #expect(first.starts(with: Array("%PDF-1.7\n%".utf8)))
    }

    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func theFileIsSound() throws {
        let report = try Tool.run(
            "/usr/bin/qpdf", ["--check", "FILE"], on: SmallPages.archived())
        #expect(report.code == 0, "\(report.output)")
        let files = try Tool.run(
            "/usr/bin/qpdf", ["--list-attachments", "FILE"], on: SmallPages.archived())
        #expect(files.output.contains("evaluation.json"))
        #expect(files.output.contains("数据/a.csv"))
    }

    @Test(.enabled(if: Tool.python != nil, "\(Tool.why)"))
    func itIsWhatItClaims() throws {
        let python = try #require(Tool.python)
        let report = try Tool.run(
            python, ["-W", "ignore", Tool.checker, "FILE"], on: SmallPages.archived())
        #expect(report.code == 0, "\(report.output)")
        // H1, Figure, Table, TR, TH, P, Link and the words before and behind it in one Document;
        // the four artifacts are none.
        #expect(
            report.output.contains("elements=10 figures=1 headings=1 cells=1 links=1 places=1"))
        #expect(report.output.contains("bookmarks=1 attachments=2"))
    }

    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func whatCairoHasNoWordsForIsThere() throws {
        let text = try Tool.run(
            "/usr/bin/qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"],
            on: SmallPages.archived()
        ).output
        let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("/A << /ColSpan 2 /O /Table /Scope /Column >>"))
        #expect(words.contains("/F 4"))
        #expect(words.contains("/PageLabels"))
        #expect(words.contains("/AFRelationship /Source"))
        #expect(!words.contains("NonStruct"))
        // Paper and furniture of each page in one.
        #expect(text.split(separator: "/Artifact BMC", omittingEmptySubsequences: false).count == 3)
        #expect(text.split(separator: "/Rotate 90", omittingEmptySubsequences: false).count == 2)
    }

    /// Digests of the pages are those of what is read back.
    @Test func pagesAreNamedAsTheyWillBeRead() throws {
        var given: [String] = []
        let pdf = try Archiver.archive(
            SmallPages.cairo(), as: SmallPages.form, digest: { Fingerprint.sha256(of: $0) },
            attaching: { pages in
                given = pages
                return []
            })
        #expect(given.count == 2)
        guard Tool.hasQPDF else { return }
        let json = try Tool.run(
            "/usr/bin/qpdf", ["--json=1", "--json-key=pages", "FILE"], on: pdf
        ).output
        let numbers = json.split(separator: "\n").filter { $0.contains(" 0 R\"") }
        #expect(numbers.count >= 2)
    }

    @Test func wordsNeverComeToStandForAnotherElement() throws {
        let cairo = try SmallPages.cairo()
        func fault(_ change: (inout ArchiveForm) -> Void) -> ArchiveFault? {
            var form = SmallPages.form
            change(&form)
            do {
                _ = try Archiver.archive(cairo, as: form, digest: { Fingerprint.sha256(of: $0) })
                return nil
            } catch {
                return error
            }
        }
        #expect(
            fault { $0.elements[1].name = "P" }
                == .structure(element: 1, expected: "P", found: "Figure"))
        #expect(
            fault { $0.elements.removeLast() }
                == .structure(element: 8, expected: "", found: "Span"))
        #expect(
            fault { $0.elements.append(ArchiveElement("P")) }
                == .structure(element: 9, expected: "P", found: ""))
        #expect(fault { $0.created = "heute" } == .date("heute"))
    }

    /// The same objects in other bytes: packed together, with cross references in a stream.
    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func theFormOfTheBytesDoesNotMatter() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fucha-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try Tool.run(
            "/usr/bin/qpdf",
            ["--object-streams=generate", "--stream-data=uncompress", "FILE", file.path],
            on: SmallPages.cairo())
        #expect(outcome.code == 0, "\(outcome.output)")
        func pages(_ pdf: [UInt8]) throws -> [String] {
            var found: [String] = []
            _ = try Archiver.archive(
                pdf, as: SmallPages.form, digest: { Fingerprint.sha256(of: $0) },
                attaching: { pages in
                    found = pages
                    return []
                })
            return found
        }
        let other = try Array(Data(contentsOf: file))
        #expect(try pages(other).count == 2)
        #expect(try pages(other) == pages(SmallPages.cairo()))
    }

    /// A file whose elements stand in one Document already gets no second one.
    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func oneDocumentHoldsAll() throws {
        let twice = try Archiver.archive(
            SmallPages.archived(), as: SmallPages.form, digest: { Fingerprint.sha256(of: $0) })
        let text = try Tool.run(
            "/usr/bin/qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: twice
        ).output
        #expect(text.split(separator: "/S /Document", omittingEmptySubsequences: false).count == 2)
    }

    /// Whatever is done to Cairo's bytes, there is a fault or a file, and no trap.
    @Test func damageIsAFaultAndNoTrap() throws {
        let cairo = try SmallPages.cairo()
        let form = SmallPages.form
        func attempt(_ bytes: [UInt8]) {
            _ = try? Archiver.archive(bytes, as: form, digest: { Fingerprint.sha256(of: $0) })
        }
        for count in stride(from: 0, to: cairo.count, by: 61) { attempt(Array(cairo[..<count])) }
        var state: UInt32 = 12345
        for _ in 0..<600 {
            var bytes = cairo
            for _ in 0..<3 {
                state = state &* 1_664_525 &+ 1_013_904_223
                bytes[Int(state >> 8) % bytes.count] = UInt8(truncatingIfNeeded: state)
            }
            attempt(bytes)
        }
        #expect(throws: ArchiveFault.self) {
            try Archiver.archive([], as: form, digest: { Fingerprint.sha256(of: $0) })
        }
    }
}
