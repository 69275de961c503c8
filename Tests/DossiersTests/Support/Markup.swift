import Values
import XMLTree

@testable import Dossiers

/// Short templates and scopes for tests.
enum Markup {
    /// The template `<dossier>…</dossier>`, its first line being line 1.
    static func template(_ inner: String) throws -> TemplateElement {
        let text = "<dossier xmlns='urn:fucha:dossier:1' title='题'>\(inner)</dossier>"
        return try TemplateLoader.template(
            from: XMLDocument.parse(bytes: Array(text.utf8), file: "t.xml"))
    }

    struct Thing: Sendable {
        var name: String
        var note: String?
    }

    static let thing = RecordKind<Thing> {
        [
            .text("name") { $0.name }, .text("note") { $0.note },
            .flag("isLong") { $0.name.count > 2 },
        ]
    }

    static let root = RecordKind<[Thing]> {
        [
            .number("year") { _ in 2026 }, .list("things", of: thing) { $0 },
            .record("first", of: thing) { $0.first },
        ]
    }

    static let things = [Thing(name: "甲"), Thing(name: "乙乙乙", note: "有注")]

    static func blocks(_ inner: String, _ things: [Thing] = things) throws -> [Block] {
        try Interpreter.document(from: template(inner), root: root.record(things)).blocks
    }

    static func check(_ inner: String) throws -> [Diagnostic] {
        TemplateCheck.check(try template(inner), against: root.shape)
    }
}
