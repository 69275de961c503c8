/// Excel keeps binary doubles and shows 15 digits: `274.65999999999997` was typed `274.66`.
enum BinaryNoise {
    /// Digits that Excel shows and takes (ECMA-376 files hold up to 17).
    static let digits = 15

    /// Appends the number with at most 15 significant digits, the last rounded half up on the
    /// digits as written. What is not a number is appended as it is.
    static func append(_ number: [UInt8], to out: inout [UInt8]) {
        var significant = 0
        var sawPoint = false
        var length = 0
        for byte in number {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
            case UInt8(ascii: ".") where !sawPoint: sawPoint = true
            case UInt8(ascii: "-") where length == 0: break
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                return significant > digits
                    ? appendRounded(number[..<length], number[length...], to: &out)
                    : out.append(contentsOf: number)
            default: return out.append(contentsOf: number)
            }
            length += 1
        }
        if significant > digits {
            appendRounded(number[...], [], to: &out)
        } else {
            out.append(contentsOf: number)
        }
    }

    private static func appendRounded(
        _ mantissa: ArraySlice<UInt8>, _ exponent: ArraySlice<UInt8>, to out: inout [UInt8]
    ) {
        let isNegative = mantissa.first == UInt8(ascii: "-")
        let unsigned = mantissa.drop { $0 == UInt8(ascii: "-") }
        let whole = Array(unsigned.prefix { $0 != UInt8(ascii: ".") })
        let fraction = Array(unsigned.dropFirst(whole.count + 1))
        var all = whole + fraction
        let leading = all.prefix { $0 == UInt8(ascii: "0") }.count
        let kept = leading + digits
        guard kept < all.count else {
            out.append(contentsOf: mantissa)
            out.append(contentsOf: exponent)
            return
        }
        var carries = all[kept] >= UInt8(ascii: "5")
        for index in kept..<all.count { all[index] = UInt8(ascii: "0") }
        var index = kept
        while carries, index > 0 {
            index -= 1
            carries = all[index] == UInt8(ascii: "9")
            all[index] = carries ? UInt8(ascii: "0") : all[index] + 1
        }
        var top = Array(all.prefix(whole.count))
        var rest = Array(all.dropFirst(whole.count))
        if carries { top.insert(UInt8(ascii: "1"), at: 0) }
        while rest.last == UInt8(ascii: "0") { rest.removeLast() }
        if top.isEmpty { top = [UInt8(ascii: "0")] }
        if isNegative { out.append(UInt8(ascii: "-")) }
        out += top
        if !rest.isEmpty {
            out.append(UInt8(ascii: "."))
            out += rest
        }
        out.append(contentsOf: exponent)
    }
}
