import Gathering
import Values

extension Explanation {
    /// The trees as JSON: `"schema": "fucha-explanation/1"`, described by
    /// `templates/explanation.schema.json`.
    package static func json(
        _ trees: [Explanation], area: String, year: Int, codes: TraceIndex
    ) -> [UInt8] {
        JSONValue.object([
            ("schema", .string("fucha-explanation/1")), ("area", .string(area)),
            ("year", .int(year)),
            ("explanations", .array(trees.map { $0.json(codes) })),
        ]).bytes()
    }

    private func json(_ codes: TraceIndex) -> JSONValue {
        var members = subject.members
        if let key {
            members.append(("code", .text(codes.code(for: key)?.text)))
            members.append(("key", .string(key.canonical)))
        }
        if value != nil { members.append(("value", .quantity(value, shown, unit))) }
        if let formula { members.append(("formula", formula.json)) }
        if let place {
            var members1 = [("file", JSONValue.string(place.location.file))]
            members1 += place.location.placeMembers
            if let heading = place.heading { members1.append(("heading", .string(heading))) }
            members1.append(("sha256", .string(place.sha256)))
            members.append(("location", .object(members1)))
        }
        if !children.isEmpty { members.append(("parts", .array(children.map { $0.json(codes) }))) }
        if omitted > 0 { members.append(("omitted", .int(omitted))) }
        return .object(members)
    }
}

extension Explanation.Subject {
    fileprivate var members: [(String, JSONValue)] {
        func of(_ kind: String, _ more: [(String, JSONValue)] = []) -> [(String, JSONValue)] {
            [("kind", .string(kind))] + more
        }
        return switch self {
        case .number: of("number")
        case .clause(let clause, let finding):
            of(
                "clause",
                [
                    ("clause", .string(clause.id)), ("title", .string(clause.title)),
                    ("verdict", .string(finding.verdict.rawValue)),
                    ("reason", .string(finding.reason.rawValue)),
                ])
        case .part(let index, _, let finding):
            of(
                "part",
                [
                    ("part", .int(index)), ("verdict", .string(finding.verdict.rawValue)),
                    ("reason", .string(finding.reason.rawValue)),
                ])
        case .requirement(let clause, _, _):
            of(
                "requirement",
                [
                    ("clause", .string(clause.id)),
                    ("basis", .string(clause.basis.rawValue)),
                    ("document", .string(clause.citation.document.title)),
                    ("article", .string(clause.citation.article)),
                    ("words", .string(clause.citation.words)),
                ])
        case .margin: of("margin")
        case .measurement(let one):
            of(
                "measurement",
                [
                    ("indicator", .string(one.indicator)), ("year", .int(one.year)),
                    ("variant", .string(one.variant)), ("decides", .bool(one.decides)),
                ])
        case .station(let id): of("station", [("station", .string(id))])
        case .month(let month): of("month", [("month", .int(month))])
        case .day(let day): of("day", [("day", .string(day.description))])
        case .airDay(let day):
            of(
                "airDay",
                [
                    ("day", .string(day.day.description)),
                    ("primary", .list(day.primary.map(\.rawValue))),
                    ("missing", .list(day.missing.map(\.rawValue))),
                ])
        case .item(let item): of("item", [("item", .string(item.rawValue))])
        case .element(let quantity): of("element", [("quantity", .string(quantity.rawValue))])
        case .comfort(let month):
            of(
                "comfort",
                [
                    ("month", .int(month.month)), ("index", .text(month.decidedBy?.rawValue)),
                    ("grade", .number(month.grade)),
                ])
        case .hour(let time, let label, let state):
            of(
                "hour",
                [
                    ("label", .string(time.text)), ("meaning", .string(label.rawValue)),
                    ("state", .string(state.rawValue)),
                ])
        case .absentHour(let time): of("absentHour", [("from", .string(time.text))])
        case .daily(let day, let state):
            of(
                "daily",
                [("day", .string(day.description)), ("state", .string(state.rawValue))])
        case .monthly(let month, let state):
            of("monthly", [("month", .int(month)), ("state", .string(state.rawValue))])
        case .gap(let gap):
            of(
                "gap",
                [
                    ("station", .string(gap.station)), ("from", .string(gap.from.text)),
                    ("to", .string(gap.to.text)),
                ])
        case .figure(let figure):
            of(
                "figure",
                [("printed", .string(figure.printed)), ("bureau", .text(figure.bureau))])
        case .table: of("table")
        case .file(let file): of("file", [("format", .string(file.format))])
        case .evidence(let item):
            of("evidence", [("id", .string(item.id)), ("title", .string(item.title))])
        case .waiver(let waiver): of("waiver", [("clause", .string(waiver.clause))])
        case .judgement(let judgement): of("judgement", [("clause", .string(judgement.clause))])
        case .exclusion(let exclusion): of("exclusion", [("reason", .string(exclusion.reason))])
        case .override(let override): of("override", [("clause", .string(override.clause))])
        case .task(let task): of("task", [("number", .string(task.number))])
        case .lack: of("lack")
        case .note(let diagnostic): of("note", [("diagnostic", diagnostic.json)])
        case .diagnostic(let diagnostic): of("diagnostic", [("diagnostic", diagnostic.json)])
        case .absence(let absence): of("absence", [("marker", .string(absence.marker))])
        case .change(let way, let from, let to):
            of(
                "change",
                [
                    ("from", .int(from)), ("to", .int(to)), ("variant", .string(way.variant)),
                    ("direction", .text(way.direction?.rawValue)),
                ])
        case .method(_, let indicator): of("method", [("indicator", .string(indicator))])
        }
    }
}

extension Explanation.Formula {
    fileprivate var json: JSONValue {
        func of(_ kind: String, _ more: [(String, JSONValue)] = []) -> JSONValue {
            .object([("kind", .string(kind))] + more)
        }
        return switch self {
        case .share(let part, let whole): of("share", [("part", part.json), ("whole", whole.json)])
        case .mean(let sum, let count): of("mean", [("sum", sum.json), ("count", .int(count))])
        case .sum: of("sum")
        case .count(let count, let all): of("count", [("count", .int(count)), ("of", .int(all))])
        case .difference(let one, let other):
            of("difference", [("minuend", one.json), ("subtrahend", other.json)])
        case .percentile(let percent, let count, let low, let high, let hundredths):
            of(
                "percentile",
                [
                    ("percent", .int(percent)), ("count", .int(count)), ("low", low.json),
                    ("high", high.json), ("hundredths", .int(hundredths)),
                ])
        case .largest: of("largest")
        case .smallest: of("smallest")
        case .asWritten(let text): of("asWritten", [("written", .string(text))])
        case .iaqi(let concentration, let low, let high, let from, let to):
            of(
                "iaqi",
                [
                    ("concentration", concentration.json), ("low", .int(low)),
                    ("high", .int(high)), ("from", .int(from)), ("to", .int(to)),
                ])
        case .iaqiBeyond(let concentration):
            of("iaqiBeyond", [("concentration", concentration.json)])
        case .temperatureHumidity(let temperature, let humidity):
            of(
                "temperatureHumidity",
                [("temperature", temperature.json), ("humidity", humidity.json)])
        case .windEffect(let temperature, let wind, let sunshine):
            of(
                "windEffect",
                [
                    ("temperature", temperature.json), ("wind", wind.json),
                    ("sunshine", sunshine.json),
                ])
        case .eightHours(let windows): of("eightHours", [("windows", .int(windows))])
        case .humidityFromDewPoint: of("humidityFromDewPoint")
        case .stated: of("stated")
        }
    }
}

extension Moment {
    /// `2026-07-03 05:00`
    fileprivate var text: String {
        let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
        return "\(day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
