import Gathering
import Values

extension Detail {
    var json: JSONValue {
        switch self {
        case .none: .null
        case .months(let months):
            .object([("kind", .string("months")), ("months", .array(months.map(\.json)))])
        case .airDays(let days):
            .object([("kind", .string("airDays")), ("days", .array(days.map(\.json)))])
        case .comfortMonths(let months):
            .object([("kind", .string("comfortMonths")), ("months", .array(months.map(\.json)))])
        case .figure(let figure):
            .object([("kind", .string("figure")), ("figure", figure.json)])
        }
    }
}

extension MonthValue {
    var json: JSONValue {
        .object([
            ("month", .int(month)), ("mean", mean?.json ?? .null), ("valid", .int(valid)),
            ("expected", .int(expected)), ("sufficient", .bool(isSufficient)),
        ])
    }
}

extension HourProfile {
    var json: JSONValue {
        .object([
            ("year", .array(year.map(\.json))),
            ("months", .array(months.map { .array($0.map(\.json)) })),
        ])
    }
}

extension HourValue {
    fileprivate var json: JSONValue {
        .object([
            ("hour", .int(hour)), ("mean", mean?.json ?? .null), ("valid", .int(valid)),
            ("expected", .int(expected)),
        ])
    }
}

extension AirDay {
    fileprivate var json: JSONValue {
        .object([
            ("day", .string(day.description)), ("aqi", .number(aqi)),
            ("primary", .list(primary.map(\.rawValue))),
            ("missing", .list(missing.map(\.rawValue))),
        ])
    }
}

extension ComfortMonth {
    fileprivate var json: JSONValue {
        .object([
            ("month", .int(month)), ("I", .text(temperatureHumidity?.description)),
            ("K", .text(windEffect?.description)), ("decidedBy", .text(decidedBy?.rawValue)),
            ("grade", .number(grade)), ("lack", lack?.json ?? .null),
            ("humidityDerived", .bool(isHumidityDerived)),
        ])
    }
}

extension Figure {
    var json: JSONValue {
        .object([
            ("indicator", .string(indicator)), ("year", .int(year)), ("month", .number(month)),
            ("value", .string(value.description)), ("unit", .string(unit.rawValue)),
            ("printed", .string(printed)), ("bureau", .text(bureau)), ("basis", .text(basis)),
            ("location", location.json),
        ])
    }
}
