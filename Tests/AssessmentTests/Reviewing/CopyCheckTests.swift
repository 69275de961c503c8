import Gathering
import Testing
import Values

@testable import Assessment

struct CopyCheckTests {
    /// Hours that no other day has: 24 values a day from a small congruence, by hand the same
    /// on every machine.
    static func hours(_ days: Int, seed: Int32) -> [Int32?] {
        var state = seed
        return (0..<days * 24).map { _ in
            state = (state &* 421 &+ 1663) % 7875
            return 500 + state
        }
    }

    /// Two stations: three equal days are told, two are not.
    @Test(arguments: [(2, false), (3, true), (4, true)])
    func equalDays(days: Int, isTold: Bool) throws {
        let shared = Self.hours(days, seed: 11)
        let one = try Fixture.series(
            .ion, "S1", from: "2024-05-01",
            Self.hours(5, seed: 3) + shared + Self.hours(5, seed: 5))
        let two = try Fixture.series(
            .ion, "S2", from: "2024-05-01",
            Self.hours(5, seed: 7) + shared + Self.hours(5, seed: 9))
        let found = CopyCheck.suspicions(Fixture.dataset([one, two]))
        #expect(!found.isEmpty == isTold)
        if isTold {
            #expect(found.first?.parameters["count"] == "\(days)")
            #expect(found.first?.parameters["station"] == "S2")
            #expect(found.first?.parameters["from"] == "2024-05-06")
        }
    }

    /// One station, two years: the same values a year on, printed with a decimal more.
    @Test func equalYears() throws {
        let values = Self.hours(30, seed: 11)
        let one = try Fixture.series(.ion, from: "2023-05-01", values)
        var two = try Fixture.series(.ion, "S2", from: "2024-05-01", scale: 1, values)
        two.mantissas = two.mantissas.map { $0 * 10 }
        let found = CopyCheck.suspicions(Fixture.dataset([one, two]))
        #expect(found.count == 1)
        #expect(found.first?.parameters["count"] == "30")
        #expect(found.first?.parameters["otherFrom"] == "2023-05-01")
    }

    /// Daily values: ten in a row, six of them different. Nine are not told, nor ten of five kinds.
    @Test func dailyValues() throws {
        func series(_ station: String, _ edge: Int32, _ shared: [Int32]) throws -> Series {
            let before = (0..<4).map { edge + Int32($0) }
            let after = (0..<4).map { edge + 10 + Int32($0) }
            return try Fixture.series(
                .pm25, station, from: "2024-05-01", interval: .day, before + shared + after)
        }
        func isTold(_ shared: [Int32]) throws -> Bool {
            let one = try series("S1", 100, shared)
            let two = try series("S2", 200, shared)
            return !CopyCheck.suspicions(Fixture.dataset([one, two])).isEmpty
        }
        #expect(try isTold([31, 32, 33, 34, 35, 36, 31, 32, 33, 34]))
        #expect(try !isTold([31, 32, 33, 34, 35, 36, 31, 32, 33]))
        #expect(try !isTold([31, 32, 33, 34, 35, 31, 32, 33, 34, 35]))
    }

    /// Still air that repeats of itself is no copy.
    @Test func stillAir() throws {
        let one = try Fixture.series(.so2, "S1", from: "2024-05-01", Fixture.runs((240, 3)))
        let two = try Fixture.series(.so2, "S2", from: "2024-05-01", Fixture.runs((240, 3)))
        #expect(CopyCheck.suspicions(Fixture.dataset([one, two])).isEmpty)
    }
}
