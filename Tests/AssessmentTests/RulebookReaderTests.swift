import Assessment
import Testing
import Values

/// Broken rulebooks: what is wrong, and at which line of the file.
@Suite struct RulebookReaderTests {
    /// Line 3 declares the indicator, line 5 the clause, line 7 its condition.
    static func book(
        id: String = "t", years: String = "2024-2026", more: String = "", unit: String = "%",
        document: String = "d", words: String = "某句。",
        condition: String = #"<atLeast indicator="a.rate" value="60"/>"#, method: String = ""
    ) -> String {
        """
        <rulebook xmlns="urn:fucha:rulebook:1" id="\(id)" title="某" edition="试" years="\(years)" \(more)>
          <document id="d" title="某文"/>
          <indicator id="a.rate" name="某率" unit="\(unit)" better="higher" decimals="1">
            <method standard="某" basis="待核" \(method)/></indicator>
          <clause id="1" title="某条" basis="引用">
            <cite document="\(document)">\(words)</cite>
            \(condition)
          </clause>
        </rulebook>
        """
    }

    static func faults(_ rulebooks: [String: String]) throws -> [Diagnostic] {
        try Templates.with(rulebooks) { folder in
            do {
                _ = try RulebookLibrary.load("t", templates: folder)
                return []
            } catch let fault as InputFault {
                return fault.diagnostics
            }
        }
    }

    @Test func aGoodOneHasNone() throws {
        #expect(try Self.faults(["t": Self.book()]).isEmpty)
        #expect(try Self.faults(["t": Self.book(years: "2016-")]).isEmpty)
    }

    @Test(arguments: [
        (
            book(condition: #"<atLeast indicator="a.rat" value="60"/>"#),
            "rulebook.unknownIndicator", 7
        ),
        (book(document: "e"), "rulebook.unknownDocument", 6),
        (book(words: ""), "rulebook.quotedWithoutWords", 5),
        (book(years: "2026-2024"), "rulebook.years", 1),
        (book(id: "other"), "rulebook.idMismatch", 1),
        (book(unit: "只"), "rulebook.unknownUnit", 3),
        (book(method: #"minimumDays="32""#), "rulebook.minimumTooHigh", 4),
        (
            book(condition: #"<atLeast indicator="a.rate" value="1234567890123456789"/>"#),
            "rulebook.notDecimal", 7
        ),
        (
            book(condition: #"<within indicator="a.rate" low="2" high="1"/>"#),
            "rulebook.emptyRange", 7
        ),
        (
            book(condition: #"<above indicator="a.rate" baseline="creation" by="-1"/>"#),
            "rulebook.negativeChange", 7
        ),
    ])
    func namesFileAndLine(_ text: String, _ id: String, _ line: Int) throws {
        let found = try Self.faults(["t": text])
        #expect(found.contains { $0.kind.id == id })
        let place = try #require(found.first { $0.kind.id == id }?.location)
        #expect(place.place == .line(line, column: nil))
        #expect(place.file.hasSuffix("/rulebooks/t.xml"))
    }

    /// A word, a limit or an example besides, after the clause: line 9.
    @Test(arguments: [
        (
            #"<above indicator="a.rate" baseline="creation" word="提升"/>"#, "",
            "rulebook.unknownWord", 7
        ),
        (
            #"<above indicator="a.rate" baseline="creation" by="5"/>"#, "",
            "rulebook.changeAmbiguous", 7
        ),
        (
            #"<above indicator="a.rate" baseline="creation" by="5" byUnit="个"/>"#, "",
            "rulebook.changeAmbiguous", 7
        ),
        (
            #"<above indicator="a.rate" baseline="creation" by="5" byUnit="percent"/>"#, "",
            "rulebook.unknownUnit", 7
        ),
        (#"<external indicator="a.rate" limit="city"/>"#, "", "rulebook.unknownLimit", 7),
        (nil, #"<word id="提升" by="5" byUnit="%" basis="待核"/>"#, "rulebook.wordWithoutSource", 9),
        (
            nil, #"<word id="提升" basis="待核"/><word id="提升" basis="待核"/>"#,
            "rulebook.doubledWord", 9
        ),
        (nil, #"<limit id="c" title="某"/><limit id="c" title="某"/>"#, "rulebook.doubledLimit", 9),
        (
            nil,
            #"<example clause="1" title="某"><given indicator="a.rate" value="60"/><expect verdict="不达标"/></example>"#,
            "rulebook.exampleFails", 9
        ),
        (
            nil, #"<example clause="2" title="某"><expect verdict="达标"/></example>"#,
            "rulebook.exampleClause", 9
        ),
    ])
    func namedThings(_ condition: String?, _ more: String, _ id: String, _ line: Int) throws {
        var text = condition.map { Self.book(condition: $0) } ?? Self.book()
        text = text.replacing("</rulebook>", with: more + "\n</rulebook>")
        let found = try Self.faults(["t": text])
        #expect(found.map(\.kind.id) == [id])
        #expect(found.first?.location?.place == .line(line, column: nil))
        for language in [Language.chinese, .english] {
            #expect(found.first?.message(in: language).contains("{") == false)
        }
    }

    @Test func aWordGivesItsNumber() throws {
        let text = Self.book(
            condition: #"<above indicator="a.rate" baseline="creation" word="提升"/>"#
        ).replacing(
            "</rulebook>",
            with: #"<word id="提升" by="0.5" byUnit="百分点" source="某文" basis="引用"/></rulebook>"#)
        let book = try Templates.with(["t": text]) { try RulebookLibrary.load("t", templates: $0) }
        #expect(
            book.clauses.first?.condition
                == .above(
                    indicator: "a.rate", by: .points(DecimalValue(mantissa: 5, scale: 1)),
                    word: "提升"))
    }

    @Test func aClauseSaysHowItIsComparedAndWhetherItCanBeWaived() throws {
        let text = Self.book().replacing(
            #"id="1" title"#, with: #"id="1" comparison="修约值" waivable="no" title"#)
        let book = try Templates.with(["t": text]) { try RulebookLibrary.load("t", templates: $0) }
        #expect(book.clauses.first?.comparison == .rounded)
        #expect(book.clauses.first?.isWaivable == false)
        let plain = try Templates.with(["t": Self.book()]) {
            try RulebookLibrary.load("t", templates: $0)
        }
        #expect(plain.clauses.first?.comparison == .unrounded)
        #expect(plain.clauses.first?.isWaivable == true)
    }

    @Test func suggestsTheNearestIndicator() throws {
        let found = try Self.faults([
            "t": Self.book(condition: #"<atLeast indicator="a.rat" value="60"/>"#)
        ])
        #expect(found.first?.parameters["nearest"] == "a.rate")
    }

    /// What the schema sees comes from the schema: a condition and an attribute misspelt.
    @Test(arguments: [
        (#"<atLest indicator="a.rate" value="60"/>"#, "atLeast"),
        (#"<atLeast indicator="a.rate" valeu="60"/>"#, "value"),
    ])
    func theSchemaNamesTheRightWord(_ condition: String, _ right: String) throws {
        let found = try Self.faults(["t": Self.book(condition: condition)])
        #expect(
            found.contains {
                $0.location?.place == .line(7, column: nil)
                    && $0.message(in: .chinese).contains(right)
            })
    }

    @Test func reportsEveryFaultOfOneRun() throws {
        let found = try Self.faults(["t": Self.book(years: "2026-2024", unit: "只", words: "")])
        #expect(
            Set(found.map(\.kind.id))
                == ["rulebook.years", "rulebook.unknownUnit", "rulebook.quotedWithoutWords"])
    }
}
