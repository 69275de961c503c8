import Gathering
import Values

extension Area {
    var json: JSONValue {
        .object([
            ("name", .string(name)), ("code", .string(code)),
            ("rulebook", .string(rulebook)), ("demonstration", .bool(isDemonstration)),
            ("compiledBy", .text(compiledBy)), ("leadUnit", .text(leadUnit)),
            (
                "stations",
                .array(
                    stations.map { station in
                        .object([
                            ("id", .string(station.id)), ("name", .string(station.name)),
                            ("from", .text(station.from?.description)),
                            ("to", .text(station.to?.description)),
                            ("moved", .list(station.moved.map(\.description))),
                            ("instruments", .list(station.instruments.map(\.description))),
                        ])
                    })
            ),
        ])
    }
}

extension PlanTask {
    var json: JSONValue {
        .object(
            members + [
                ("planned", .text(planned?.description)), ("actual", .text(actual?.description)),
                ("evidence", .list(evidence)), ("location", location.json),
            ])
    }

    /// What a plan prints of it: it knows nothing of days and evidence.
    var printedJSON: JSONValue { .object(members + [("location", location.json)]) }

    private var members: [(String, JSONValue)] {
        [
            ("number", .string(number)), ("action", .string(action)), ("group", .string(group)),
            ("text", .string(text)), ("due", .string(due)), ("bureaus", .list(bureaus)),
            ("state", .text(state?.rawValue)), ("progress", .string(progress)),
        ]
    }
}

extension TaskStatus {
    var json: JSONValue {
        .object([
            ("number", .string(number)), ("state", .text(state?.rawValue)),
            ("light", .string(light.rawValue)), ("letter", .string(light.letter)),
            ("reasons", .list(reasons.map(\.rawValue))),
            ("deadline", .text(deadline?.description)), ("clauses", .list(clauses)),
            ("evidence", .list(evidence)),
            ("yearsWithoutProof", .array(yearsWithoutProof.map(JSONValue.int))),
            ("location", location.json),
        ])
    }
}

extension EvidenceItem {
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("clauses", .list(clauses)), ("title", .string(title)),
            ("issuer", .string(issuer)), ("date", .text(date?.description)),
            ("years", .array(years.map(JSONValue.int))), ("period", period?.json ?? .null),
            (
                "pages",
                .array(
                    pages.map {
                        .object([("first", .int($0.lowerBound)), ("last", .int($0.upperBound))])
                    })
            ),
            ("pageCount", .number(pageCount)), ("file", .text(file)), ("sha256", .text(sha256)),
            ("recordedSha256", .text(recordedSHA256)), ("extent", extent?.json ?? .null),
            ("lacks", .list(lacks.map(\.rawValue))), ("location", location.json),
        ])
    }
}

extension DayPeriod {
    var json: JSONValue {
        .object([("from", .string(from.description)), ("to", .string(to.description))])
    }
}

extension DocumentExtent {
    var json: JSONValue {
        switch self {
        case .pages(let count): .object([("pages", .int(count))])
        case .pixels(let width, let height):
            .object([("width", .int(width)), ("height", .int(height))])
        }
    }
}

extension SourceFile {
    var json: JSONValue {
        .object([
            ("path", .string(path)), ("sha256", .string(sha256)), ("bytes", .int(byteCount)),
            ("format", .string(format)), ("encoding", .text(encoding)),
            ("gzip", .bool(isGzip)), ("rows", .int(rowCount)),
        ])
    }
}

extension Absence {
    func json(file: String?, _ sheet: String?) -> JSONValue {
        .object([
            ("file", .text(file)), ("sheet", .text(sheet)), ("station", .string(station)),
            ("quantity", .string(quantity.rawValue)), ("marker", .string(marker)),
            ("count", .int(count)),
        ])
    }
}
