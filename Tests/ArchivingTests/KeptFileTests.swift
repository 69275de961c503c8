import Foundation
import Gathering
import Testing

@testable import Archiving

@Suite struct KeptFileTests {
    private func read(_ bytes: [UInt8]) throws(KeptFault) -> KeptFile {
        try KeptFile.read(bytes) { Fingerprint.sha256(of: $0) }
    }

    @Test func whatWasPutInsideComesBack() throws {
        var pages: [String] = []
        let pdf = try Archiver.archive(
            SmallPages.cairo(), as: SmallPages.form, digest: { Fingerprint.sha256(of: $0) },
            attaching: {
                pages = $0
                return SmallPages.attachments
            })
        let kept = try read(pdf)
        #expect(kept.pages == pages)
        #expect(kept.attachments.map(\.name) == ["evaluation.json", "数据/a.csv"])
        #expect(kept.attachments.map(\.bytes) == [Array("{}".utf8), []])
        #expect(Set(pages).count == 2)
        #expect(kept.isAsWritten)
    }

    /// A byte anywhere before the cross references: of the colour profile, of an annotation.
    @Test func aChangeOutsideOfThePagesIsSeen() throws {
        let pdf = try SmallPages.archived()
        let text = String(decoding: pdf, as: Unicode.ASCII.self)
        let place = try #require(text.range(of: "<dc:language>"))
        var bytes = pdf
        bytes[text.distance(from: text.startIndex, to: place.upperBound) + 20] ^= 1
        let kept = try read(bytes)
        #expect(!kept.isAsWritten)
        #expect(kept.pages.count == 2)
        #expect(try !read(pdf.dropLast(6) + Array("% more\n%%EOF\n".utf8)).isAsWritten == false)
    }

    @Test func whatIsNoWholePDFIsAFault() throws {
        let pdf = try SmallPages.archived()
        #expect(throws: KeptFault.notPDF) { try read([]) }
        #expect(throws: KeptFault.notPDF) { try read(Array("hello %%EOF".utf8)) }
        #expect(throws: KeptFault.cutOff) { try read(Array(pdf.dropLast(100))) }
        #expect(throws: KeptFault.cutOff) { try read(Array(pdf[..<(pdf.count / 2)])) }
        do {
            _ = try read(Array("%PDF-1.7\nnothing\n%%EOF".utf8))
            Issue.record("read")
        } catch {
            guard case .damaged = error else { throw error }
        }
    }

    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func anEncryptedFileIsAFault() throws {
        for password in ["secret", ""] {
            let folder = FileManager.default.temporaryDirectory.path
            let file = "\(folder)/fucha-\(UUID().uuidString).pdf"
            defer { try? FileManager.default.removeItem(atPath: file) }
            let outcome = try Tool.run(
                "/usr/bin/qpdf", ["--encrypt", password, "owner", "256", "--", "FILE", file],
                on: SmallPages.archived())
            #expect(outcome.code == 0, "\(outcome.output)")
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
            #expect(throws: KeptFault.encrypted) { try read(bytes) }
        }
    }

    /// Whatever is done to the bytes, there is a fault or an answer, and no trap.
    @Test func damageIsAFaultAndNoTrap() throws {
        let pdf = try SmallPages.archived()
        for count in stride(from: 0, to: pdf.count, by: 97) {
            _ = try? read(Array(pdf[..<count]) + Array("\n%%EOF\n".utf8))
        }
        var state: UInt32 = 4711
        for _ in 0..<1500 {
            var bytes = pdf
            for _ in 0..<4 {
                state = state &* 1_664_525 &+ 1_013_904_223
                bytes[Int(state >> 8) % bytes.count] = UInt8(truncatingIfNeeded: state)
            }
            _ = try? read(bytes)
        }
    }

    /// A tree of names that goes round and round.
    @Test func loopsEnd() throws {
        let text = """
            %PDF-1.4
            1 0 obj
            <</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[]/Count 0>>
            endobj
            3 0 obj
            <</Kids[3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R]>>
            endobj

            """
        var table = "xref\n0 4\n0000000000 65535 f \n"
        for number in 1...3 {
            let place = try #require(text.range(of: "\(number) 0 obj"))
            let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        let bytes = Array(
            (text + table
                + "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(text.utf8.count)\n%%EOF\n")
                .utf8)
        do {
            _ = try read(bytes)
        } catch {
            guard case .damaged = error else { throw error }
        }
    }
}
