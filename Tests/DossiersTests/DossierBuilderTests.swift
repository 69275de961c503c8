import Assessment
import Testing
import Values

@testable import Dossiers

@Suite struct DossierBuilderTests {
    private static func pdf(_ evaluation: Evaluation) throws -> [UInt8] {
        try DossierBuilder.build(
            evaluation: evaluation, templates: Places.templates,
            date: CalendarDay(year: 2027, month: 1, day: 15))
    }

    @Test func sameInputGivesSameBytes() throws {
        let evaluation = Synthetic.evaluation()
        let first = try Self.pdf(evaluation)
        #expect(first.starts(with: Array("%PDF-1.7".utf8)))
        #expect(try first == Self.pdf(evaluation))
        if let folder = Places.environment("DOSSIER_OUT") {
            Places.write(first, to: folder + "/synthetic.pdf")
        }
    }

    @Test func anEmptyYearIsStillADossier() throws {
        let pdf = try Self.pdf(Synthetic.evaluation(empty: true))
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
        if let folder = Places.environment("DOSSIER_OUT") {
            Places.write(pdf, to: folder + "/empty.pdf")
        }
    }

    /// Regression 3: a year before the creation year stopped the program where it drew the years
    /// beside each other.
    @Test func aYearBeforeTheCreationYearIsStillADossier() throws {
        var evaluation = Synthetic.evaluation()
        swap(&evaluation.year, &evaluation.baselineYear)
        #expect(evaluation.year < evaluation.baselineYear)
        #expect(try Self.pdf(evaluation).starts(with: Array("%PDF-1.7".utf8)))
    }
}
