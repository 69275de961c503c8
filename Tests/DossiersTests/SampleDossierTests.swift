import Assessment
import Gathering
import Glibc
import Testing
import Values

@testable import Dossiers

/// The whole way from a folder to the pages, on the areas that come with the package.
@Suite struct SampleDossierTests {
    private static let sample = Places.root + "/samples/fangshan"
    private static let real = Places.root + "/samples/real/huairou"

    private static func evaluation(_ area: String, year: Int) throws -> Evaluation {
        let dataset = try Gatherer.gather(area: area, templates: Places.templates)
        let rulebook = try RulebookLibrary.load(
            dataset.area.rulebook, templates: Places.templates)
        return try Assessor.assess(
            dataset, rulebook: rulebook, year: year, toolVersion: "0.1.0")
    }

    private static func build(_ area: String, year: Int, as name: String) throws -> [UInt8] {
        let evaluation = try evaluation(area, year: year)
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, templates: Places.templates,
            date: CalendarDay(year: year + 1, month: 1, day: 15))
        if let folder = Places.environment("DOSSIER_OUT") {
            Places.write(pdf, to: "\(folder)/\(name).pdf")
        }
        return pdf
    }

    @Test(.enabled(if: access(sample + "/area.xml", R_OK) == 0, "the sample is not there"))
    func theSampleBecomesADossier() throws {
        let pdf = try Self.build(Self.sample, year: 2026, as: "fangshan")
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
    }

    @Test(.enabled(if: access(real + "/area.xml", R_OK) == 0, "the real files are not there"))
    func realHourlyFilesBecomeADossier() throws {
        let pdf = try Self.build(Self.real, year: 2016, as: "huairou")
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
    }
}
