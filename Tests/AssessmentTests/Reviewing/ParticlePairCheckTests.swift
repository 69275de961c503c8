import Gathering
import Testing
import Values

@testable import Assessment

struct ParticlePairCheckTests {
    /// 40 hours of which the first `count` have PM2.5 above PM10 (equal is not above).
    static func dataset(_ count: Int, of hours: Int = 40) throws -> Dataset {
        let fine = try Fixture.series(
            .pm25, from: "2024-05-01", scale: 1,
            Fixture.runs((count, 301), (hours - count, 300)))
        let all = try Fixture.series(.pm10, from: "2024-05-01", Fixture.runs((hours, 30)))
        return Fixture.dataset([fine, all])
    }

    /// 6 of 100 is usual: 3 of 50 is that, 4 of 50 is more.
    @Test(arguments: [(3, false), (4, true)])
    func share(count: Int, isTold: Bool) throws {
        let pairs = ParticlePairCheck.pairs(try Self.dataset(count, of: 50))
        let found = ParticlePairCheck.suspicions(pairs)
        #expect(!found.isEmpty == isTold)
        if isTold { #expect(found.first?.parameters["count"] == "4") }
    }

    /// 80 of 100 is no instrument but a heading: 31 of 40 is suspicious, 32 is refused.
    @Test(arguments: [(31, false), (32, true)])
    func exchanged(count: Int, isRefused: Bool) throws {
        let review = Reviewer.review(try Self.dataset(count))
        #expect((review.refused == [0]) == isRefused)
        #expect(review.refusals.contains { $0.kind == .particlesExchanged } == isRefused)
        #expect(review.suspicions.contains { $0.kind == .fineAboveAll } != isRefused)
    }
}
