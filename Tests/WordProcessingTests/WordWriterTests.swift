import Packaging
import Testing
import XMLTree

@testable import WordProcessing

/// What holds of every Office file (ECMA-376-2), and of every Word file, whatever is in it.
@Suite struct WordWriterTests {
    static let files = [
        SampleFile.file, WordFile(title: ""),
        WordFile(title: "空", sections: [WordSection(page: SampleFile.page)]),
    ]

    private func reader(_ file: WordFile) throws -> PackageReader {
        try PackageReader(WordWriter.docx(file))
    }

    @Test(arguments: files) func twoRunsGiveTheSameBytes(file: WordFile) throws {
        #expect(try WordWriter.docx(file) == WordWriter.docx(file))
    }

    @Test(arguments: files) func everyPartIsWellFormedAndInTheSchemasOrder(
        file: WordFile
    ) throws {
        let reader = try reader(file)
        for path in reader.paths where path.hasSuffix(".xml") || path.hasSuffix(".rels") {
            let root = try reader.xml(path)
            #expect(ElementOrder.faults(in: root) == [], "\(path)")
        }
        #expect(reader.paths.first == "[Content_Types].xml")
    }

    @Test(arguments: files) func everyTargetIsThereAndEveryPartIsATarget(
        file: WordFile
    ) throws {
        try reader(file).expectTargetsAndPartsToAgree()
    }

    @Test(arguments: files) func everyIdentifierInTheTextIsInTheList(file: WordFile) throws {
        try reader(file).expectIdentifiersToBeListed(under: "word/")
    }

    @Test(arguments: files) func everyPartHasAKind(file: WordFile) throws {
        try reader(file).expectKindsToBeComplete()
    }

    @Test func everyIdentifierIsGivenOnce() throws {
        let root = try reader(SampleFile.file).xml("word/document.xml")
        let starts = root.all(inside: "bookmarkStart").compactMap { $0.word("id") }
        #expect(Set(starts).count == starts.count)
        #expect(starts == root.all(inside: "bookmarkEnd").compactMap { $0.word("id") })
        let pictures = root.all(inside: "docPr").compactMap { $0.attribute("id") }
        #expect(pictures == ["1"])
    }

    /// Three sections: the properties of two in their last paragraphs, those of the last behind all.
    @Test func everySectionEndsWithAParagraph() throws {
        let body = try #require(
            try reader(SampleFile.file).xml("word/document.xml").elements.first)
        #expect(body.elements.last?.name == "sectPr")
        #expect(body.all(inside: "sectPr").count == 3)
        for (index, element) in body.elements.enumerated() where element.name == "tbl" {
            #expect(body.elements[index + 1].name == "p", "two tables would be one")
        }
    }

    /// A section without a header takes over the one before (17.10.5), so it has an empty one.
    @Test func aSectionDoesNotTakeOverAHeader() throws {
        let reader = try reader(SampleFile.file)
        let sections = try reader.xml("word/document.xml").all(inside: "sectPr")
        #expect(sections[0].elements.filter { $0.name.hasSuffix("Reference") }.isEmpty)
        let targets = try reader.targets(of: "word/document.xml")
        let last = sections[2].elements.first { $0.name == "headerReference" }
        let id = try #require(last?.attributes.first { $0.name == "id" }?.value)
        let path = try #require(targets[id]?.path)
        #expect(try reader.xml(path).paragraphs == [""])
    }

    @Test func noReaderIsAskedWhetherToBringFieldsUpToDate() throws {
        let settings = try reader(SampleFile.file).xml("word/settings.xml")
        #expect(settings.all(inside: "updateFields").isEmpty)
        #expect(settings.all(inside: "evenAndOddHeaders").count == 1)
        #expect(settings.all(inside: "mirrorMargins").count == 1)
    }

    @Test func theFileSaysWhatItIs() throws {
        let core = try reader(SampleFile.file).xml("docProps/core.xml").elements
        #expect(
            core.map { "\($0.name)=\($0.text)" } == [
                "title=复查材料 <一>", "subject=年度", "creator=区气象局", "keywords=演示数据",
                "lastModifiedBy=区气象局", "created=2026-12-30T16:00:00Z",
                "modified=2026-12-30T16:00:00Z", "language=zh-CN",
            ])
    }
}

extension XMLElement {
    /// An attribute of WordprocessingML.
    func word(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace == Namespace.word }?.value
    }
}
