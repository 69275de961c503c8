import Assessment
package import Values

extension DossierManifest {
    /// UTF-8, the same manifest the same bytes.
    package func json() -> [UInt8] {
        JSONValue.object([
            ("schema", .string(Self.schema)),
            ("toolVersion", .string(toolVersion)),
            ("form", .string(Self.form)),
            (
                "subject",
                .object([
                    ("area", .string(area)), ("code", .string(code)), ("year", .int(year)),
                ])
            ),
            (
                "options",
                .object([
                    ("template", .string(template)), ("bureau", .text(bureau)),
                    ("language", .string(language.rawValue)),
                    ("date", .text(date?.description)),
                    ("assessedDay", .text(assessedDay?.description)), ("data", .bool(hasData)),
                ])
            ),
            ("evaluation", Self.list([Item(Self.evaluationFile, evaluation)])),
            ("files", Self.list(files)), ("rulebooks", Self.list(rulebooks)),
            ("templates", Self.list(templates)), ("fonts", Self.list(fonts)),
            (
                "libraries",
                .array(
                    libraries.map {
                        .object([("name", .string($0.name)), ("version", .text($0.sha256))])
                    })
            ),
            ("pages", .list(pages)),
        ]).bytes()
    }

    private static func list(_ items: [Item]) -> JSONValue {
        .array(
            items.map { .object([("name", .string($0.name)), ("sha256", .text($0.sha256))]) })
    }

    /// Strict: what is missing or of another kind is a fault with its path.
    package static func read(_ bytes: [UInt8], name: String) throws(InputFault) -> DossierManifest {
        let root = try JSONCursor.reading(bytes, name: name)
        let found = try root.member("schema").string()
        guard found == schema else {
            throw InputFault(
                .verifyOtherManifest, ["found": found, "wanted": schema],
                at: SourceLocation(file: name))
        }
        let subject = try root.member("subject")
        let options = try root.member("options")
        guard let evaluation = try items(root, "evaluation").first?.sha256 else {
            throw InputFault(
                .verifyOtherManifest, ["found": "evaluation", "wanted": "sha256"],
                at: SourceLocation(file: name))
        }
        return DossierManifest(
            toolVersion: try root.member("toolVersion").string(),
            area: try subject.member("area").string(), code: try subject.member("code").string(),
            year: try subject.member("year").int(in: Assessor.years),
            template: try options.member("template").string(),
            bureau: try options.member("bureau").optionalString(),
            language: try options.member("language").word(Language.self),
            date: try day(options, "date"), assessedDay: try day(options, "assessedDay"),
            hasData: try options.member("data").bool(), evaluation: evaluation,
            files: try items(root, "files"), rulebooks: try items(root, "rulebooks"),
            templates: try items(root, "templates"), fonts: try items(root, "fonts"),
            libraries: try items(root, "libraries", value: "version"),
            pages: try root.member("pages").strings())
    }

    private static func items(
        _ root: JSONCursor, _ member: String, value: String = "sha256"
    ) throws(InputFault) -> [Item] {
        var items: [Item] = []
        for one in try root.member(member).elements() {
            items.append(
                Item(
                    try one.member("name").string(), try one.member(value).optionalString()))
        }
        return items
    }

    private static func day(
        _ cursor: JSONCursor, _ member: String
    ) throws(InputFault) -> CalendarDay? {
        let member = try cursor.member(member)
        guard let text = try member.optionalString() else { return nil }
        guard let day = CalendarDay(iso: text) else {
            throw InputFault(
                .verifyOtherManifest, ["found": text, "wanted": "YYYY-MM-DD"],
                at: SourceLocation(file: cursor.file))
        }
        return day
    }
}

extension Diagnostic.Kind {
    static let verifyOtherManifest = Diagnostic.Kind(
        "verify.otherManifest", .blocker,
        Wording("清单的格式是 {found}，不是 {wanted}", "the manifest is {found}, not {wanted}"),
        advice: Wording("用写出它的那个版本核对", "verify it with the version that wrote it"))
}
