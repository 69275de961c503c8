import Gathering
import Values

/// PM2.5 above PM10, of which it is part. Instruments differ and round, so a few are usual.
struct ParticlePairCheck {
    /// Of one station's columns in one table.
    struct Pair {
        var station: String
        var interval: Interval
        var origin: Int
        var rows = 0
        var exceeding = 0
        var first: SourceLocation?
        var from: Int32 = 0
        var to: Int32 = 0
    }

    /// In order of station, spacing and table.
    static func pairs(_ dataset: Dataset) -> [Pair] {
        dataset.series.filter { $0.quantity == .pm25 }.flatMap { fine -> [Pair] in
            let all = dataset.series.first {
                $0.quantity == .pm10 && $0.station == fine.station && $0.interval == fine.interval
            }
            return all.map { pairs(dataset, fine, $0) } ?? []
        }
    }

    private static func pairs(_ dataset: Dataset, _ fine: Series, _ all: Series) -> [Pair] {
        var pairs: [Pair] = []
        let scale = max(fine.scale, all.scale)
        let factor = DecimalValue.powersOfTen[min(max(scale - fine.scale, 0), 9)]
        let other = DecimalValue.powersOfTen[min(max(scale - all.scale, 0), 9)]
        var place = 0
        let end = all.entryCount
        var current = -1
        for index in 0..<fine.entryCount where fine.flags[index] == .valid {
            while place < end, all.times[place] < fine.times[index] { place += 1 }
            guard place < end, all.times[place] == fine.times[index], all.flags[place] == .valid
            else { continue }
            let origin = Int(fine.origins[index])
            if current < 0 || pairs[current].origin != origin {
                if let known = pairs.firstIndex(where: { $0.origin == origin }) {
                    current = known
                } else {
                    current = pairs.count
                    pairs.append(
                        Pair(station: fine.station, interval: fine.interval, origin: origin))
                }
            }
            pairs[current].rows += 1
            guard
                Int64(fine.mantissas[index]) * factor > Int64(all.mantissas[place]) * other
            else { continue }
            if pairs[current].exceeding == 0 {
                pairs[current].first = dataset.location(of: fine, index)
                pairs[current].from = fine.times[index]
            }
            pairs[current].exceeding += 1
            pairs[current].to = fine.times[index]
        }
        return pairs
    }

    /// A line for every table in which it happens more often than instruments explain.
    static func suspicions(_ pairs: [Pair]) -> [Diagnostic] {
        pairs.filter {
            $0.exceeding * 100 > $0.rows * ReviewLimits.particleUsualPercent
        }.map { pair in
            Diagnostic(
                .fineAboveAll,
                [
                    "station": pair.station, "count": String(pair.exceeding),
                    "rows": String(pair.rows),
                    "from": pair.interval.text(pair.from), "to": pair.interval.text(pair.to),
                ], at: pair.first)
        }
    }
}

extension Diagnostic.Kind {
    static let fineAboveAll = Diagnostic.Kind(
        "review.fineAboveAll", .warning,
        Wording(
            "{station} 站 PM2.5 大于 PM10：{rows} 个时次中有 {count} 个（{from} 至 {to}）",
            "station {station}: PM2.5 above PM10 at {count} of {rows} times ({from} to {to})"),
        advice: Wording(
            "请站点核实两台仪器；数值照用", "have the station check both instruments; the values stand"))
}
