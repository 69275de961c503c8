import Gathering
import Values

extension HourGrid {
    /// Valid and expected hours of the year, the longest gap and the losses by cause.
    ///
    /// `marker` names the sentinel where the tables have only one.
    func completeness(station: String, marker: String?) -> Completeness {
        var counts = Array(repeating: 0, count: State.allCases.count)
        for state in states { counts[Int(state.rawValue)] += 1 }
        func count(_ state: State) -> Int { counts[Int(state.rawValue)] }

        let causes: [(String, Int)] = [
            (marker ?? "sentinel", count(.sentinel)), ("blank", count(.blank)),
            ("unparsable", count(.unparsable)), ("rejected", count(.rejected)),
            ("excluded", count(.excluded)), ("absent", count(.absent)),
            ("outside-station", outsideStanding),
        ]
        return Completeness(
            span: .hours, valid: count(.valid), expected: states.count - count(.notStanding),
            longestGap: longestGap(station: station),
            losses: causes.filter { $0.1 > 0 }.map(Completeness.Loss.init))
    }

    /// The longest run of expected hours without a valid value; the earliest of equal ones.
    func longestGap(station: String) -> Completeness.Gap? {
        var longest = 0..<0
        var start: Int?
        for slot in 0...states.count {
            let isLost =
                slot < states.count && states[slot] != .valid && states[slot] != .notStanding
            if isLost {
                start = start ?? slot
            } else if let first = start {
                if slot - first > longest.count { longest = first..<slot }
                start = nil
            }
        }
        guard !longest.isEmpty else { return nil }
        return Completeness.Gap(
            station: station, from: year.moment(slot: longest.lowerBound),
            to: year.moment(slot: longest.upperBound), length: longest.count)
    }

    /// Whether some hour of each day was set aside by the register of exclusions.
    var excludedDays: [Bool] {
        (0..<year.dayCount).map { day in states[day * 24..<day * 24 + 24].contains(.excluded) }
    }

    /// Valid days of a range of days: those with at least so many valid hours.
    func validDays(_ days: Range<Int>, minimumHours: Int) -> Int {
        days.reduce(0) { $0 + (sum($1 * 24..<$1 * 24 + 24).count >= minimumHours ? 1 : 0) }
    }
}

extension Completeness {
    /// The ledgers of several stations as one: counts add up, the longest gap is the longest of
    /// any station (of equal ones the first station's).
    static func total(_ parts: [Completeness], span: Span) -> Completeness {
        var losses: [Loss] = []
        for loss in parts.flatMap(\.losses) {
            if let index = losses.firstIndex(where: { $0.cause == loss.cause }) {
                losses[index].count += loss.count
            } else {
                losses.append(loss)
            }
        }
        let gaps = parts.compactMap(\.longestGap)
        let longest = gaps.dropFirst().reduce(gaps.first) { best, gap in
            if let best, best.length >= gap.length { best } else { gap }
        }
        return Completeness(
            span: span, valid: parts.reduce(0) { $0 + $1.valid },
            expected: parts.reduce(0) { $0 + $1.expected }, longestGap: longest, losses: losses)
    }
}

extension Dataset {
    /// The marker of absence of a station's quantity in the given tables, where there is one
    /// only; blanks are not markers.
    func onlyMarker(station: String, quantity: Quantity, origins: Set<Int>) -> String? {
        let markers = Set(
            absences.filter {
                $0.station == station && $0.quantity == quantity && !$0.marker.isEmpty
                    && origins.contains($0.origin)
            }.map(\.marker))
        return markers.count == 1 ? markers.first : nil
    }
}
