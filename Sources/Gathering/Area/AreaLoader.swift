import Values
import XMLTree

/// Reads and checks `area.xml`.
enum AreaLoader {
    static let file = "area.xml"

    /// Every fault of the declaration is reported at once; any of them stops the run, because what a
    /// wrong declaration means would be a guess.
    static func load(
        folder: String, templates: String
    ) throws(InputFault) -> AreaDeclaration {
        let document = try XMLDocument.load(path: folder + "/" + file, file: file)
        let schema = try RelaxNGSchema.load(path: templates + "/schemas/area.rng")
        let faults = schema.validate(document)
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        var reading = AreaReading()
        let declaration = reading.read(document.root)
        guard reading.faults.isEmpty else { throw InputFault(reading.faults.sorted()) }
        return declaration
    }
}

private struct AreaReading {
    var faults: [Diagnostic] = []

    mutating func read(_ root: XMLElement) -> AreaDeclaration {
        var area = Area(
            name: root.attribute("name") ?? "", code: root.attribute("code") ?? "",
            baselineYear: Int(root.attribute("baseline") ?? "") ?? 0,
            rulebook: root.attribute("rulebook") ?? "",
            isDemonstration: root.attribute("demonstration") == "true",
            compiledBy: filled(root.attribute("compiledBy")),
            leadUnit: filled(root.attribute("leadUnit")), location: place(root))
        for element in root.all("station") {
            guard let station = station(element) else { continue }
            if area.stations.contains(where: { $0.id == station.id }) {
                fault(.stationDoubled, ["station": station.id], at: element)
            } else {
                area.stations.append(station)
            }
        }
        for element in root.all("limit") {
            guard let limit = limit(element) else { continue }
            if area.limits.contains(where: { $0.id == limit.id && $0.year == limit.year }) {
                fault(.limitDoubled, ["id": limit.id], at: element)
            } else {
                area.limits.append(limit)
            }
        }
        var declaration = AreaDeclaration(area: area)
        for element in root.elements where element.name != "station" {
            if let source = source(element, in: area) { declaration.sources.append(source) }
        }
        if declaration.sources.isEmpty { fault(.areaWithoutSources, at: root) }
        return declaration
    }

    private mutating func station(_ element: XMLElement) -> Station? {
        guard let id = element.attribute("id") else { return nil }
        let from = day(element, "from")
        let to = day(element, "to")
        if let from, let to, to < from {
            fault(.daysReversed, ["from": "\(from)", "to": "\(to)"], at: element)
        }
        var station = Station(
            id: id, name: element.attribute("name") ?? id, from: from, to: to)
        station.moved = changes(element, "moved", of: station, .movedElsewhen)
        station.instruments = changes(element, "instruments", of: station, .instrumentElsewhen)
        return station
    }

    /// Days on which something about a station changed: after its first day, not after its last.
    private mutating func changes(
        _ element: XMLElement, _ name: String, of station: Station, _ elsewhen: Diagnostic.Kind
    ) -> [CalendarDay] {
        let days = (element.attribute(name) ?? "").split(whereSeparator: \.isWhitespace)
            .compactMap { day(String($0), at: element) }
        for day in days {
            let isBefore = station.from.map { day <= $0 } ?? false
            let isAfter = station.to.map { day > $0 } ?? false
            if isBefore || isAfter { fault(elsewhen, ["day": "\(day)"], at: element) }
        }
        return days.sorted()
    }

    private mutating func limit(_ element: XMLElement) -> AreaLimit? {
        let printed = element.attribute("value") ?? ""
        guard let value = DecimalValue(printed) else {
            fault(.limitNotDecimal, ["value": printed], at: element)
            return nil
        }
        return AreaLimit(
            id: element.attribute("id") ?? "", value: value,
            source: element.attribute("source") ?? "",
            year: element.attribute("year").flatMap { Int($0) }, location: place(element))
    }

    private mutating func source(_ element: XMLElement, in area: Area) -> AreaDeclaration.Source? {
        guard let files = element.attribute("files") else { return nil }
        let content: AreaDeclaration.Source.Content
        switch element.name {
        case "observations": content = .observations(observations(element, in: area))
        case "messages":
            content = .messages(
                MessageSource(
                    clock: element.attribute("clock").flatMap(MessageSource.Clock.init) ?? .local,
                    station: station(named: element.attribute("station"), at: element, in: area),
                    hours: element.attribute("hours").flatMap(HourLabel.init)))
        case "figures":
            content = .figures(
                FigureSource(
                    year: element.attribute("year").flatMap { Int($0) },
                    bureau: filled(element.attribute("bureau"))))
        default:
            guard let kind = TableKind(rawValue: element.name) else { return nil }
            content = .register(kind)
        }
        return AreaDeclaration.Source(
            files: files, sheet: element.attribute("sheet"),
            encoding: element.attribute("encoding"),
            content: content, location: place(element))
    }

    private mutating func observations(_ element: XMLElement, in area: Area) -> ObservationSource {
        var source = ObservationSource(
            interval: element.attribute("interval").flatMap(Interval.init) ?? .hour)
        source.station = station(named: element.attribute("station"), at: element, in: area)
        source.hours = element.attribute("hours").flatMap(HourLabel.init)
        if let end = element.attribute("day").flatMap(DayEnd.init) {
            if source.interval != .day { fault(.dayEndOfOtherInterval, at: element) }
            source.dayEnd = end
        }
        for child in element.elements {
            switch child.name {
            case "missing":
                source.markers.append(child.text)
                if child.attribute("only") == "true" { source.onlyOwnMarkers = true }
            case "station":
                if source.stationHeading != nil {
                    fault(.declaredTwice, ["name": "station"], at: child)
                }
                if source.station != nil { fault(.stationTwice, at: child) }
                source.stationHeading = child.attribute("heading")
            case "time": readTime(child, into: &source)
            case "column": readColumn(child, into: &source)
            case "quality":
                if source.quality != nil { fault(.declaredTwice, ["name": "quality"], at: child) }
                source.quality = ObservationSource.Quality(
                    heading: child.attribute("heading") ?? "",
                    good: (child.attribute("good") ?? "").split(separator: " ").map(String.init),
                    location: place(child))
            case "ignore": source.ignored.append(child.attribute("heading") ?? "")
            default: break
            }
        }
        return source
    }

    private mutating func readTime(_ element: XMLElement, into source: inout ObservationSource) {
        if !source.times.isEmpty { fault(.declaredTwice, ["name": "time"], at: element) }
        let here = place(element)
        let hour = element.attribute("hour")
        if let heading = element.attribute("heading") {
            if element.attribute("year") != nil { fault(.timeOverdeclared, at: element) }
            source.times.append(
                ObservationSource.TimeColumn(
                    part: hour == nil ? .stamp : .date, heading: heading, location: here))
        } else {
            for part in [TimePart.year, .month, .day] {
                guard let heading = element.attribute(part.rawValue) else { continue }
                source.times.append(
                    ObservationSource.TimeColumn(part: part, heading: heading, location: here))
            }
            let parts = Set(source.times.map(\.part))
            let needed: Set<TimePart> =
                source.interval == .month ? [.year, .month] : [.year, .month, .day]
            if !parts.isSuperset(of: needed) { fault(.timeUnderdeclared, at: element) }
        }
        if let hour {
            source.times.append(
                ObservationSource.TimeColumn(part: .hour, heading: hour, location: here))
        }
    }

    private mutating func readColumn(_ element: XMLElement, into source: inout ObservationSource) {
        guard let heading = element.attribute("heading"),
            let quantity = element.attribute("quantity").flatMap(Quantity.init)
        else { return }
        if let unit = element.attribute("unit") {
            guard let written = UnitTable.unit(unit) else {
                fault(
                    .unitUnknown,
                    [
                        "unit": unit, "quantity": quantity.name.chinese,
                        "expected": quantity.unit.rawValue,
                    ], at: element)
                return
            }
            guard UnitTable.exponent(from: written, to: quantity.unit) != nil else {
                fault(
                    .unitUnknown,
                    [
                        "unit": unit, "quantity": quantity.name.chinese,
                        "expected": quantity.unit.rawValue,
                    ], at: element)
                return
            }
        }
        source.columns.append(
            ObservationSource.Column(
                heading: heading, quantity: quantity, unit: element.attribute("unit"),
                location: place(element)))
    }

    private mutating func station(
        named id: String?, at element: XMLElement, in area: Area
    ) -> String? {
        guard let id else { return nil }
        if area.stations.contains(where: { $0.id == id }) { return id }
        let nearest = Spelling.nearest(to: id, among: area.stations.map(\.id))
        fault(
            nearest == nil ? .stationUndeclared : .stationUndeclaredNear,
            ["station": id, "nearest": nearest ?? ""], at: element)
        return nil
    }

    private mutating func day(_ element: XMLElement, _ name: String) -> CalendarDay? {
        element.attribute(name).flatMap { day($0, at: element) }
    }

    private mutating func day(_ text: String, at element: XMLElement) -> CalendarDay? {
        if let day = CalendarDay(iso: text) { return day }
        fault(.dayDoesNotExist, ["value": text], at: element)
        return nil
    }

    private func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    private func place(_ element: XMLElement) -> SourceLocation {
        SourceLocation(file: AreaLoader.file, line: element.line)
    }

    private mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], at element: XMLElement
    ) {
        faults.append(Diagnostic(kind, parameters, at: place(element)))
    }
}
