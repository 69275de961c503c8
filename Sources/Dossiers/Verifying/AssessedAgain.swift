import Assessment
import Gathering
import Values

/// The area of a kept dossier, gathered and judged by what is at hand now.
struct AssessedAgain {
    /// Nil where it cannot be.
    private(set) var evaluation: Evaluation?
    /// What keeps it from being.
    private(set) var why: Wording?
    /// What would be read now; empty where that is not known.
    private(set) var files: [DossierManifest.Item] = []

    init(_ manifest: DossierManifest, area: String, templates: String, _ toolVersion: String) {
        do throws(InputFault) {
            let dataset = try Gatherer.gather(area: area, templates: templates)
            let rulebook = try RulebookLibrary.load(
                dataset.area.rulebook, templates: templates)
            let evaluation = try Assessor.assess(
                dataset, rulebook: rulebook, year: manifest.year, day: manifest.assessedDay,
                toolVersion: toolVersion)
            self.evaluation = evaluation
            files = DossierManifest.files(of: evaluation)
        } catch {
            let fault = error.wording
            why = Wording(
                "没有核对：不能重新评估（\(fault.chinese)）",
                "not looked at: cannot be assessed again (\(fault.english))")
        }
    }
}
