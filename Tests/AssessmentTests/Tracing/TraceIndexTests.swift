import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct TraceIndexTests {
    private static let keys: Set<TraceKey> = [
        .measurement("ion.annualMean", year: 2026, variant: "hour-month-year", .value),
        .clause("14", part: nil, .limit), .clauseCount(rulebook: nil, verdict: .met),
    ]

    @Test func leadsBothWays() {
        let index = TraceIndex(keys: Self.keys)
        for key in Self.keys {
            let code = index.code(for: key)
            #expect(code.flatMap { index.key(for: $0) } == key)
        }
        #expect(index.key(for: "jnks9") == .clause("14", part: nil, .limit))
        #expect(index.code(for: .clause("15", part: nil, .limit)) == nil)
    }

    /// 40 000 names in a space of 23 million: about 35 pairs collide.
    @Test func twoNamesNeverShareACode() {
        let keys = Set((0..<40_000).map { TraceKey.clause("c\($0)", part: nil, .limit) })
        let one = TraceIndex(keys: keys)
        let codes = Set(keys.compactMap { one.code(for: $0) })
        #expect(codes.count == keys.count)
        let other = TraceIndex(keys: keys)
        #expect(keys.allSatisfy { one.code(for: $0) == other.code(for: $0) })
        let bare = keys.count { one.code(for: $0) != TraceCode(canonical: $0.canonical) }
        #expect((1..<100).contains(bare))
    }

    @Test(arguments: ["JNKS8", "JNK9", "JNSK9", "XNKS9", "JNKSS9"])
    func aSlipIsAnsweredWithTheNearest(_ typed: String) {
        let index = TraceIndex(keys: Self.keys)
        #expect(index.key(for: typed) == nil)
        #expect(index.nearest(to: typed).map(\.text) == ["JNKS9"])
    }

    @Test func nothingIsNearToNonsense() {
        #expect(TraceIndex(keys: Self.keys).nearest(to: "气候舒适").isEmpty)
        #expect(TraceIndex(keys: Self.keys).nearest(to: "ZZZZZ").isEmpty)
    }
}
