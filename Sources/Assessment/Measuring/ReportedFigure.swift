import Gathering
import Values

/// An indicator that a bureau reports as one number a year.
enum ReportedFigure {
    static func measure(_ dataset: Dataset, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let figures = dataset.figures.filter {
            $0.indicator == indicator.id && $0.year == year.number && $0.month == nil
        }.sorted { $0.location < $1.location }
        var ledger = SourceLedger(dataset)
        for figure in figures { ledger.use(figure) }
        let outcome = outcome(figures, dataset, indicator, year.number)
        let detail: Detail =
            if case .measured = outcome, let figure = figures.first { .figure(figure) } else {
                .none
            }
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            method: indicator.method, detail: detail, sources: ledger.sources)
    }

    /// A cell that could not be read, or in another unit, comes before everything else: the
    /// year's number is not known while it stands.
    private static func outcome(
        _ figures: [Figure], _ dataset: Dataset, _ indicator: Indicator, _ year: Int
    ) -> Measurement.Outcome {
        if let spoilt = spoiltCell(of: indicator.id, year, figures, in: dataset) {
            return .lacking(.badCell(spoilt))
        }
        guard let first = figures.first else { return .lacking(.noData) }
        if let other = figures.first(where: { $0.unit != indicator.unit }) {
            return .lacking(
                .badCell(
                    Diagnostic(
                        .figureUnit,
                        [
                            "indicator": indicator.id, "printed": other.printed,
                            "unit": other.unit.rawValue, "expected": indicator.unit.rawValue,
                        ], at: other.location)))
        }
        if figures.contains(where: { $0.value != first.value }) {
            return .lacking(.conflict(figures))
        }
        return .measured(first.value.rational)
    }

    /// The first error that gathering found at one of the figures' cells, or that it put down
    /// to this indicator and year because the cell gave no figure at all.
    private static func spoiltCell(
        of indicator: String, _ year: Int, _ figures: [Figure], in dataset: Dataset
    ) -> Diagnostic? {
        dataset.diagnostics.first { diagnostic in
            guard diagnostic.kind.severity <= .error, diagnostic.location != nil else {
                return false
            }
            let isNamed =
                diagnostic.parameters["indicator"] == indicator
                && diagnostic.parameters["year"] == String(year)
            return isNamed || figures.contains { $0.location == diagnostic.location }
        }
    }
}
