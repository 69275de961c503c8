import Assessment
import Dossiers
import Foundation
import Gathering
import Testing
import Values

@testable import Batching

@Suite struct PrintsFileTests {
    private let prints = AreaPrints(
        area: "甲",
        prints: [
            SeriesPrint(
                station: "S", quantity: .ion, interval: .day,
                days: [
                    .init(number: 19_723, index: 0, hash: 0x0102_0304_0506_0708, distinct: 5),
                    .init(number: 19_724, index: 24, hash: .max, distinct: 200),
                    .init(number: -3, index: 23, hash: 0, distinct: 0),
                ])
        ], stationNames: ["S": "站"])
    private let key = String(repeating: "a", count: 64)

    /// By hand: seven bits a byte, the lowest first, the high bit where more follow. Steps carry
    /// their sign in the lowest bit: 19723 is 39446, that is 0x16 + 0x34·2⁷ + 0x02·2¹⁴; −19727 is
    /// 39453.
    @Test func theBytes() throws {
        let bytes: [UInt8] =
            [3, 0xE7, 0x94, 0xB2, 1, 1, 0x53, 3, 0xE7, 0xAB, 0x99, 1, 1, 0x53]
            + [3] + Array("ion".utf8) + [3] + Array("day".utf8) + [3]
            + [0x96, 0xB4, 0x02, 0, 5, 8, 7, 6, 5, 4, 3, 2, 1]
            + [2, 48, 0xC8, 0x01] + [UInt8](repeating: 0xFF, count: 8)
            + [0x9D, 0xB4, 0x02, 1, 0] + [UInt8](repeating: 0, count: 8)
        #expect(PrintsBody.bytes(prints) == bytes)
        let read = try #require(PrintsBody.read(bytes))
        #expect(read.area == "甲" && read.stationNames == ["S": "站"])
        #expect(read.prints == prints.prints)
    }

    /// No cut and no other byte is a crash; a cut is never taken for the whole.
    @Test func bodiesOfAnyKindAreReadOrRefused() {
        let bytes = PrintsBody.bytes(prints)
        for count in bytes.indices { #expect(PrintsBody.read(Array(bytes[..<count])) == nil) }
        #expect(PrintsBody.read(bytes + [0]) == nil)
        for place in bytes.indices {
            for byte: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var other = bytes
                other[place] = byte
                _ = PrintsBody.read(other)
            }
        }
        #expect(PrintsBody.read([UInt8](repeating: 0xFF, count: 40)) == nil)
    }

    @Test func theHead() throws {
        let lines = String(
            decoding: PrintsFile.bytes(prints, dataKey: key).prefix(150), as: UTF8.self
        ).split(separator: "\n")
        #expect(lines[0] == "fucha-prints/1")
        #expect(lines[1] == key)
        #expect(lines[2].count == 64)
        #expect(lines[3] == "61")
    }

    private func fault(_ bytes: [UInt8]?, keys: Set<String>) throws -> String? {
        let province = try Province()
        if let bytes { try Data(bytes).write(to: province.url.appendingPathComponent("p")) }
        do {
            _ = try PrintsFile.read(province.path + "/p", dataKeys: keys, file: "p")
            return nil
        } catch {
            #expect(error.diagnostics.first?.location?.description == "p")
            return error.diagnostics.first?.kind.id
        }
    }

    @Test func whatIsDamagedIsAFault() throws {
        let whole = PrintsFile.bytes(prints, dataKey: key)
        #expect(try fault(whole, keys: [key, "b"]) == nil)
        #expect(try fault(nil, keys: [key]) == "batch.printsMissing")
        #expect(try fault(whole, keys: ["b"]) == "batch.printsOfOtherData")
        for bytes in [[], Array(whole.dropLast()), whole + [0], Array("fucha-prints/2\n".utf8)] {
            #expect(try fault(bytes, keys: [key]) == "batch.printsDamaged")
        }
        var spoilt = whole
        spoilt[whole.count - 1] ^= 1
        #expect(try fault(spoilt, keys: [key]) == "batch.printsDamaged")
    }

    @Test func whetherItStands() throws {
        let province = try Province()
        let path = province.path + "/p"
        let whole = PrintsFile.bytes(prints, dataKey: key)
        #expect(!PrintsFile.stands(path, dataKey: key))
        try Data(whole).write(to: URL(fileURLWithPath: path))
        #expect(PrintsFile.stands(path, dataKey: key))
        #expect(!PrintsFile.stands(path, dataKey: String(repeating: "b", count: 64)))
        try Data(whole.dropLast()).write(to: URL(fileURLWithPath: path))
        #expect(!PrintsFile.stands(path, dataKey: key))
    }
}
