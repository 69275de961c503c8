import Testing
import Typesetting
import Values
import WordProcessing

@testable import Dossiers

@Suite struct WordComposerTests {
    /// DOCX_SAMPLE names a folder to keep the file in, to be looked at.
    @Test func oneOfEverythingIsWritten() throws {
        let document = try WordSample.document()
        let setter = try TextSetter(book: .fixedWidth())
        let bytes = try WordWriter.docx(WordSample.file(document, setter: setter))
        #expect(bytes.starts(with: Array("PK".utf8)))
        if let folder = Places.environment("DOCX_SAMPLE") {
            let room = try DrawingRoom(templates: Places.templates, fonts: [])
            Places.write(
                try WordWriter.docx(WordSample.file(document, setter: room.setter)),
                to: folder + "/sample.docx")
        }
    }
}
