import Assessment
import Dossiers
import Gathering

/// Prints of series as bytes: numbers in seven bits a byte, the hash of a day in eight bytes. Days
/// follow each other, so that a day takes eleven bytes.
enum PrintsBody {
    static func bytes(_ area: AreaPrints) -> [UInt8] {
        var out = PrintsWriter()
        out.text(area.area)
        let names = area.stationNames.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        out.number(names.count)
        for (id, name) in names {
            out.text(id)
            out.text(name)
        }
        out.number(area.prints.count)
        for print in area.prints {
            out.text(print.station)
            out.text(print.quantity.rawValue)
            out.text(print.interval.rawValue)
            out.number(print.days.count)
            var (number, index) = (0, 0)
            for day in print.days {
                out.step(Int(day.number) - number)
                out.step(Int(day.index) - index)
                out.number(Int(day.distinct))
                out.hash(day.hash)
                (number, index) = (Int(day.number), Int(day.index))
            }
        }
        return out.bytes
    }

    /// Nil where the bytes are not what ``bytes(_:)`` gives.
    static func read(_ bytes: [UInt8]) -> AreaPrints? {
        var rest = PrintsScanner(bytes)
        guard let area = rest.text(), let nameCount = rest.count() else { return nil }
        var names: [String: String] = [:]
        for _ in 0..<nameCount {
            guard let id = rest.text(), let name = rest.text() else { return nil }
            names[id] = name
        }
        guard let count = rest.count() else { return nil }
        var prints: [SeriesPrint] = []
        for _ in 0..<count {
            guard let print = series(&rest) else { return nil }
            prints.append(print)
        }
        return rest.isAtEnd ? AreaPrints(area: area, prints: prints, stationNames: names) : nil
    }

    private static func series(_ rest: inout PrintsScanner) -> SeriesPrint? {
        guard let station = rest.text(),
            let quantity = rest.text().flatMap(Quantity.init(rawValue:)),
            let interval = rest.text().flatMap(Interval.init(rawValue:)), let count = rest.count()
        else { return nil }
        var days: [SeriesPrint.Day] = []
        days.reserveCapacity(count)
        var (number, index) = (0, 0)
        for _ in 0..<count {
            guard let daysOn = rest.step(), let entriesOn = rest.step(),
                let distinct = rest.number().flatMap({ Int32(exactly: $0) }),
                let hash = rest.hash()
            else { return nil }
            number &+= daysOn
            index &+= entriesOn
            guard let day = Int32(exactly: number), let place = Int32(exactly: index) else {
                return nil
            }
            days.append(SeriesPrint.Day(number: day, index: place, hash: hash, distinct: distinct))
        }
        return SeriesPrint(station: station, quantity: quantity, interval: interval, days: days)
    }
}

private struct PrintsWriter {
    var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Either way: the sign goes into the lowest bit.
    mutating func step(_ value: Int) { number(value << 1 ^ value >> 63) }

    mutating func hash(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Nil from every part of it where the bytes are at an end too soon.
private struct PrintsScanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    mutating func number() -> Int? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard at < bytes.count else { return nil }
            let byte = bytes[at]
            at += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(truncatingIfNeeded: value) }
        }
        return nil
    }

    /// Of things that follow: each takes a byte at least, so that no number makes room for more.
    mutating func count() -> Int? {
        number().flatMap { (0...bytes.count - at).contains($0) ? $0 : nil }
    }

    mutating func step() -> Int? {
        number().map { Int(bitPattern: UInt(bitPattern: $0) >> 1) ^ -($0 & 1) }
    }

    mutating func hash() -> UInt64? {
        guard bytes.count - at >= 8 else { return nil }
        var value: UInt64 = 0
        for offset in 0..<8 { value |= UInt64(bytes[at + offset]) << UInt64(offset * 8) }
        at += 8
        return value
    }

    mutating func text() -> String? {
        guard let count = count() else { return nil }
        let text = String(validating: bytes[at..<at + count], as: UTF8.self)
        at += count
        return text
    }
}
