package import Values

/// A number as somebody wrote it, read exactly.
package enum NumberText: Sendable, Equatable {
    case value(DecimalValue)
    /// Nothing but white space.
    case blank
    case notANumber
    /// A number, but of more digits than 18 or an exponent out of reach.
    case outOfRange
}

/// Reads numbers from bytes, without a String and without a Double.
package enum NumberParser {
    /// The mantissa and scale of plain ASCII: `-12.50`. Nil for everything else, which
    /// ``parse(_:encoding:)`` reads at leisure. This is the fast path of large files.
    @inline(__always)
    package static func plain(_ bytes: UnsafeRawBufferPointer) -> (mantissa: Int64, scale: Int)? {
        let count = bytes.count
        // 18 digits, a sign and a point always fit an Int64.
        guard count > 0, count <= 18, let base = bytes.baseAddress else { return nil }
        let text = base.assumingMemoryBound(to: UInt8.self)
        var at = 0
        let isNegative = text[0] == UInt8(ascii: "-")
        if isNegative { at = 1 }
        var mantissa: Int64 = 0
        let first = at
        while at < count {
            let digit = text[at] &- 48
            if digit > 9 { break }
            mantissa = mantissa &* 10 &+ Int64(digit)
            at &+= 1
        }
        guard at > first else { return nil }
        var scale = 0
        if at < count {
            guard text[at] == UInt8(ascii: ".") else { return nil }
            at &+= 1
            scale = count &- at
            if scale == 0 { return nil }
            while at < count {
                let digit = text[at] &- 48
                if digit > 9 { return nil }
                mantissa = mantissa &* 10 &+ Int64(digit)
                at &+= 1
            }
        }
        return (isNegative ? 0 &- mantissa : mantissa, scale)
    }

    /// Reads what people and workbooks write: a sign, full-width digits, spaces around it,
    /// thousands separators where they part the digits in threes, and exponents.
    package static func parse(_ bytes: UnsafeRawBufferPointer, encoding: TextEncoding = .utf8)
        -> NumberText
    {
        if let (mantissa, scale) = plain(bytes) {
            return .value(DecimalValue(mantissa: mantissa, scale: scale))
        }
        guard bytes.count <= 200 else { return .notANumber }
        if bytes.allSatisfy({ $0 < 0x80 }) { return written(Array(bytes)) }
        let text =
            switch encoding {
            case .utf8: String(decoding: bytes, as: UTF8.self)
            case .gb18030: GB18030.decode(bytes)
            }
        return parse(text)
    }

    /// The same for text that is a String already.
    package static func parse(_ text: String) -> NumberText {
        var ascii: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(200) {
            switch scalar.value {
            case 0x20...0x7E, 0x09...0x0D: ascii.append(UInt8(truncatingIfNeeded: scalar.value))
            // Full-width forms, U+FF01…U+FF5E.
            case 0xFF01...0xFF5E:
                ascii.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
            // No-break, ideographic and narrow spaces; marks without width.
            case 0xA0, 0x3000, 0x2007, 0x2009, 0x202F: ascii.append(0x20)
            case 0x200B, 0xFEFF: break
            // The true minus sign.
            case 0x2212: ascii.append(UInt8(ascii: "-"))
            default: return .notANumber
            }
        }
        return written(ascii)
    }

    /// A number as a workbook stores it: `274.65999999999997` was typed as 274.66. Spreadsheets keep
    /// fifteen significant digits of a number (ECMA-376 Part 1, 18.3.1.96), and so does this.
    package static func stored(_ bytes: UnsafeRawBufferPointer) -> DecimalValue? {
        if bytes.count <= 15, let (mantissa, scale) = plain(bytes) {
            return DecimalValue(mantissa: mantissa, scale: scale)
        }
        guard bytes.count <= 200, case .value(let value) = written(Array(bytes), kept: 15) else {
            return nil
        }
        return value
    }

    /// The same for text that is a String already.
    package static func stored(_ text: String) -> DecimalValue? {
        Array(text.utf8).withUnsafeBytes { stored($0) }
    }

    /// A number as somebody wrote it; nil for anything else.
    package static func number(_ text: String) -> DecimalValue? {
        if case .value(let value) = parse(text) { value } else { nil }
    }

    /// `kept` is the number of significant digits that are more than the file's noise; nil for all.
    private static func written(_ all: [UInt8], kept: Int? = nil) -> NumberText {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        var text = all[...].drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        guard let head = text.first else { return .blank }
        let isNegative = head == UInt8(ascii: "-")
        if isNegative || head == UInt8(ascii: "+") { text.removeFirst() }
        let whole = text.prefix { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
        text = text.dropFirst(whole.count)
        var fraction: ArraySlice<UInt8> = []
        if text.first == UInt8(ascii: ".") {
            text.removeFirst()
            fraction = text.prefix { $0 | 0x20 != UInt8(ascii: "e") }
            text = text.dropFirst(fraction.count)
        }
        guard let digits = ungrouped(whole), fraction.allSatisfy({ (48...57).contains($0) }),
            !digits.isEmpty || !fraction.isEmpty
        else { return .notANumber }
        var exponent = 0
        if !text.isEmpty {
            text.removeFirst()
            guard let power = Int(String(decoding: text, as: UTF8.self)) else {
                return .notANumber
            }
            exponent = power
        }
        return assemble(
            digits + fraction, scale: fraction.count, exponent, isNegative, kept: kept)
    }

    /// The digits of `1,234,567`; nil where commas do not part them in threes.
    private static func ungrouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }) else { return nil }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        return groups.flatMap { $0 }
    }

    private static func assemble(
        _ written: [UInt8], scale places: Int, _ exponent: Int, _ isNegative: Bool, kept: Int?
    ) -> NumberText {
        guard (-400...400).contains(exponent) else { return .outOfRange }
        var digits = Array(written.drop { $0 == 48 })
        var scale = places - exponent
        if digits.isEmpty {
            return .value(DecimalValue(mantissa: 0, scale: min(max(places, 0), 18)))
        }
        if let kept, digits.count > kept {
            let isUp = digits[kept] >= 53
            scale -= digits.count - kept
            digits.removeLast(digits.count - kept)
            if isUp { increment(&digits) }
            while scale > 0, digits.last == 48 {
                digits.removeLast()
                scale -= 1
            }
        }
        // Zeros that only an exponent made are not printed digits.
        while scale > 18 || (exponent != 0 && scale > 0), digits.last == 48 {
            digits.removeLast()
            scale -= 1
        }
        while scale < 0, digits.count < 19 {
            digits.append(48)
            scale += 1
        }
        guard digits.count <= 18, (0...18).contains(scale) else { return .outOfRange }
        let mantissa = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
        return .value(DecimalValue(mantissa: isNegative ? -mantissa : mantissa, scale: scale))
    }

    private static func increment(_ digits: inout [UInt8]) {
        for index in digits.indices.reversed() {
            if digits[index] < 57 {
                digits[index] += 1
                return
            }
            digits[index] = 48
        }
        // 999.9 → 1000.0: one digit more in front, the scale stays.
        digits.insert(49, at: 0)
    }
}

extension RowView {
    /// The field read as a number, whatever kind the file says it is.
    package func number(of field: FieldSpan) -> NumberText {
        NumberParser.parse(bytes(of: field), encoding: encoding)
    }
}
