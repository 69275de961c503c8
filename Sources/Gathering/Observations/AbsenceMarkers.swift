import Values

/// The ways in which a source writes that there is no value.
struct AbsenceMarkers: Sendable {
    /// As written; index 0 is the blank cell.
    let written: [String]
    private let bytes: [[UInt8]]
    private let numbers: [(value: DecimalValue, index: Int)]
    private let folded: [String: Int]
    /// No number below this is a marker.
    private let smallest: Int64

    init(_ markers: [String]) {
        var written = [""]
        var folded: [String: Int] = [:]
        for marker in markers {
            let key = FoldedText(marker).text
            guard !key.isEmpty, folded[key] == nil else { continue }
            folded[key] = written.count
            written.append(marker)
        }
        self.written = written
        self.folded = folded
        bytes = written.map { Array($0.utf8) }
        numbers = written.enumerated().compactMap { index, text in
            DecimalValue(text).map { ($0, index) }
        }
        smallest =
            numbers.map { $0.value.mantissa.magnitude / $0.value.powerOfScale }.min()
            .map { Int64(clamping: $0) } ?? .max
    }

    /// The marker that equals a number (`999999`, `-999.0`), before any conversion of unit.
    @inline(__always)
    func marker(of number: DecimalValue) -> Int? {
        number.mantissa < smallest && number.mantissa > -smallest ? nil : slowMarker(of: number)
    }

    /// By whole numbers only: exact rationals would cost more than all the rest of reading.
    private func slowMarker(of number: DecimalValue) -> Int? {
        for (value, index) in numbers {
            let shift = number.scale - value.scale
            let (small, large) =
                shift >= 0 ? (value.mantissa, number.mantissa) : (number.mantissa, value.mantissa)
            let (product, overflow) = small.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[min(abs(shift), 18)])
            if !overflow, product == large { return index }
        }
        return nil
    }

    /// The marker whose very bytes these are.
    @inline(__always)
    func marker(of cell: UnsafeRawBufferPointer) -> Int? {
        for index in bytes.indices where bytes[index].count == cell.count {
            if cell.elementsEqual(bytes[index]) { return index }
        }
        return nil
    }

    func marker(text: String) -> Int? {
        let key = FoldedText(text).text
        if key.isEmpty { return 0 }
        return folded[key]
    }
}

extension DecimalValue {
    fileprivate var powerOfScale: UInt64 { Self.powersOfTen[scale].magnitude }
}
