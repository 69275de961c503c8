package import Dossiers
import Values

/// What an overview is made of, wherever it comes from: areas assessed just now, or the outputs of
/// a batch.
package struct OverviewParts: Sendable {
    package var entries: [AreaYear] = []
    package var prints: [AreaPrints] = []
    package var troubles: [Overview.Trouble] = []

    package init() {}

    package static func joined(_ parts: [OverviewParts]) -> OverviewParts {
        var all = OverviewParts()
        for part in parts {
            all.entries += part.entries
            all.prints += part.prints
            all.troubles += part.troubles
        }
        return all
    }
}
