import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values

/// `fucha rules`: look at rulebooks, check them, try their examples, compare editions.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: say("查看、检查、验算、比较规则集", "Show, check, test and compare rulebooks"),
        subcommands: [List.self, Show.self, Check.self, Test.self, Diff.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: say("列出全部规则集", "List the rulebooks"))

        @OptionGroup var common: CommonOptions

        /// Those that do not load are reported, and the others are listed all the same.
        func run() throws {
            let templates = try common.templatesFolder()
            var books: [Rulebook] = []
            var faults: [Diagnostic] = []
            for id in try RulebookLibrary.list(templates: templates) {
                do {
                    books.append(try RulebookLibrary.load(id, templates: templates))
                } catch {
                    faults += error.diagnostics.filter { !faults.contains($0) }
                }
            }
            printOut(RulebookText(language: spokenLanguage).list(books))
            if !faults.isEmpty { throw InputFault(faults.sorted()) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: say("显示规则集，或其中一条", "Show a rulebook, or one of its clauses"))

        @Argument(help: ArgumentHelp(say("规则集编号或文件", "The rulebook's id or file")))
        var rulebook: String

        @Argument(help: ArgumentHelp(say("条款编号", "The clause's id")))
        var clause: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            let book = try RulesCommand.load(rulebook, templates: common.templatesFolder())
            let text = RulebookText(language: spokenLanguage)
            guard let id = clause else {
                printOut(text.book(book))
                return
            }
            guard let clause = book.clauses.first(where: { $0.id == id }) else {
                throw InputFault(
                    .noSuchClause,
                    [
                        "clause": id, "rulebook": book.id,
                        "there": book.clauses.map(\.id).joined(separator: " "),
                    ])
            }
            printOut(text.clause(clause, of: book))
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: say("检查规则集，一次列出全部问题", "Check a rulebook and list every fault"))

        @Argument(help: ArgumentHelp(say("规则集编号或文件", "The rulebook's id or file")))
        var rulebook: String

        @OptionGroup var common: CommonOptions

        func run() throws {
            let templates = try common.templatesFolder()
            let book = try RulesCommand.load(rulebook, templates: templates)
            let examples = try RulesCommand.outcomes(rulebook, templates: templates).count
            printOut(
                say(
                    "\(book.id)：没有问题，条款 \(book.clauses.count) 条，算例 \(examples) 个",
                    "\(book.id): no fault, \(book.clauses.count) clauses, \(examples) examples"))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: say("逐个验算规则集里的算例", "Try every example of a rulebook"))

        @Argument(help: ArgumentHelp(say("规则集编号或文件", "The rulebook's id or file")))
        var rulebook: String

        @OptionGroup var common: CommonOptions

        func run() throws {
            let outcomes = try RulesCommand.outcomes(
                rulebook, templates: common.templatesFolder())
            printOut(ExampleText.text(outcomes, language: spokenLanguage))
            if outcomes.contains(where: { !$0.passes }) { throw ExitStatus.unusable.error }
        }
    }

    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: say("比较两个规则集的条款", "Compare the clauses of two rulebooks"),
            discussion: say(
                "退出码：0 条款相同；1 有差别；2 规则集无法使用。",
                "Exit codes: 0 the same clauses; 1 they differ; 2 a rulebook is unusable."))

        @Argument(help: ArgumentHelp(say("旧规则集的编号或文件", "The older rulebook's id or file")))
        var before: String

        @Argument(help: ArgumentHelp(say("新规则集的编号或文件", "The newer rulebook's id or file")))
        var after: String

        @OptionGroup var common: CommonOptions

        func run() throws {
            let templates = try common.templatesFolder()
            let old = try RulesCommand.load(before, templates: templates)
            let new = try RulesCommand.load(after, templates: templates)
            printOut(RulebookDiffText(old, new, language: spokenLanguage).text)
            if !RulebookDiff(from: old, to: new).isEmpty { throw ExitStatus.notMet.error }
        }
    }

    /// A path or a file's name, where it looks like one; otherwise an id among the templates.
    private static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(".xml")
    }

    private static func load(_ name: String, templates: String) throws(InputFault) -> Rulebook {
        isFile(name)
            ? try RulebookLibrary.load(file: name, templates: templates)
            : try RulebookLibrary.load(name, templates: templates)
    }

    private static func outcomes(_ name: String, templates: String) throws(InputFault)
        -> [ExampleOutcome]
    {
        isFile(name)
            ? try RulebookLibrary.test(file: name, templates: templates)
            : try RulebookLibrary.test(name, templates: templates)
    }
}

extension Diagnostic.Kind {
    static let noSuchClause = Diagnostic.Kind(
        "rules.noSuchClause", .blocker,
        Wording(
            "规则集 {rulebook} 没有条款 {clause}；现有：{there}",
            "the rulebook {rulebook} has no clause {clause}; there are: {there}"),
        advice: Wording("请核对条款编号。", "Check the clause's id."))
}
