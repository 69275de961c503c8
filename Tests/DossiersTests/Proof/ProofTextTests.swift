import Testing
import Values

@testable import Dossiers

@Suite struct ProofTextTests {
    @Test func bothLanguagesSayTheSame() throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let proof = try DossierBuilder.lay(evaluation: Synthetic.evaluation(), room: room)
            .proof(in: room)
        let chinese = ProofText(proof, language: .chinese).lines
        let english = ProofText(proof, language: .english).lines
        #expect(chinese.count == english.count)
        let isHan = { (character: Character) in "\u{4E00}" <= character && character <= "\u{9FFF}" }
        // Names of faces as the standard has them, and words of the dossier that are quoted.
        let quoted = english.filter { !$0.contains("“") && !$0.contains("pt 仿宋") }
            .filter { !$0.contains("pt 小标宋") && !$0.contains("pt 黑体") && !$0.contains("pt 宋体") }
        #expect(quoted.allSatisfy { !$0.contains(where: isHan) }, "\(quoted)")
        for item in ProofRow.Item.allCases {
            #expect(chinese.contains { $0.contains(ProofWords(.chinese).name(item)) })
            #expect(english.contains { $0.contains(ProofWords(.english).name(item)) })
        }
    }
}
