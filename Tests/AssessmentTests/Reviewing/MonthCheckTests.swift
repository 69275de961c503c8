import Gathering
import Testing
import Values

@testable import Assessment

struct MonthCheckTests {
    static func found(_ value: Int32, days: Int) throws -> [Diagnostic] {
        let hours = try Fixture.series(
            .ion, from: "2024-05-01", Fixture.runs((days * 24, 1000), ((31 - days) * 24, nil)))
        let month = try Fixture.series(.ion, from: "2024-05-01", interval: .month, [value])
        return MonthCheck.suspicions(Fixture.dataset([hours, month]))
    }

    /// Mean 1000: 5 % is 50, and half of the last digit of the month's value 0.5.
    @Test(arguments: [(1050, false), (1051, true), (950, false), (949, true)] as [(Int32, Bool)])
    func fivePercent(value: Int32, isTold: Bool) throws {
        let found = try Self.found(value, days: 31)
        #expect(!found.isEmpty == isTold)
        if isTold { #expect(found.first?.parameters["mean"] == "1000.0") }
    }

    /// 75 % of 744 hours are 558: 24 days (576) are compared, 23 (552) are not.
    @Test(arguments: [(24, true), (23, false)])
    func completeness(days: Int, isTold: Bool) throws {
        #expect(try !Self.found(2000, days: days).isEmpty == isTold)
    }
}
