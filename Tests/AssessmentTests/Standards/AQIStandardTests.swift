import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct AQIStandardTests {
    @Test func everyVectorIsThere() { #expect(BreakpointVector.all.count == 221) }

    /// HJ 633, formula 1 and the table of breakpoints; expected values: see BreakpointVector.
    @Test(arguments: BreakpointVector.all)
    func iaqiAtAndBesideEveryBreakpoint(vector: BreakpointVector) throws {
        let concentration = try #require(DecimalValue(vector.concentration)).rational
        #expect(AQIStandard.hj633y2012.iaqi(vector.item, concentration) == vector.y2012)
        #expect(AQIStandard.hj633y2026.iaqi(vector.item, concentration) == vector.y2026)
    }

    struct Worked: Sendable, CustomTestStringConvertible {
        let item: AQIStandard.Item
        let concentration: String
        let y2012: Int
        let y2026: Int
        let why: String
        var testDescription: String { "\(item.rawValue) \(concentration)" }
    }

    /// By hand from the tables; the article in each line.
    static let worked = [
        Worked(
            item: .pm25Day, concentration: "50", y2012: 69, y2026: 80,
            why: "50/40·15+50 = 68.75; 50/25·15+50 = 80"),
        Worked(item: .pm25Day, concentration: "60", y2012: 82, y2026: 100, why: "81.25; 100"),
        Worked(
            item: .pm25Day, concentration: "61", y2012: 83, y2026: 101,
            why: "82.5; 100 + 50/55 up (4.2.6)"),
        Worked(item: .pm25Day, concentration: "75", y2012: 100, y2026: 114, why: "113.6 up"),
        Worked(item: .pm10Day, concentration: "150", y2012: 100, y2026: 112, why: "111.5 up"),
        Worked(item: .pm10Day, concentration: "121", y2012: 86, y2026: 101, why: "85.5; 100.4"),
        Worked(item: .coDay, concentration: "4.1", y2012: 101, y2026: 101, why: "100.5 up"),
        Worked(item: .o3EightHours, concentration: "161", y2012: 101, y2026: 101, why: "100.9 up"),
        Worked(
            item: .coDay, concentration: "2.2", y2012: 55, y2026: 55,
            why: "50/2·0.2+50 = 55 exactly; binary floating point makes 56 of it"),
        Worked(
            item: .pm25Day, concentration: "19.6", y2012: 28, y2026: 29,
            why: "50/35·19.6 = 28 exactly; 2026 rounds the input to 20 first: 28.57 up"),
        Worked(
            item: .pm25Day, concentration: "60.5", y2012: 82, y2026: 100,
            why: "81.875 up; 2026: half-even to 60"),
        Worked(
            item: .pm25Day, concentration: "61.5", y2012: 84, y2026: 102,
            why: "83.125 up; 2026: half-even to 62, 101.8 up"),
        Worked(
            item: .coDay, concentration: "4.05", y2012: 101, y2026: 100,
            why: "100.25 up; 2026: half-even to 4.0"),
        Worked(
            item: .coDay, concentration: "4.15", y2012: 101, y2026: 101,
            why: "100.75 up; 2026: half-even to 4.2, exactly 101"),
        Worked(item: .pm10Day, concentration: "0.4", y2012: 1, y2026: 0, why: "up; input 0"),
        Worked(item: .pm25Day, concentration: "0", y2012: 0, y2026: 0, why: "the table's start"),
    ]

    @Test(arguments: worked)
    func workedExamples(example: Worked) throws {
        let concentration = try #require(DecimalValue(example.concentration)).rational
        #expect(
            AQIStandard.hj633y2012.iaqi(example.item, concentration) == example.y2012,
            "\(example.why)")
        #expect(
            AQIStandard.hj633y2026.iaqi(example.item, concentration) == example.y2026,
            "\(example.why)")
    }

    /// Concentrations whose parts do not fit machine words: 60 and 19.6 more or less 10⁻³⁰, and
    /// one over every breakpoint. 19.6 is exactly 28 by 2012; a hair more is 29.
    @Test func unwieldyMeans() throws {
        let one = Rational(1, over: 1_000_000_000_000_000)
        let hair = one * one
        let exact = Rational(196, over: 10)
        #expect(AQIStandard.hj633y2012.iaqi(.pm25Day, exact - hair) == 28)
        #expect(AQIStandard.hj633y2012.iaqi(.pm25Day, exact + hair) == 29)
        #expect(AQIStandard.hj633y2026.iaqi(.pm25Day, Rational(60) + hair) == 100)
        #expect(AQIStandard.hj633y2012.iaqi(.pm25Day, Rational(.max) + hair) == 500)
        #expect(AQIStandard.hj633y2012.iaqi(.o3EightHours, Rational(.max) + hair) == nil)
        #expect(AQIStandard.hj633y2012.iaqi(.pm25Day, hair - exact) == 0)
    }

    /// 2012, daily report 5.1: seven items; 2026, 4.1: six, without the maximum 1-hour ozone.
    @Test func dailyItems() {
        #expect(AQIStandard.hj633y2012.dailyItems.count == 7)
        #expect(AQIStandard.hj633y2026.dailyItems.count == 6)
        #expect(!AQIStandard.hj633y2026.dailyItems.contains(.o3Hour))
    }

    /// The editions differ in two cells of the table only: AQI 100 of PM10 and of PM2.5.
    @Test func onlyTwoCellsMoved() {
        let pairs = zip(AQIStandard.hj633y2012.columns, AQIStandard.hj633y2026.columns)
        let moved = pairs.flatMap { old, new in
            zip(old.breakpoints, new.breakpoints).filter { $0 != $1 }.map {
                "\(old.item) \($0) \($1)"
            }
        }
        #expect(moved == ["pm10Day 150 120", "pm25Day 75 60"])
    }
}
