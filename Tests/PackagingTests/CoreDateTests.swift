import Testing

@testable import Packaging

@Suite struct CoreDateTests {
    @Test(arguments: [
        ("2026-12-31T00:00:00Z", "2026-12-31T00:00:00Z"),
        ("2026-03-01T00:00:00+08:00", "2026-02-28T16:00:00Z"),
        ("2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59Z"), ("2026-02-29T00:00:00Z", nil),
        ("2026-12-31T24:00:00Z", nil), ("2026-12-31", nil), ("2026-12-31T00:00:00", nil),
        ("2026-12-31T00:00:00+8:00", nil), ("２026-12-31T00:00Z", nil), ("", nil),
    ])
    func datesAreTakenToUTC(text: String, expected: String?) {
        #expect(CoreDate.utc(text) == expected)
    }
}
