import Assessment
import Testing
import Values

@Suite struct RulebookLibraryTests {
    @Test func listsTheRulebooksThereAre() throws {
        #expect(
            try RulebookLibrary.list(templates: Templates.path)
                == ["creation-floor", "fangshan-2024-2026", "since-creation"])
    }

    /// Counted by hand in the plan's 任务分解表: 39 items, (16) is not there; two that its body asks
    /// without a row, 二（七） and 四（二）; and the eight printed creation conditions below them.
    @Test func putsThePlanAboveTheCreationConditions() throws {
        let book = try RulebookLibrary.load("fangshan-2024-2026", templates: Templates.path)
        let own = book.clauses.filter { $0.rulebook == "fangshan-2024-2026" }
        let rows = (1...40).filter { $0 != 16 }.map(String.init)
        #expect(own.map(\.id) == rows + ["plan.organisation", "plan.planning"])
        #expect(own.prefix(39).allSatisfy { $0.task == $0.id })
        #expect(own.suffix(2).allSatisfy { $0.task == nil })
        #expect(own.allSatisfy { $0.basis == .quoted && $0.chapter != nil })
        #expect(
            book.clauses.dropFirst(41).map(\.rulebook)
                == Array(repeating: "creation-floor", count: 8))
        #expect(book.tiers.map(\.id) == ["fangshan-2024-2026", "creation-floor"])
        #expect(book.tiers.allSatisfy { $0.sha256.count == 64 })
        #expect(book.sha256 == book.tiers.first?.sha256)
        #expect(book.years == 2024...2026)
    }

    /// Counted by hand: the seven parts of the plan's 二、重点任务, of which the table has no row of
    /// the last; their first words and first and last 牵头单位.
    @Test func namesTheSevenActions() throws {
        let book = try RulebookLibrary.load("fangshan-2024-2026", templates: Templates.path)
        #expect(
            book.actions.map { String($0.title.prefix(3)) }
                == ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"])
        #expect(book.actions.map { $0.table == nil } == Array(repeating: false, count: 6) + [true])
        #expect(book.actions.last?.clauses == ["plan.planning"])
        // 17, 5, 5, 5, 2 and 5 items: all 39, each once.
        #expect(book.actions.map(\.tasks.count) == [17, 5, 5, 5, 2, 5, 0])
        #expect(book.actions.flatMap(\.tasks) == (1...40).filter { $0 != 16 }.map(String.init))
        #expect(book.actions.first?.bureaus.first == "区园林绿化局")
        #expect(book.actions.first?.bureaus.last == "区气象局")
        #expect(book.actions.allSatisfy { $0.citation?.document.title.contains("三年实施方案") ?? false })
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
