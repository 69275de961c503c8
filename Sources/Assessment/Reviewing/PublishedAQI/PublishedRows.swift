import Gathering
import Values

/// The rows of one station that hold a published AQI, with the concentrations of the same time
/// and the sliding means that end then. One pass; nothing is made for a row but its values.
struct PublishedRows {
    struct Published {
        /// Index into the AQI's series.
        var index: Int
        var origin: Int
        var minute: Int32
        /// Nil where a fraction is printed: an index has none.
        var whole: Int?
        var value: Int
    }

    let aqi: Series
    private let companions: [AQIInput: Series]

    /// Nil where the station has no published AQI of this spacing, or nothing beside it.
    init?(_ dataset: Dataset, station: String, interval: Interval) {
        func series(_ quantity: Quantity) -> Series? {
            dataset.series.first {
                $0.station == station && $0.interval == interval && $0.quantity == quantity
                    && !$0.times.isEmpty
            }
        }
        guard let aqi = series(.aqi) else { return nil }
        var companions: [AQIInput: Series] = [:]
        for input in AQIInput.allCases { companions[input] = series(input.quantity) }
        if interval == .hour, companions[.ozone8h] == nil { companions[.ozone8h] = series(.o3) }
        guard !companions.isEmpty else { return nil }
        self.aqi = aqi
        self.companions = companions
    }

    /// The pollutants that have a column, in the order of headings.
    var columns: [AQIInput] {
        let plain: [AQIInput] = [.pm25, .pm10, .so2, .no2, .co]
        let ozone: [AQIInput] =
            companions[.ozone8h]?.quantity == .ozone8h ? [.ozone8h] : [.o3]
        return (plain + ozone).filter { companions[$0] != nil }
    }

    func forEach(_ body: (Published, AQIRow) -> Void) {
        var windows: [(input: AQIInput, window: SlidingMean)] = []
        for input in AQIInput.allCases {
            guard let series = companions[input] else { continue }
            if let window = SlidingMean(series, for: input, interval: aqi.interval) {
                windows.append((input, window))
            }
        }
        let power = DecimalValue.powersOfTen[min(max(aqi.scale, 0), 18)]
        for index in 0..<aqi.entryCount where aqi.flags[index] == .valid {
            let minute = aqi.times[index]
            var row = AQIRow()
            for place in windows.indices {
                row[windows[place].input] = windows[place].window.value(at: minute)
            }
            guard !row.isEmpty else { continue }
            let mantissa = Int64(aqi.mantissas[index])
            let value = Int(mantissa / power)
            body(
                Published(
                    index: index, origin: Int(aqi.origins[index]), minute: minute,
                    whole: mantissa % power == 0 ? value : nil, value: value), row)
        }
    }
}

/// The values of a series at ascending times: the one of the time itself, or the mean of the
/// hours that end with it.
struct SlidingMean {
    private let series: Series
    private let count: Int
    /// Hours of the mean; 1 for the value itself.
    private let hours: Int
    private let minimum: Int
    private var first = 0
    private var next = 0
    private var sum: Int64 = 0
    private var valid = 0

    /// GB 3095, table 4: a 24-hour mean has at least 20 hours, an 8-hour mean 6. Nil where daily
    /// values cannot give the input.
    init?(_ series: Series, for input: AQIInput, interval: Interval) {
        self.series = series
        count = series.entryCount
        switch input {
        case .pm25Sliding, .pm10Sliding:
            guard interval == .hour else { return nil }
            (hours, minimum) = (24, 20)
        case .ozone8h:
            (hours, minimum) = series.quantity == .o3 ? (8, 6) : (1, 1)
        case .pm25, .pm10, .so2, .no2, .co, .o3: (hours, minimum) = (1, 1)
        }
    }

    mutating func value(at minute: Int32) -> ShortConcentration? {
        let begin = Int(minute) - (hours - 1) * 60
        while next < count, series.times[next] <= minute {
            if series.flags[next] == .valid {
                sum += Int64(series.mantissas[next])
                valid += 1
            }
            next += 1
        }
        while first < next, Int(series.times[first]) < begin {
            if series.flags[first] == .valid {
                sum -= Int64(series.mantissas[first])
                valid -= 1
            }
            first += 1
        }
        guard valid >= minimum else { return nil }
        return hours == 1
            ? ShortConcentration(
                mantissa: sum, scale: series.scale, quantity: series.quantity)
            : ShortConcentration(sum: sum, count: valid, scale: series.scale)
    }
}

extension Series {
    /// How many entries every column has.
    var entryCount: Int {
        min(times.count, mantissas.count, flags.count, rows.count, origins.count)
    }
}
