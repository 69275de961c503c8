import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct DossierLevelTests {
    private static func laid(
        _ level: DossierLevel, _ evaluation: Evaluation, room: DrawingRoom
    ) throws -> [LaidDossier] {
        try level.occasions(evaluation).map { occasion in
            try DossierBuilder.lay(
                evaluation: evaluation, template: level.template, occasion: occasion, room: room)
        }
    }

    /// One number has one code, and under one code stands one number, whatever the level: what is
    /// printed with unit and sign in one place and without them in another has the same digits.
    @Test func theSameNumbersEverywhere() throws {
        let evaluation = try #require(SampleCodesTests.sample).evaluation
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        var words: [TraceCode: (words: String, level: DossierLevel)] = [:]
        var shared = 0
        for level in DossierLevel.allCases {
            for dossier in try Self.laid(level, evaluation, room: room) {
                for inline in dossier.document.blocks.flatMap(\.inlines) {
                    guard case .number(let printed, let code, _) = inline else { continue }
                    let text = Self.digits(printed)
                    guard let known = words[code] else {
                        words[code] = (text, level)
                        continue
                    }
                    shared += known.level == level ? 0 : 1
                    #expect(
                        Self.agree(known.words, text),
                        "\(code.text): \(known.words) in \(known.level), \(printed) in \(level)")
                }
            }
        }
        #expect(shared > 50)
    }

    /// Alike, or one of them the other with fewer decimals: 修约值 is printed beside 全数值 where the
    /// two would be judged differently.
    private static func agree(_ one: String, _ other: String) -> Bool {
        guard one != other, let a = Double(one), let b = Double(other) else { return one == other }
        let decimals = [one, other].map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
        guard decimals[0] != decimals[1] else { return false }
        let step = (0..<(decimals.min() ?? 0)).reduce(1.0) { step, _ in step / 10 }
        return abs(a - b) <= step / 2
    }

    /// `+1.6个百分点` → `1.6`; cm³ is no digit of it.
    private static func digits(_ text: String) -> String {
        String(text.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber || $0 == "." })
    }

    @Test(arguments: [false, true]) func theSummaryIsOnePage(_ empty: Bool) throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        var evaluation = Synthetic.evaluation(empty: empty)
        // 25 characters, as the longest names of counties and their reserves have.
        evaluation.area.name = "黔西南布依族苗族自治州望谟县石屯镇生态旅游示范区"
        for dossier in try Self.laid(.summary, evaluation, room: room) {
            #expect(dossier.pageCount == 1)
        }
    }

    /// More than fits is an error that says by how much, and nothing is cut.
    @Test func moreThanOnePageIsAFault() throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        var evaluation = Synthetic.evaluation()
        evaluation.area.name = String(repeating: "很长的地名", count: 60)
        let fault = #expect(throws: InputFault.self) {
            try Self.laid(.summary, evaluation, room: room)
        }
        #expect(fault?.diagnostics.first?.kind.id == "layout.tooManyPages")
    }

    @Test func everyBureauHasItsExtract() throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let evaluation = Synthetic.evaluation()
        let names = try Self.laid(.bureau, evaluation, room: room).map { $0.fileName() }
        #expect(names.count == evaluation.leadBureaus.count)
        for bureau in evaluation.leadBureaus {
            #expect(names.contains { $0.hasSuffix("-单位摘编-\(bureau).pdf") }, "\(names)")
        }
    }
}
