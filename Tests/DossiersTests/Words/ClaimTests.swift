import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// The rehearsal and the notices of the sample. Its figures stand in `samples/fangshan`.
@Suite struct ClaimTests {
    static let evaluation: Evaluation? = try? {
        let dataset = try Gatherer.gather(
            area: Places.root + "/samples/fangshan", templates: Places.templates)
        return try Assessor.assess(
            dataset,
            rulebook: RulebookLibrary.load(dataset.area.rulebook, templates: Places.templates),
            year: 2026, toolVersion: "test")
    }()

    /// Sewage: 96.80 % against 94 %, no document. By hand: a margin of 2.8 is 14/470 of the limit,
    /// ten times that is 14/47, and half of it 7/47.
    @Test func weakestComesFirst() throws {
        let evaluation = try #require(Self.evaluation)
        let claims = WeakClaim.weakest(of: evaluation)
        #expect(claims.count == 10)
        #expect(claims.first?.clause == "10")
        #expect(claims.first?.margin == Rational(14, over: 470))
        #expect(claims.first?.strength == Rational(7, over: 47))
        #expect(claims.map(\.strength) == claims.map(\.strength).sorted())
        // Only what is said to be settled in the area's favour is a claim.
        for claim in claims {
            let finding = try #require(evaluation.findings.first { $0.clause == claim.clause })
            #expect(finding.verdict == .met || finding.verdict == .waived)
        }
    }

    /// Outlet water is 100 % of 100 %: no more can be had, so the margin of 0 is not thin.
    @Test func whatCannotBePassedIsNotThin() throws {
        let evaluation = try #require(Self.evaluation)
        let clause = try #require(
            evaluation.rulebook.clauses.first { $0.title == "出境水水质" })
        let claim = try #require(
            WeakClaim.weakest(of: evaluation, count: 99).first { $0.clause == clause.id })
        #expect(claim.margin == nil)
        #expect(claim.strength == Rational(1, over: 2))
    }

    @Test func everyQuestionHasAnAnswer() throws {
        let evaluation = try #require(Self.evaluation)
        let lines = ClaimText(evaluation, language: .chinese).lines
        #expect(lines.first == "1. 城镇污水处理率（余量小、没有证明材料）")
        #expect(lines.contains { $0.contains("城镇污水处理率96.80%是怎样得来的？") })
        #expect(lines.contains { $0.contains("统计报表_2026.xlsx “生态环境”表C4格") })
        let questions = lines.filter { $0.hasPrefix("   问：") }
        #expect(questions.count == lines.filter { $0.hasPrefix("   答：") }.count)
        #expect(!lines.contains { $0.contains("。；") || $0.hasSuffix("答：") })
        for line in ClaimText(evaluation, language: .english).lines {
            #expect(!line.contains("问：") && !line.contains("答："))
        }
    }

    @Test func rehearsalAndNoticesAreTypeset() throws {
        let evaluation = try #require(Self.evaluation)
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, template: "challenge", templates: Places.templates)
        #expect(pdf.starts(with: Array("%PDF".utf8)))
        #expect(evaluation.leadBureaus.count == 10)
        let notices = try DossierBuilder.notices(
            evaluation, bureaus: ["区气象局"], templates: Places.templates, date: nil)
        #expect(notices.map(\.name) == ["房山区-2026-督办单-区气象局.pdf"])
    }

    /// In the plan the weather bureau leads or shares 15 tasks: 13–15, 19–26, 32, 33, 39, 40.
    @Test func noticeHoldsTheBureausOwn() throws {
        let evaluation = try #require(Self.evaluation)
        let reading = Reading(evaluation: evaluation, language: .chinese, date: nil)
        let bureau = reading.bureau(named: "区气象局")
        let numbers = bureau.tasks.map(\.task.number)
        let expected = [13, 14, 15, 19, 20, 21, 22, 23, 24, 25, 26, 32, 33, 39, 40]
        #expect(numbers == expected.map(String.init))
        #expect(bureau.clauses.allSatisfy { $0.clause.bureaus.contains("区气象局") })
    }

    @Test func everyTemplateIsSound() throws {
        for name in TemplateLoader.names(.dossier, templates: Places.templates) {
            _ = try TemplateLoader.checked(.dossier, name, templates: Places.templates)
        }
    }
}
