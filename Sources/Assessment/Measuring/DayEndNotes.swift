import Gathering
import Values

/// Says at which stations days end at 20:00, once a station with all the quantities concerned.
struct DayEndNotes: Sendable {
    private var entries: [(kind: Diagnostic.Kind, station: String, quantities: [Quantity])] = []

    /// Of daily series that were used as they are.
    mutating func add(daily: [Series], station: String) {
        for series in daily where series.dayEnd == .evening {
            add(.dayEndsElsewhere, station, series.quantity)
        }
    }

    /// Of hours that were made into days.
    mutating func add(hours quantity: Quantity, station: String, dayEnds: DayEnd) {
        if dayEnds == .evening { add(.hoursEndAtTwenty, station, quantity) }
    }

    private mutating func add(_ kind: Diagnostic.Kind, _ station: String, _ quantity: Quantity) {
        if let known = entries.firstIndex(where: { $0.kind == kind && $0.station == station }) {
            if !entries[known].quantities.contains(quantity) {
                entries[known].quantities.append(quantity)
            }
        } else {
            entries.append((kind, station, [quantity]))
        }
    }

    var notes: [Diagnostic] {
        entries.map { entry in
            Diagnostic(
                entry.kind,
                [
                    "station": entry.station,
                    "quantities": entry.quantities.map(\.name.chinese).joined(separator: "、"),
                    "quantitiesEnglish": entry.quantities.map(\.name.english)
                        .joined(separator: ", "),
                ])
        }
    }
}
