/// Folds lines of the commonest form straight from the bytes: no quotes, as many fields as
/// headings, plain numbers or nothing in the columns of values. It stops at the first line of
/// any other form, which the general reader then takes; both give the same sums.
enum PlainRows {
    enum Role: Sendable { case station, time, value }

    /// Which column is what, by its heading.
    struct Layout: Sendable {
        private(set) var roles: [Role] = []
        private(set) var stationColumn: Int?
        private(set) var timeColumn: Int?
        private(set) var valueColumns: [Int] = []

        init() {}

        init(headings: [String]) {
            for (index, heading) in headings.enumerated() {
                let folded = heading.lowercased()
                if stationColumn == nil,
                    SummaryWords.station.contains(where: { folded.contains($0) })
                {
                    stationColumn = index
                    roles.append(.station)
                } else if timeColumn == nil,
                    SummaryWords.time.contains(where: { folded.contains($0) })
                {
                    timeColumn = index
                    roles.append(.time)
                } else {
                    valueColumns.append(index)
                    roles.append(.value)
                }
            }
        }
    }

    /// A field read but not yet folded; `places` is −1 where it is blank.
    private struct Value {
        var mantissa: Int64
        var places: Int
    }

    static func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ layout: Layout,
        _ stations: inout [StationFold], _ columns: inout [ColumnFold], _ current: inout Int
    ) -> (bytes: Int, rows: Int) {
        // Every line looked at ends inside the buffer, so its end stops every loop below.
        guard let base = text.baseAddress, !layout.roles.isEmpty,
            let end = text.lastIndex(of: 0x0A).map({ $0 + 1 })
        else { return (0, 0) }
        return stations.withUnsafeMutableBufferPointer { stations in
            columns.withUnsafeMutableBufferPointer { columns in
                layout.roles.withUnsafeBufferPointer { roles in
                    withUnsafeTemporaryAllocation(of: Value.self, capacity: roles.count) {
                        scratch in
                        fold(
                            base, end, delimiter, roles, layout.stationColumn != nil, scratch,
                            stations, columns, &current)
                    }
                }
            }
        }
    }

    private static func fold(
        _ text: UnsafePointer<UInt8>, _ end: Int, _ delimiter: UInt8,
        _ roles: UnsafeBufferPointer<Role>, _ hasStation: Bool,
        _ scratch: UnsafeMutableBufferPointer<Value>,
        _ stations: UnsafeMutableBufferPointer<StationFold>,
        _ columns: UnsafeMutableBufferPointer<ColumnFold>, _ current: inout Int
    ) -> (bytes: Int, rows: Int) {
        let width = roles.count
        let slots = width - (hasStation ? 1 : 0) - (roles.contains(.time) ? 1 : 0)
        var date = DateCache()
        var at = 0
        var rows = 0
        while at < end {
            let start = at
            var minutes = Int32.min
            var name = at..<at
            var slot = 0
            var column = 0
            while true {
                switch roles[column] {
                case .value:
                    guard let value = number(text, &at) else { return (start, rows) }
                    scratch[slot] = value
                    slot &+= 1
                case .time:
                    let first = at
                    minutes = date.read(text, &at, end)
                    if minutes == .min {
                        at = fieldEnd(text, first, delimiter)
                        minutes = SummaryTime.text(
                            UnsafeRawBufferPointer(start: text + first, count: at - first))
                        if isQuoted(text, first, at) { return (start, rows) }
                    }
                case .station:
                    let first = at
                    at = fieldEnd(text, at, delimiter)
                    if isQuoted(text, first, at) { return (start, rows) }
                    name = first..<at
                }
                column &+= 1
                if column == width { break }
                guard text[at] == delimiter else { return (start, rows) }
                at &+= 1
            }
            if text[at] == 0x0D { at &+= 1 }
            // A blank line is not a row of one empty field; the general reader knows.
            guard text[at] == 0x0A, at > start &+ 1 else { return (start, rows) }
            if hasStation || stations.count > 1 {
                let bytes = UnsafeRawBufferPointer(start: text + name.lowerBound, count: name.count)
                if !stations[current].isNamed(bytes) {
                    guard let other = find(bytes, stations, after: current) else {
                        return (start, rows)
                    }
                    current = other
                }
            }
            at &+= 1
            rows &+= 1
            stations[current].add(minutes)
            let first = columns.baseAddress.map { $0 + current &* slots }
            for index in 0..<slots {
                let value = scratch[index]
                if value.places < 0 {
                    first?[index].blank &+= 1
                } else {
                    first?[index].add(value.mantissa, value.places, minutes)
                }
            }
        }
        return (at, rows)
    }

    /// A station that is known: that after the current one, or else the first of that name.
    @inline(never)
    private static func find(
        _ name: UnsafeRawBufferPointer, _ stations: UnsafeMutableBufferPointer<StationFold>,
        after current: Int
    ) -> Int? {
        let next = current + 1 < stations.count ? current + 1 : 0
        if stations[next].isNamed(name) { return next }
        return stations.firstIndex { $0.isNamed(name) }
    }

    @inline(__always)
    private static func fieldEnd(_ text: UnsafePointer<UInt8>, _ from: Int, _ delimiter: UInt8)
        -> Int
    {
        var at = from
        while text[at] != delimiter, text[at] != 0x0A, text[at] != 0x0D { at &+= 1 }
        return at
    }

    @inline(__always)
    private static func isQuoted(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Bool {
        from < to && text[from] == 0x22
    }

    /// A plain number or nothing; nil where the field is anything else.
    @inline(__always)
    private static func number(_ text: UnsafePointer<UInt8>, _ at: inout Int) -> Value? {
        let isNegative = text[at] == UInt8(ascii: "-")
        if isNegative { at &+= 1 }
        let first = at
        var mantissa: Int64 = 0
        var digit = text[at] &- 48
        while digit <= 9 {
            mantissa = mantissa &* 10 &+ Int64(digit)
            at &+= 1
            digit = text[at] &- 48
        }
        let whole = at &- first
        var places = 0
        if text[at] == UInt8(ascii: ".") {
            at &+= 1
            let point = at
            digit = text[at] &- 48
            while digit <= 9 {
                mantissa = mantissa &* 10 &+ Int64(digit)
                at &+= 1
                digit = text[at] &- 48
            }
            places = at &- point
            if places == 0 || whole == 0 { return nil }
        } else if whole == 0 {
            return isNegative ? nil : Value(mantissa: 0, places: -1)
        }
        // 18 digits always fit.
        guard whole &+ places <= 18 else { return nil }
        return Value(mantissa: isNegative ? 0 &- mantissa : mantissa, places: places)
    }
}
