import Gathering
import Values

extension StationLedger {
    var json: JSONValue {
        .object([
            ("indicator", .string(indicator)), ("from", .int(from)), ("to", .int(to)),
            ("unit", .string(unit.rawValue)), ("differs", .bool(differs)),
            ("entries", .array(entries.map(\.json))),
            ("allStations", allStations.json),
            ("commonStations", commonStations?.json ?? .null),
        ])
    }
}

extension StationLedger.Entry {
    fileprivate var json: JSONValue {
        .object([
            ("station", .string(station)), ("name", .string(name)),
            ("observedBefore", .bool(observedBefore)), ("observedAfter", .bool(observedAfter)),
            ("movedBetween", .list(movedBetween.map(\.description))),
            ("valueBefore", valueBefore?.json ?? .null),
            ("valueAfter", valueAfter?.json ?? .null),
            ("roundedBefore", .text(roundedBefore?.description)),
            ("roundedAfter", .text(roundedAfter?.description)),
        ])
    }
}
