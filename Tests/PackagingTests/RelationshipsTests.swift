import Testing

@testable import Packaging

@Suite struct RelationshipsTests {
    @Test func theSameTargetHasTheSameIdentifier() {
        var list = Relationships()
        #expect(list.isEmpty)
        #expect(list.id(.image, "media/image1.png") == "rId1")
        #expect(list.id(.theme, "theme.xml") == "rId2")
        #expect(list.id(.image, "media/image1.png") == "rId1")
        #expect(!list.isEmpty)
    }

    /// ECMA-376-1, 15.2.14; ECMA-376-2, 11.
    @Test func kindsAreNamedAsTheStandardNamesThem() {
        #expect(
            Relationships.Kind.image.uri
                == "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image")
        #expect(
            Relationships.Kind.coreProperties.uri
                == "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        )
    }
}
