import Assessment
import Charting
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct DeckBuilderTests {
    static func deck(_ evaluation: Evaluation = Synthetic.evaluation()) throws -> Deck {
        try DeckBuilder.deck(
            [evaluation], template: "meeting", templates: Places.templates, language: .chinese,
            date: nil)
    }

    static func pictures(_ deck: Deck) -> [String] {
        deck.slides.compactMap {
            if case .picture(let exhibit, _) = $0.body { exhibit.id } else { nil }
        }
    }

    /// The conclusion first, then what is not met, the smallest margin first.
    @Test func whatIsAtRiskComesFirst() throws {
        let deck = try Self.deck()
        let pictures = Self.pictures(deck)
        #expect(pictures.first == "verdict.counts")
        #expect(pictures[1] == "baseline.bars")
        #expect(Interpreter.plain(deck.slides[2].title).hasPrefix("城镇污水处理率2026年为93.5%"))
        guard case .picture(_, let side) = deck.slides[2].body else {
            Issue.record("no picture")
            return
        }
        #expect(side.number?.number == "93.5")
        #expect(side.verdict == .notMet)
        #expect(side.lines.map(Interpreter.plain) == ["要求≥94%", "还差0.5个百分点", "牵头：区气象局"])
    }

    @Test func noPictureIsShownTwice() throws {
        let deck = try Self.deck()
        let pictures = deck.slides.compactMap { slide -> Picture? in
            if case .picture(let exhibit, _) = slide.body { exhibit.picture } else { nil }
        }
        #expect(Set(pictures).count == pictures.count)
    }

    /// Behind every picture the speaker has its words, its source and its codes; the numbers
    /// behind the pictures stand at the end.
    @Test func theSpeakerHasTheNumbers() throws {
        let deck = try Self.deck()
        for slide in deck.slides {
            guard case .picture(let exhibit, _) = slide.body else { continue }
            #expect(slide.notes.contains(exhibit.recipe.alt(.chinese)), "\(exhibit.id)")
            #expect(!slide.foot.isEmpty, "\(exhibit.id)")
        }
        guard case .tables(let tables)? = deck.slides.last?.body else {
            Issue.record("no tables at the end")
            return
        }
        #expect(tables.contains { $0.caption == "城镇污水处理率与创建年比较" })
    }

    /// An empty year has a cover, its counts, and what is to be decided.
    @Test func anEmptyYearIsStillADeck() throws {
        let deck = try Self.deck(Synthetic.evaluation(empty: true))
        #expect(Self.pictures(deck) == ["verdict.counts"])
        let pdf = try DeckBuilder.build(
            [Synthetic.evaluation(empty: true)], as: .pdf, template: "meeting",
            templates: Places.templates)
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
    }

    @Test func aLongNameIsSetSmallerAndNotCut() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.area.name = "双江拉祜族佤族布朗族傣族自治县及孟连傣族拉祜族佤族自治县"
        for format in DeckBuilder.Format.allCases {
            let bytes = try DeckBuilder.build(
                [evaluation], as: format, template: "meeting", templates: Places.templates)
            #expect(bytes.count > 100_000)
        }
    }
}
