import Assessment
import Testing
import Values

@Suite struct RulebookLibraryTests {
    @Test func listsTheRulebooksThereAre() throws {
        #expect(
            try RulebookLibrary.list(templates: Templates.path)
                == ["creation-floor", "fangshan-2024-2026", "since-creation"])
    }

    /// Counted by hand in the plan's 任务分解表: 39 items, (16) is not there; and the eight printed
    /// creation conditions below them.
    @Test func putsThePlanAboveTheCreationConditions() throws {
        let book = try RulebookLibrary.load("fangshan-2024-2026", templates: Templates.path)
        let own = book.clauses.filter { $0.rulebook == "fangshan-2024-2026" }
        #expect(own.map(\.id) == (1...40).filter { $0 != 16 }.map(String.init))
        #expect(own.allSatisfy { $0.task == $0.id && $0.basis == .quoted })
        #expect(
            book.clauses.dropFirst(39).map(\.rulebook)
                == Array(repeating: "creation-floor", count: 8))
        #expect(book.tiers.map(\.id) == ["fangshan-2024-2026", "creation-floor"])
        #expect(book.tiers.allSatisfy { $0.sha256.count == 64 })
        #expect(book.sha256 == book.tiers.first?.sha256)
        #expect(book.years == 2024...2026)
    }

    @Test func quotesThePlanLetterByLetter() throws {
        let book = try RulebookLibrary.load("fangshan-2024-2026", templates: Templates.path)
        let fourteen = try #require(book.clauses.first { $0.id == "14" })
        #expect(fourteen.citation.words == "区域内年均负（氧）离子浓度≥3000个/cm3。")
        #expect(fourteen.citation.article == "任务分解表（14）")
        #expect(
            fourteen.citation.document.title
                == "“中国天然氧吧”助力绿色房山高质量发展三年实施方案（2024-2026年）（征求意见稿）")
        #expect(
            fourteen.condition == .atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)))
        #expect(fourteen.due == "2026年")
        let five = try #require(book.clauses.first { $0.id == "5" })
        #expect(five.bureaus == ["区园林绿化局", "区生态环境局", "区水务局", "区农业农村局"])
        #expect(five.due == "持续推进")
    }

    @Test func readsEveryChoiceOfAMethod() throws {
        let book = try RulebookLibrary.load("creation-floor", templates: Templates.path)
        let air = try #require(book.indicators.first { $0.id == "air.goodDayRate" }).method
        #expect(air.edition == .hj633y2026)
        #expect(air.alsoShow == [.hj633y2012])
        #expect(air.missingPollutant == .required)
        #expect(air.hours == .declared)
        #expect(air.minimumHours == 20)
        #expect(air.minimumDays == 27)
        #expect(air.minimumDaysInFebruary == 25)
        #expect(air.minimumDaysInYear == 324)
        let comfort = try #require(book.indicators.first { $0.id == "climate.comfortableMonths" })
        #expect(comfort.method.coldMonths == [10, 11, 12, 1, 2, 3])
        #expect(comfort.method.windLimit == DecimalValue(3))
        let air2020 = try #require(book.clauses.first { $0.id == "floor.air" })
        #expect(air2020.citation.year == 2020)
        #expect(air2020.otherCitations.count == 3)
    }

    @Test func namesTheNearestRulebook() throws {
        let fault = #expect(throws: InputFault.self) {
            try RulebookLibrary.load("creation-flor", templates: Templates.path)
        }
        #expect(fault?.diagnostics.first?.kind.id == "rulebook.missing")
        #expect(fault?.diagnostics.first?.parameters["nearest"] == "creation-floor")
    }

    @Test(arguments: ["../rulebooks/creation-floor", "/etc/passwd", "..", ""])
    func neverLeavesItsFolder(_ id: String) {
        #expect(throws: InputFault.self) { try RulebookLibrary.load(id, templates: Templates.path) }
    }
}
