import Testing
import Values

@testable import Gathering

@Suite struct TimeTextTests {
    /// Expected by hand: year, month, day, hour (−1: not written).
    @Test(arguments: [
        ("2024年3月1日", 2024, 3, 1, -1), ("2024年3月1日8时", 2024, 3, 1, 8),
        ("2024年3月1日 08:00", 2024, 3, 1, 8), ("2024-3-1", 2024, 3, 1, -1),
        ("2024/3/1 0:00", 2024, 3, 1, 0), ("2024/3/1 0:00:00", 2024, 3, 1, 0),
        ("20240301", 2024, 3, 1, -1), ("2024030108", 2024, 3, 1, 8),
        ("20240301083000", 2024, 3, 1, 8), ("20240301 09:00", 2024, 3, 1, 9),
        ("2024-03-01T08:00:00", 2024, 3, 1, 8), ("2024-03-01T0800", 2024, 3, 1, 8),
        ("2024-03-01T08:00:00+08:00", 2024, 3, 1, 8), ("2024/3/1 24:00", 2024, 3, 1, 24),
        ("２０２４年３月１日", 2024, 3, 1, -1), ("2024.3.1", 2024, 3, 1, -1),
        ("2024-02-29", 2024, 2, 29, -1),
    ])
    func reads(_ text: String, _ year: Int, _ month: Int, _ day: Int, _ hour: Int) throws {
        var reader = TimeText()
        let time = try reader.parse(Array(text.utf8))
        #expect(time.year == year && time.month == month && time.day == day)
        #expect(time.hour ?? -1 == hour)
    }

    @Test(arguments: [
        ("2023-02-29", TimeFault.doesNotExist), ("2024-13-01", .doesNotExist),
        ("2024-3-1 25:00", .doesNotExist), ("2024-3-1 24:30", .doesNotExist),
        ("45352", .serial), ("45352.5", .serial), ("3/1/2024", .ambiguous), ("24-3-1", .ambiguous),
        ("春节", .notATime), ("2024", .notATime), ("2024-03-01T00:00:00Z", .otherClock),
        ("", .notATime),
    ])
    func refuses(_ text: String, _ fault: TimeFault) {
        var reader = TimeText()
        #expect(throws: fault) { try reader.parse(Array(text.utf8)) }
    }

    /// GB 18030: 年 C4EA, 月 D4C2, 日 C8D5, 时 CAB1.
    @Test func readsGB18030() throws {
        var reader = TimeText()
        let bytes: [UInt8] =
            Array("2024".utf8) + [0xC4, 0xEA] + Array("3".utf8) + [0xD4, 0xC2]
            + Array("1".utf8) + [0xC8, 0xD5] + Array("8".utf8) + [0xCA, 0xB1]
        var day = -1
        var hour = -1
        bytes.withUnsafeBytes { buffer in
            if let time = try? reader.parse(buffer, encoding: .gb18030) {
                day = time.day ?? -1
                hour = time.hour ?? -1
            }
        }
        #expect(day == 1 && hour == 8)
    }

    /// ECMA-376 Part 1, 18.17.4: 45352 is 2024-03-01 in the 1900 system, 43890 in the 1904 one;
    /// 59 is 1900-02-28, 60 never was, 61 is 1900-03-01.
    @Test func readsSerials() throws {
        func day(_ serial: String, dates1904: Bool = false) throws -> String? {
            let number = try #require(DecimalValue(serial))
            return WorkbookDate.civil(number, dates1904: dates1904)?.day.description
        }
        #expect(try day("45352") == "2024-03-01")
        #expect(try day("43890", dates1904: true) == "2024-03-01")
        #expect(try day("59") == "1900-02-28")
        #expect(try day("60") == nil)
        #expect(try day("61") == "1900-03-01")
        #expect(try day("0.5") == nil)
        // The last day of the system, and one more.
        #expect(try day("2958465") == "9999-12-31")
        #expect(try day("2958466") == nil)
    }

    /// A third of a day is 8:00, printed with as many digits as a program likes.
    @Test(arguments: [
        ("45352.3333333333", 480), ("45352.33333", 480), ("45352.375", 540), ("45352", 0),
    ])
    func readsTimesOfSerials(_ serial: String, _ minute: Int) throws {
        let number = try #require(DecimalValue(serial))
        #expect(WorkbookDate.moment(number, dates1904: false)?.minuteOfDay == minute)
    }

    @Test(arguments: [("0", 0), ("0.375", 540), ("0.999999", 1440), ("1", 1440), ("1.1", nil)])
    func readsTimesWithoutADay(_ serial: String, _ minute: Int?) throws {
        #expect(WorkbookDate.minuteOfDay(try #require(DecimalValue(serial))) == minute)
    }
}
