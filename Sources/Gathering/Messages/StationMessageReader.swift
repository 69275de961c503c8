import Values

/// Reads the weather service's ion station messages: `Z_CAWN_*.txt`, a record a station and hour, each
/// ended by `=`, the file ended by `NNNN`.
///
/// Layout as in the service's own decoder (cma.cimiss2 DecodeNegOxyIon): station, time, position; then
/// `NEO` value, max, HHmm, min, HHmm in 个/cm³; `AT` the same in 0.1 ℃; `HM` relative humidity in %.
/// A field with a `/` in it is missing.
struct StationMessageReader {
    private static let quantities: [Quantity] = [.ion, .temperature, .humidity]

    private let source: MessageSource
    private let stations: [Station]
    private let file: String
    private let origin: UInt16
    private var blockOfStation: [Int: Int] = [:]
    private var unknownStations: [String: Int] = [:]

    private(set) var blocks: [StationBlock] = []
    /// By block and quantity: marker as written and count.
    private(set) var absences: [[[String: Int]]] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rowCount = 0

    init(source: MessageSource, stations: [Station], file: String, origin: UInt16) {
        self.source = source
        self.stations = stations
        self.file = file
        self.origin = origin
    }

    mutating func read(_ bytes: UnsafeRawBufferPointer) {
        var record: [(line: Int, words: [Substring])] = []
        var sawEnd = false
        for (index, text) in Self.lines(bytes).enumerated() {
            let line = index + 1
            var content = text[...]
            let isLast = content.last == "="
            if isLast { content = content.dropLast() }
            let words = content.split(whereSeparator: { $0 == " " || $0 == "\t" })
            if words.first == "NNNN" {
                sawEnd = true
                break
            }
            if !words.isEmpty { record.append((line, words)) }
            if isLast {
                read(record)
                record = []
            }
        }
        if let first = record.first {
            fault(.messageTruncated, ["station": String(first.words[0])], line: first.line)
        }
        if !sawEnd {
            diagnostics.append(Diagnostic(.messageWithoutEnd, at: SourceLocation(file: file)))
        }
        for (station, count) in unknownStations.sorted(by: { $0.key < $1.key }) {
            diagnostics.append(
                Diagnostic(
                    .stationUnknown, ["station": station, "count": "\(count)"],
                    at: SourceLocation(file: file)))
        }
    }

    private mutating func read(_ record: [(line: Int, words: [Substring])]) {
        guard let head = record.first else { return }
        guard head.words.count >= 5 else {
            fault(.messageHeadShort, ["text": head.words.joined(separator: " ")], line: head.line)
            return
        }
        guard let time = time(head.words[1], line: head.line) else { return }
        checkPosition(head.words, line: head.line)
        guard let station = station(named: head.words[0]) else { return }
        let block = block(of: station)
        var lines: [Substring: (line: Int, words: [Substring])] = [:]
        for entry in record.dropFirst() {
            guard let name = entry.words.first else { continue }
            if ["NEO", "AT", "HM"].contains(name), lines[name] != nil {
                fault(.messageLineDoubled, ["name": String(name)], line: entry.line)
            }
            lines[name] = lines[name] ?? entry
        }
        rowCount += 1
        blocks[block].times.append(time)
        blocks[block].rows.append(Int32(clamping: head.line))
        for (slot, name) in ["NEO", "AT", "HM"].enumerated() {
            value(lines[Substring(name)], name: name, slot: slot, block: block, head: head.line)
        }
    }

    private mutating func value(
        _ entry: (line: Int, words: [Substring])?, name: String, slot: Int, block: Int, head: Int
    ) {
        guard let entry, entry.words.count > 1 else {
            // An ion station without an ion line sent a damaged record; AT and HM are optional.
            if name == "NEO" {
                fault(.messageLineMissing, ["name": name], line: entry?.line ?? head)
            }
            absent("", slot: slot, block: block)
            return
        }
        let word = entry.words[1]
        if word.contains("/") {
            absent(String(word), slot: slot, block: block)
            return
        }
        guard let mantissa = Int64(word), word.utf8.count <= 9 else {
            fault(.numberUnreadable, ["heading": name, "value": String(word)], line: entry.line)
            blocks[block].columns[slot].appendAbsent(.unparsable)
            return
        }
        if [999_999, 999_998].contains(mantissa) {
            absent(String(word), slot: slot, block: block)
            return
        }
        let quantity = Self.quantities[slot]
        let scale = quantity == .temperature ? 1 : 0
        let bounds = ValuePolicy.bounds(of: quantity)
        guard bounds.contains(mantissa / DecimalValue.powersOfTen[scale]) else {
            fault(
                .valueImpossible,
                [
                    "heading": name, "value": String(word), "quantity": quantity.name.chinese,
                    "id": quantity.rawValue,
                    "range": "\(bounds.lowerBound)–\(bounds.upperBound) \(quantity.unit.rawValue)",
                ], line: entry.line)
            blocks[block].columns[slot].appendAbsent(.rejected)
            return
        }
        if quantity == .ion, mantissa == 0 { fault(.ionZero, line: entry.line) }
        blocks[block].columns[slot].append(mantissa, scale: scale)
    }

    private mutating func absent(_ marker: String, slot: Int, block: Int) {
        absences[block][slot][marker, default: 0] += 1
        blocks[block].columns[slot].appendAbsent(marker.isEmpty ? .blank : .sentinel)
    }

    private mutating func time(_ word: Substring, line: Int) -> Int32? {
        var reader = TimeText()
        let bytes = Array(word.utf8)
        do throws(TimeFault) {
            guard bytes.count == 14 else { throw TimeFault.notATime }
            let time = try reader.parse(bytes)
            guard let month = time.month, let day = time.day, let hour = time.hour,
                let date = CalendarDay(year: time.year, month: month, day: day)
            else { throw TimeFault.notATime }
            guard (time.minute ?? 0) == 0 else {
                fault(.timeOffTheHour, ["value": String(word)], line: line)
                return nil
            }
            // Beijing time is UTC + 8 h.
            let shift: Int32 = source.clock == .utc ? 480 : 0
            return Moment(day: date, hour: hour).minutes + shift
        } catch {
            fault(
                .timeUnreadable,
                [
                    "value": String(word), "reason": error.wording.chinese,
                    "reasonEnglish": error.wording.english,
                ], line: line)
            return nil
        }
    }

    /// Latitude DDMMSS, longitude DDDMMSS; kept nowhere, but a wrong one shows a damaged line.
    private mutating func checkPosition(_ words: [Substring], line: Int) {
        for (word, length) in [(words[2], 6), (words[3], 7)] where !word.contains("/") {
            let digits = word.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
            let isSound =
                digits.count == word.utf8.count && digits.count == length
                && digits[length - 4] < 6 && digits[length - 2] < 6
            if !isSound { fault(.messagePosition, ["value": String(word)], line: line) }
        }
    }

    private mutating func station(named word: Substring) -> Int? {
        let key = FoldedText(word).text
        if let index = stations.firstIndex(where: { FoldedText($0.id).text == key }) {
            if let wanted = source.station, stations[index].id != wanted {
                unknownStations[String(word), default: 0] += 1
                return nil
            }
            return index
        }
        unknownStations[String(word), default: 0] += 1
        return nil
    }

    private mutating func block(of station: Int) -> Int {
        if let known = blockOfStation[station] { return known }
        blockOfStation[station] = blocks.count
        blocks.append(
            StationBlock(
                station: station, interval: .hour, hourLabel: source.hours ?? .ending,
                origin: origin, quantities: Self.quantities))
        absences.append(Array(repeating: [:], count: Self.quantities.count))
        return blocks.count - 1
    }

    private mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], line: Int
    ) {
        diagnostics.append(Diagnostic(kind, parameters, at: SourceLocation(file: file, line: line)))
    }

    private static func lines(_ bytes: UnsafeRawBufferPointer) -> [String] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            CellText.trimmed(String(decoding: line, as: UTF8.self))
        }
    }

    static var measured: [Quantity] { quantities }
}

extension Diagnostic.Kind {
    static let messageTruncated = Self(
        "message.truncated", .error,
        Wording(
            "站点 {station} 的报文没有以“=”结束，未读取",
            "the record of station {station} does not end in “=”; not read"),
        advice: Wording("重新下载这个文件", "fetch the file again"))
    static let messageWithoutEnd = Self(
        "message.withoutEnd", .warning,
        Wording("文件没有以 NNNN 结束，可能被截断", "the file does not end in NNNN; it may be cut off"),
        advice: Wording("重新下载这个文件", "fetch the file again"))
    static let messageClockUTC = Self(
        "message.clockUTC", .note,
        Wording(
            "报文时间按世界时读取，加 8 小时成为北京时间",
            "times in the messages are read as UTC and brought to Beijing time (+8 h)"),
        advice: Wording(
            "如果是北京时间，写 clock=\"local\"", "state clock=\"local\" if they are Beijing time"))
    static let messageClockLocal = Self(
        "message.clockLocal", .note,
        Wording("报文时间按北京时间读取", "times in the messages are read as Beijing time"),
        advice: Wording("如果是世界时，写 clock=\"utc\"", "state clock=\"utc\" if they are UTC"))
    static let messageHeadShort = Self(
        "message.headShort", .error,
        Wording(
            "报文首行“{text}”不完整，未读取", "the first line of the record, “{text}”, is not whole; not read"),
        advice: Wording("重新下载这个文件", "fetch the file again"))
    static let messageLineMissing = Self(
        "message.lineMissing", .error,
        Wording("报文没有 {name} 数据", "the record has no {name} data"),
        advice: Wording("重新下载这个文件", "fetch the file again"))
    static let messageLineDoubled = Self(
        "message.lineDoubled", .error,
        Wording("报文有两行 {name}，只读第一行", "the record has two {name} lines; the first is read"),
        advice: Wording("请站点核实", "have the station check it"))
    static let messagePosition = Self(
        "message.position", .warning,
        Wording("经纬度“{value}”不是度分秒", "position “{value}” is not in degrees, minutes and seconds"),
        advice: Wording("请站点核实", "have the station check it"))
}
