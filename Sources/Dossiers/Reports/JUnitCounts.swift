package import Assessment

/// How JUnit sees a verdict.
enum JUnitOutcome {
    case passed, failure, error, skipped

    init(_ verdict: Verdict) {
        switch verdict {
        case .met: self = .passed
        case .notMet: self = .failure
        case .failed: self = .error
        case .insufficientData, .needsJudgement, .notApplicable, .waived: self = .skipped
        }
    }
}

/// What a suite says of its cases at its head.
package struct JUnitCounts: Sendable, Hashable {
    package var tests = 0
    package var failures = 0
    package var errors = 0
    package var skipped = 0

    package init() {}

    package init(_ verdicts: [ClauseVerdict]) {
        for one in verdicts {
            tests += 1
            switch JUnitOutcome(one.verdict) {
            case .passed: break
            case .failure: failures += 1
            case .error: errors += 1
            case .skipped: skipped += 1
            }
        }
    }

    /// Of a unit that failed: one case.
    package static var failedUnit: JUnitCounts {
        var counts = JUnitCounts()
        (counts.tests, counts.errors) = (1, 1)
        return counts
    }

    /// Of a unit that was not come to: one case.
    package static var unitLeft: JUnitCounts {
        var counts = JUnitCounts()
        (counts.tests, counts.skipped) = (1, 1)
        return counts
    }

    package static func += (sum: inout JUnitCounts, other: JUnitCounts) {
        sum.tests += other.tests
        sum.failures += other.failures
        sum.errors += other.errors
        sum.skipped += other.skipped
    }

    var attributes: [(String, String)] {
        [
            ("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)),
            ("skipped", String(skipped)),
        ]
    }
}
