import Gathering
import Values

/// What people set aside, decided or put in place of a result.
extension Exclusion {
    var json: JSONValue {
        .object([
            ("station", .string(station)),
            ("quantities", .list(quantities.map(\.rawValue))),
            ("from", .string(from.description)), ("to", .string(to.description)),
            ("reason", .string(reason)), ("approver", .string(approver)),
            ("evidence", .list(evidence)), ("location", location.json),
        ])
    }
}

extension Waiver {
    var json: JSONValue {
        .object([
            ("clause", .string(clause)), ("from", .string(from.description)),
            ("to", .string(to.description)), ("reason", .string(reason)),
            ("approver", .string(approver)), ("evidence", .list(evidence)),
            ("location", location.json),
        ])
    }
}

extension Judgement {
    var json: JSONValue {
        .object([
            ("clause", .string(clause)), ("year", .int(year)),
            ("decision", .string(decision.rawValue)), ("assessor", .string(assessor)),
            ("date", .text(date?.description)), ("reason", .string(reason)),
            ("evidence", .list(evidence)), ("location", location.json),
        ])
    }
}

extension Override {
    var json: JSONValue {
        .object([
            ("clause", .string(clause)), ("year", .int(year)), ("old", .string(old)),
            ("new", .string(new)), ("reason", .string(reason)), ("approver", .string(approver)),
            ("date", .text(date?.description)), ("evidence", .list(evidence)),
            ("chain", .string(chain)), ("isIntact", .bool(isIntact)),
            ("location", location.json),
        ])
    }
}
