import Glibc
import Testing

@testable import Workbooks

/// What a workbook costs, each measured in a process of its own: other tests run beside it.
@Suite struct LargeSheetTests {
    /// Rows leave the memory as they are written: the file itself, and little else, is held.
    @Test func fiftyThousandRowsCostLittleMemory() async {
        await #expect(processExitsWith: .success) {
            let book = Workbook(sheets: [Sheet(name: "大表", rows: Ledger.rows(50_000))])
            let before = Ledger.peak()
            let bytes = try XLSXFile.bytes(of: book)
            #expect(!bytes.isEmpty)
            #expect(Ledger.peak() - before < 32 << 10, "in KiB")
        }
    }

    @Test func aLongTableComesBackWhole() throws {
        let folder = "/tmp/fucha-workbooks-\(getpid())"
        mkdir(folder, 0o700)
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [Sheet(name: "大表", rows: Ledger.rows(50_000))]),
            temporaryFolder: folder)
        // Nothing is left there: it can be removed as an empty one.
        #expect(rmdir(folder) == 0)
        let reading = try Reading(bytes)
        #expect(reading.sheets == ["大表"])
        #expect(reading.rows.count == 50_001)
        #expect(reading.rows.last == ["站6", "50000.25", "第50000行"])
    }

    /// A workbook that is given up in the middle of a sheet leaves no file open.
    @Test func faultsLeaveNothingOpen() async {
        await #expect(processExitsWith: .success) {
            let book = Workbook(sheets: [
                Sheet(name: "甲", rows: Ledger.rows(100)),
                Sheet(name: "乙", rows: [[.text("h")], [.number("x", decimals: 0)]]),
            ])
            _ = try? XLSXFile.bytes(of: book)
            let before = Ledger.openFiles()
            for _ in 0..<20 {
                #expect(throws: WorkbookFault.self) { try XLSXFile.bytes(of: book) }
            }
            #expect(Ledger.openFiles() == before)
        }
    }
}

private enum Ledger {
    static func rows(_ count: Int) -> [[Cell]] {
        [[.text("站点"), .text("值"), .text("注")]]
            + (1...count).map { row in
                [.text("站\(row % 7)"), .number("\(row).25", decimals: 2), .text("第\(row)行")]
            }
    }

    /// The most that the process has held, in KiB.
    static func peak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }

    static func openFiles() -> Int { (0..<1024).count { fcntl($0, F_GETFD) >= 0 } }
}
