import Dossiers
package import Values

/// What a unit goes through, in order.
package enum BatchStage: String, Sendable, Hashable, CaseIterable {
    /// Hashing files and comparing keys.
    case keys
    case gathering
    /// Looking the data over, measuring and judging.
    case measuring
    case composing
    case layout
    /// Pages to PDF.
    case drawing
    /// `evaluation.json` and files.
    case writing

    package var wording: Wording {
        switch self {
        case .keys: Wording("核对", "keys")
        case .gathering: Wording("收集", "gathering")
        case .measuring: Wording("测算和判定", "measuring and judging")
        case .composing: Wording("成文", "composing")
        case .layout: Wording("排版", "layout")
        case .drawing: Wording("PDF", "PDF")
        case .writing: Wording("写出", "writing")
        }
    }

    init(_ stage: DossierBuilder.Stage) {
        switch stage {
        case .composing: self = .composing
        case .layout: self = .layout
        case .drawing: self = .drawing
        }
    }
}

/// Tells how long a thread spends in each stage; belongs to that thread.
struct StageClock {
    /// Seconds of the thread's processor time since any moment; nil where nobody asks.
    private let now: (@Sendable () -> Double)?
    private var last = 0.0
    private(set) var seconds: [BatchStage: Double] = [:]

    init(_ now: (@Sendable () -> Double)?) {
        self.now = now
        last = now?() ?? 0
    }

    /// All time since the last call was spent in the stage.
    mutating func pass(_ stage: BatchStage) {
        guard let now else { return }
        let moment = now()
        seconds[stage, default: 0] += moment - last
        last = moment
    }
}
