import Gathering
import Values

/// The same values at two stations, or at one in two years: days of hours, or runs of daily
/// values, that are equal to the last digit. Days are compared by a hash, and told only where
/// the hashes of a whole stretch agree.
enum CopyCheck {
    private struct Strand {
        var series: Series
        var print: SeriesPrint
    }

    /// In order of the series.
    static func suspicions(_ dataset: Dataset) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for quantity in Quantity.allCases {
            for interval in [Interval.hour, .day] {
                let strands = dataset.series.compactMap { series -> Strand? in
                    guard series.quantity == quantity, series.interval == interval else {
                        return nil
                    }
                    return SeriesPrint(series).map { Strand(series: series, print: $0) }
                }
                found += SharedStretch.find(in: strands.map(\.print)).map {
                    diagnostic(dataset, strands, $0)
                }
            }
        }
        return found
    }

    private static func diagnostic(
        _ dataset: Dataset, _ strands: [Strand], _ stretch: SharedStretch
    ) -> Diagnostic {
        let (strand, other) = (strands[stretch.print], strands[stretch.other])
        let (day, otherDay) = (
            strand.print.days[stretch.day], other.print.days[stretch.otherDay]
        )
        return Diagnostic(
            .copied,
            [
                "station": strand.series.station, "other": other.series.station,
                "quantity": strand.series.quantity.name.chinese,
                "id": strand.series.quantity.rawValue, "count": String(stretch.count),
                "from": CalendarDay(number: day.number).description,
                "otherFrom": CalendarDay(number: otherDay.number).description,
                "otherPlace": dataset.location(of: other.series, Int(otherDay.index))?.description
                    ?? "",
            ], at: dataset.location(of: strand.series, Int(day.index)))
    }
}

extension Diagnostic.Kind {
    static let copied = Diagnostic.Kind(
        "review.copied", .warning,
        Wording(
            "{station} 站{quantity}自 {from} 起 {count} 天的值，与 {other} 站自 {otherFrom} 起的值逐个相同（{otherPlace}）",
            "station {station}, {id}: the values of {count} days from {from} are those of station {other} from {otherFrom}, one by one ({otherPlace})"
        ),
        advice: Wording(
            "请填报单位核实是否重复填报或复制", "ask who sent them whether one is a copy of the other"))
}
