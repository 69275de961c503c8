import Assessment
import Testing
import Values

@testable import Dossiers

/// Which pictures an evaluation has data for.
@Suite struct EvaluationChartsTests {
    static func canDraw(
        _ kind: Picture.Kind, _ indicator: String, empty: Bool = false
    ) -> Bool {
        EvaluationCharts(evaluation: Synthetic.evaluation(empty: empty), language: .chinese)
            .canDraw(Picture(kind, indicator))
    }

    /// Every picture that a template can name, for the indicator it is made for.
    @Test(arguments: [
        (Picture.Kind.counts, ""), (.ionMonths, "ion.annualMean"),
        (.airCalendar, "air.goodDayRate"), (.comfortStrip, "climate.comfortableMonths"),
        (.comparison, "forest.cover"), (.overview, ""), (.headroom, ""),
    ])
    func theDataAreThere(_ kind: Picture.Kind, _ indicator: String) {
        #expect(Self.canDraw(kind, indicator))
    }

    /// A picture of what the indicator has no data for is not drawn empty.
    @Test(arguments: [
        (Picture.Kind.ionMonths, "forest.cover"), (.airCalendar, "ion.annualMean"),
        (.comfortStrip, "air.goodDayRate"), (.comparison, "no.such"),
    ])
    func ofAnotherIndicatorTheyAreNot(_ kind: Picture.Kind, _ indicator: String) {
        #expect(!Self.canDraw(kind, indicator))
    }

    /// In an empty year the seven counts are all there is to draw.
    @Test(arguments: Picture.Kind.allCases)
    func anEmptyYearHasOnlyItsCounts(_ kind: Picture.Kind) {
        let indicators = Synthetic.indicators.map(\.id)
        #expect(
            indicators.contains { Self.canDraw(kind, $0, empty: true) } == (kind == .counts))
    }
}
