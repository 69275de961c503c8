import Testing

@testable import XMLTree

@Suite struct XMLElementTests {
    static let element = XMLElement(
        name: "clause", namespace: "urn:t",
        attributes: [
            XMLAttribute(name: "id", value: "8"),
            XMLAttribute(name: "id", namespace: "urn:x", value: "other"),
        ],
        children: [
            .text("甲 "),
            .element(XMLElement(name: "cite", namespace: "urn:t", children: [.text("乙")], line: 2)),
            .element(XMLElement(name: "cite", namespace: "urn:x", line: 3)),
            .text(" 丙"),
            .element(XMLElement(name: "cite", namespace: "urn:t", line: 4)),
        ])

    /// A name of another namespace is another name.
    @Test func childrenAndAttributesAreOfTheOwnNamespace() {
        #expect(Self.element.elements.map(\.line) == [2, 3, 4])
        #expect(Self.element.all("cite").map(\.line) == [2, 4])
        #expect(Self.element.first("cite")?.line == 2)
        #expect(Self.element.first("note") == nil)
        #expect(Self.element.attribute("id") == "8")
        #expect(Self.element.attribute("id", namespace: "urn:x") == "other")
        #expect(Self.element.attribute("year") == nil)
    }

    @Test func theTextIsAllOfItInOrder() {
        #expect(Self.element.text == "甲 乙 丙")
    }
}
