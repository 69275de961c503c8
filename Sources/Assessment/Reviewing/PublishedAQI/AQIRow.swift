import Gathering
import Values

/// A concentration as a ratio of machine words, and half of its last printed digit.
struct ShortConcentration: Sendable, Hashable {
    var numerator: Int64
    /// Positive.
    var denominator: Int64
    /// Half a unit of the last printed place, over `denominator`.
    var half: Int64

    /// `mantissa` × 10^−`scale`. A published whole number may have been 0.5 away; CO is
    /// published to one decimal and may have been 0.05 away; what has more digits, half of them.
    init(mantissa: Int64, scale: Int, quantity: Quantity) {
        var (mantissa, scale) = (mantissa, scale)
        let least = quantity == .co ? 1 : 0
        while scale > least, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        while scale < least {
            mantissa *= 10
            scale += 1
        }
        // Twice everything, so that half a unit is whole.
        numerator = mantissa * 2
        denominator = DecimalValue.powersOfTen[min(scale, 18)] * 2
        half = 1
    }

    /// The mean of `count` values with this sum of mantissas at `scale`, which a publisher would
    /// have brought to whole numbers.
    init(sum: Int64, count: Int, scale: Int) {
        numerator = sum * 2
        denominator = DecimalValue.powersOfTen[min(scale, 15)] * Int64(count) * 2
        half = denominator / 2
    }

    /// The value with −1, 0 or 1 halves of the last place added; not below zero.
    func moved(by halves: Int64) -> (numerator: Int64, denominator: Int64) {
        (max(0, numerator + halves * half), denominator)
    }
}

/// The concentrations beside one published AQI.
struct AQIRow: Sendable {
    /// By ``AQIInput``; nil where there is none. In place: a table has many rows.
    private var values = InlineArray<9, ShortConcentration?>(repeating: nil)

    subscript(input: AQIInput) -> ShortConcentration? {
        get { values[input.rawValue] }
        set { values[input.rawValue] = newValue }
    }

    var isEmpty: Bool { values.indices.allSatisfy { values[$0] == nil } }

    /// Whether every pollutant that the form's items ask for has a value.
    func isWhole(for form: AQIForm) -> Bool {
        AQIStandard.pollutants.allSatisfy { pollutant in
            form.items.contains { $0.input.pollutant == pollutant && self[$0.input] != nil }
        }
    }

    /// The largest sub-index of the form's items that have a value; nil where none has.
    func index(
        _ form: AQIForm, rounding: IndexRounding = .up, halves: Int64 = 0,
        without pollutant: Quantity? = nil, withoutEightHours: Bool = false
    ) -> Int? {
        let standard = AQIStandard.of(form.edition)
        var largest: Int?
        for (item, input) in form.items
        where input.pollutant != pollutant && !(withoutEightHours && input == .ozone8h) {
            guard let value = self[input],
                let index = standard.index(item, value.moved(by: halves), rounding: rounding)
            else { continue }
            largest = max(largest ?? 0, index)
        }
        return largest
    }

    /// The index with the pollutants' columns exchanged: the column of `inputs[n]` is taken for
    /// `meanings[n]`; nil is no pollutant.
    func index(_ form: AQIForm, taking inputs: [AQIInput], as meanings: [AQIInput?]) -> Int? {
        var row = AQIRow()
        for (input, meaning) in zip(inputs, meanings) {
            if let meaning { row[meaning] = self[input] }
        }
        return row.index(form)
    }
}

extension AQIStandard {
    /// As ``iaqi(_:_:)``, without numbers of any length: for the many rows of published tables.
    func index(
        _ item: Item, _ concentration: (numerator: Int64, denominator: Int64),
        rounding: IndexRounding
    ) -> Int? {
        guard let column = columns.first(where: { $0.item == item }),
            let last = column.breakpoints.last
        else { return nil }
        let measured = roundsConcentrations ? brought(concentration, item) : concentration
        if Int128(measured.numerator) > Int128(last) * Int128(measured.denominator) {
            switch column.above {
            case .end: return Self.levels.last
            case .fixed(let index): return index
            case .notComputed: return nil
            }
        }
        return interpolated(column, measured, rounding)
    }

    /// GB/T 8170, half to even, to whole numbers (CO to one decimal).
    private func brought(
        _ concentration: (numerator: Int64, denominator: Int64), _ item: Item
    ) -> (numerator: Int64, denominator: Int64) {
        let places: Int128 = item.pollutant == .co ? 10 : 1
        let bottom = Int128(concentration.denominator)
        let (whole, rest) = (Int128(concentration.numerator) * places)
            .quotientAndRemainder(dividingBy: bottom)
        let goesUp = rest * 2 > bottom || (rest * 2 == bottom && whole % 2 == 1)
        let rounded = Int64(clamping: whole + (goesUp ? 1 : 0))
        return (rounded, Int64(places))
    }
}
