import Foundation
import Gathering
import Testing
import Values

@testable import Assessment
@testable import Dossiers

/// Lights of the sample on two days: ions (14) are overdue at the end of 2026.
@Suite struct LightHistoryTests {
    private func written(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/lights-\(UUID()).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func everyDayIsKept() throws {
        var evaluation = try #require(ClaimTests.evaluation)
        var history = LightHistory()
        history.add(evaluation, language: .chinese)
        evaluation.assessedDay = CalendarDay(year: 2026, month: 6, day: 30)
        history.add(evaluation, language: .chinese)
        // The same day again changes nothing.
        history.add(evaluation, language: .chinese)
        #expect(history.entries.count == 2 * 39)
        #expect(history.entries.first?.day.description == "2026-06-30")
        let ions = try #require(history.lines().first { $0.hasPrefix("（14）") })
        #expect(ions.hasPrefix("（14） 2026-06-30 R → 2026-12-31 R  逾期"))
        let path = try written(String(decoding: history.csv, as: UTF8.self))
        #expect(try LightHistory(path: path) == history)
    }

    /// Regression 2: two tasks of one number were one line, as if the light had changed on a day.
    @Test func aNumberThatStandsTwiceIsTwoTasks() throws {
        let path = try written(
            "日期,序号,状态,灯,原因\n2026-06-30,1,完成,Y,\n2026-06-30,1,完成,R,\n2026-12-31,1,完成,B,\n"
                + "2026-12-31,1,完成,R,\n")
        let lines = try LightHistory(path: path).lines()
        #expect(
            lines.map { $0.prefix(31) } == [
                "（1） 2026-06-30 Y → 2026-12-31 B", "（1） 2026-06-30 R → 2026-12-31 R",
            ])
    }

    /// A row that is not understood is not dropped in silence.
    @Test func aBrokenRowIsAFault() throws {
        let path = try written(
            "日期,序号,状态,灯,原因\n2026-06-30,14,逾期,R,逾期\n六月,15,进行中,Y,\n2026-06-30,17,完成,绿,\n")
        do {
            _ = try LightHistory(path: path)
            Issue.record("read")
        } catch {
            #expect(
                error.diagnostics.map { $0.location?.description ?? "" } == [
                    "\(path):3", "\(path):4",
                ])
        }
    }
}
