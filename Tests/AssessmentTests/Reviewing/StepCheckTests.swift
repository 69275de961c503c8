import Gathering
import Testing
import Values

@testable import Assessment

struct StepCheckTests {
    /// 1019 and 1007 in turn: no two neighbouring fortnights of these lie apart. The eighth of 14
    /// in order is 1019.
    static let before: [Int32] = (0..<20).map { $0 % 2 == 0 ? 1019 : 1007 }

    /// Then one level: three times the median, 3 × 1019 = 3057, is told.
    @Test(arguments: [(3056, false), (3057, true), (3058, true)] as [(Int32, Bool)])
    func factor(level: Int32, isTold: Bool) throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01", interval: .day,
            Self.before + Array(repeating: level, count: 14))
        let found = Look.at(series).filter { $0.kind == .step }
        #expect(!found.isEmpty == isTold)
        if isTold {
            #expect(found.count == 1)
            #expect(found.first?.parameters["from"] == "2024-05-21")
            #expect(found.first?.parameters["before"] == "1019")
        }
    }

    /// One day after that is as high as a day before: no clean change. One more is.
    @Test(arguments: [(1019, false), (1020, true)] as [(Int32, Bool)])
    func overlap(day: Int32, isTold: Bool) throws {
        var after = (0..<14).map { Int32(9000 + $0) }
        after[7] = day
        let series = try Fixture.series(
            .ion, from: "2024-05-01", interval: .day, Self.before + after)
        #expect(Look.at(series).contains { $0.kind == .step } == isTold)
    }

    /// Hours: a day counts with 12 of them. 14 days of 500, then 14 of 100.
    @Test func hours() throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01", Fixture.runs((14 * 24, 500), (14 * 24, 100)))
        let found = Look.at(series).filter { $0.kind == .step }
        #expect(found.count == 1)
        #expect(found.first?.parameters["before"] == "500")
        #expect(found.first?.parameters["after"] == "100")
        #expect(found.first?.parameters["from"] == "2024-05-15 00:00")
    }
}
