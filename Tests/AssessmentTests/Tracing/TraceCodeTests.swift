import Testing

@testable import Assessment

/// Expected codes were computed by a Python script of seven lines: the first 48 bits of the
/// SHA-256 of the name, base 22 (letters only) and then four times base 32, lowest digit first.
@Suite struct TraceCodeTests {
    @Test(arguments: [
        ("measurement/ion.annualMean/2026/value/hour-month-year", "H1745"),
        ("measurement/air.goodDayRate/2026/value/HJ 633-2026", "NGVXE"),
        ("clause/limit//14", "JNKS9"), ("clauses/met/", "SYWR2"),
    ])
    func comesFromTheNameAlone(_ name: String, _ code: String) {
        #expect(TraceCode(canonical: name).text == code)
    }

    @Test func aTakenCodeIsMadeOfTheNameAndTheAttempt() {
        #expect(TraceCode(canonical: "measurement/x/2026/value/", attempt: 1).text == "W20FG")
    }

    /// What a person reads off a photocopy: O is 0, I and L are 1, in any case.
    @Test(arguments: ["H1745", "h1745", "HI745", "hl745", " H1745 ", "H1-745"])
    func isReadAsTyped(_ typed: String) {
        #expect(TraceCode(typed: typed)?.text == "H1745")
    }

    @Test(arguments: ["", "H174", "H17455", "H174U", "H174!", "负氧离子值"])
    func othersAreNoCodes(_ typed: String) {
        #expect(TraceCode(typed: typed) == nil)
    }

    /// The first character is a letter, so that a code is never more digits of a number.
    @Test func beginsWithALetter() {
        for number in 0..<2000 {
            let text = TraceCode(canonical: "clause/limit//\(number)").text
            #expect(text.count == 5)
            #expect(text.first?.isLetter == true)
            #expect(!text.contains { "ILOU".contains($0) })
        }
    }
}
