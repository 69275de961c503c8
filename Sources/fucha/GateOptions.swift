import ArgumentParser
import Assessment
import Batching
import Values

/// When `assess`, `dossier` and `batch` end with 1. What they write is written all the same.
struct GateOptions: ParsableArguments {
    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            say(
                "有条款是这些结论之一时退出码为 1，用逗号相连：\(Self.names)",
                "Exit with 1 if a clause is one of these, joined by commas: \(Self.names)"),
            valueName: say("结论", "verdicts")))
    var failOn: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "有条款不达标时退出码为 1，同 --fail-on notMet",
                "Exit with 1 if a clause is not met: short for --fail-on notMet")))
    var strict = false

    private static var names: String { FailCondition.allCases.map(\.name).joined(separator: ",") }

    func validate() throws { _ = try conditions() }

    /// Only what is new needs another year to be told from.
    var needsYearBefore: Bool { (try? conditions().contains(.newlyFailing)) ?? false }

    func check(_ evaluation: Evaluation, before: Evaluation?) throws {
        for condition in try conditions()
        where !condition.clauses(in: evaluation, before: before).isEmpty {
            throw ExitStatus.notMet.error
        }
    }

    /// Of all units together; says on standard error what was found.
    func check(_ outcome: BatchOutcome) throws {
        let text = BatchText(language: spokenLanguage)
        let found = try conditions().map { ($0, outcome.clauses(of: $0)) }
            .filter { !$0.1.isEmpty }
        guard !found.isEmpty else { return }
        printError(found.flatMap { text.found($0.0, $0.1) }.joined(separator: "\n"))
        throw ExitStatus.notMet.error
    }

    private func conditions() throws -> [FailCondition] {
        let named = try (failOn ?? "").split(separator: ",").map { part in
            let name = part.split(separator: " ").joined(separator: " ")
            guard let condition = FailCondition(name: name) else {
                throw ValidationError(
                    say(
                        "--fail-on 没有“\(name)”，可写 \(Self.names)",
                        "--fail-on has no “\(name)”; there are \(Self.names)"))
            }
            return condition
        }
        if failOn != nil, named.isEmpty {
            throw ValidationError(
                say(
                    "--fail-on 至少写一个：\(Self.names)", "--fail-on takes at least one of \(Self.names)"
                ))
        }
        return named + (strict ? [.verdict(.notMet)] : [])
    }
}
