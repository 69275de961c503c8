import ArgumentParser
import Dossiers
import Values

/// Which dossiers are made of one evaluation.
struct LevelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                "做哪几种，用逗号相连："
                    + "\(Self.names(.chinese))；all 为全部",
                "which ones, parted by commas: \(Self.names(.english)); all"),
            valueName: say("种类", "levels")))
    var level: DossierLevels = DossierLevels(levels: [.full])

    private static func names(_ language: Language) -> String {
        DossierLevel.allCases.map { "\($0.rawValue)（\($0.wording[language])）" }
            .joined(separator: ",")
    }
}

/// `summary,full`, in the order of ``DossierLevel``.
struct DossierLevels: ExpressibleByArgument, Sendable {
    var levels: [DossierLevel]

    init(levels: [DossierLevel]) { self.levels = levels }

    init?(argument: String) {
        if argument == "all" {
            levels = DossierLevel.allCases
            return
        }
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let known = names.compactMap { name in
            DossierLevel.allCases.first {
                $0.rawValue == name || $0.wording.chinese == String(name)
            }
        }
        guard known.count == names.count else { return nil }
        levels = DossierLevel.allCases.filter(known.contains)
    }

    var defaultValueDescription: String { levels.map(\.rawValue).joined(separator: ",") }
}
