import Testing
import Typesetting

@testable import Dossiers

@Suite struct FontsLoaderTests {
    @Test func everyRoleHasAChain() throws {
        let plan = try FontsLoader.plan(templates: Places.templates, folders: ["/office"])
        #expect(plan.folders.first == "/office")
        #expect(Set(plan.chains.map(\.role)) == Set(FontRole.allCases))
        #expect(plan.chains.allSatisfy { !$0.candidates.isEmpty })
    }

    @Test func theThemeHasEveryRole() throws {
        _ = try ThemeLoader.load(templates: Places.templates)
    }
}
