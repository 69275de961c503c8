import Gathering
import Values

/// Two years that are compared.
package struct YearPair: Sendable, Hashable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    var years: [Int] { [from, to] }
}

/// How widely indicators are measured.
package enum Breadth: Sendable, Hashable {
    /// The way that decides and those the method asks to show beside it.
    case shown
    /// The way that decides and every way that differs from it in one choice.
    case oneSwap
    /// Every combination of the choices of the method.
    case product
}

/// One way of measuring an indicator.
struct Way: Sendable, Hashable {
    /// Which observations it sees.
    enum View: Sendable, Hashable {
        case whole, withoutExclusions
        /// The stations that observed in both years.
        case commonStations(YearPair)
        case station(String)
    }

    /// What it differs in from the way that decides; nil for that one.
    var axis: VariantAxis?
    var variant: String
    var method: Method
    var view: View = .whole

    /// The way that clauses are judged by.
    static func deciding(_ indicator: Indicator, _ subject: Subject) -> Way {
        let method = indicator.method
        let variant =
            switch subject {
            case .goodDayRate: method.edition?.rawValue ?? ""
            case .ionMean: method.rollUp.rawValue
            case .ionCompleteness, .ionGap, .airStatistic, .comfortableMonths, .reported: ""
            }
        return Way(variant: variant, method: method)
    }
}

/// The other ways an indicator can be measured in, by what they swap.
struct Alternatives {
    let indicator: Indicator
    let subject: Subject
    /// What the labels of the hourly tables mean under the indicator's method; empty where there
    /// are none. Over all years, so that one way is measured in each of them.
    private let labels: Set<HourLabel>

    init(_ indicator: Indicator, _ subject: Subject, _ dataset: Dataset) {
        self.indicator = indicator
        self.subject = subject
        let quantities = subject.dependsOnHourLabel ? subject.quantities.flatMap { $0 } : []
        let hourly = dataset.series.filter {
            $0.interval == .hour && quantities.contains($0.quantity) && !$0.times.isEmpty
        }
        labels = Set(hourly.map { HourGrid.meaning(of: $0, by: indicator.method.hours) })
    }

    private var method: Method { indicator.method }

    /// The ways besides the deciding one that change nothing but the method.
    func ways(_ breadth: Breadth) -> [Way] {
        switch breadth {
        case .shown: editions.filter { way in shows(way.method.edition) } + rollUps
        case .oneSwap: editions + rollUps + validities + hours
        case .product: combinations
        }
    }

    private func shows(_ edition: AQIEdition?) -> Bool {
        edition.map(method.alsoShow.contains) ?? false
    }

    /// Clauses may be judged by an edition that shows no other: both are measured all the same.
    private var editions: [Way] {
        guard subject == .goodDayRate, let deciding = method.edition else { return [] }
        let rest = AQIEdition.allCases.filter { $0 != deciding }
        return rest.map { edition in
            var method = method
            method.edition = edition
            return Way(axis: .edition, variant: edition.rawValue, method: method)
        }
    }

    private var rollUps: [Way] {
        guard subject == .ionMean else { return [] }
        let rest = Method.RollUp.allCases.filter { $0 != method.rollUp }
        return rest.map { rollUp in
            var method = method
            method.rollUp = rollUp
            return Way(axis: .rollUp, variant: rollUp.rawValue, method: method)
        }
    }

    private var validities: [Way] {
        guard subject == .goodDayRate else { return [] }
        let rest = Method.MissingPollutant.allCases.filter { $0 != method.missingPollutant }
        return rest.map { rule in
            var method = method
            method.missingPollutant = rule
            return Way(axis: .validity, variant: "validity:\(rule.rawValue)", method: method)
        }
    }

    /// Only a meaning that some label does not have already changes anything.
    private var hours: [Way] {
        let rest = [HourLabel.start, .ending].filter { !labels.isEmpty && labels != [$0] }
        return rest.map { label in
            var method = method
            method.hours = label == .start ? .start : .ending
            return Way(axis: .hours, variant: "hours:\(label.rawValue)", method: method)
        }
    }

    /// Edition × validity rule × roll-up × hour label, the deciding choice of each first; without
    /// the way that decides.
    private var combinations: [Way] {
        var ways = [Way.deciding(indicator, subject)]
        for swaps in [editions, rollUps, validities, hours] {
            ways = ways.flatMap { way in
                [way] + swaps.map { swap in way.taking(swap) }
            }
        }
        return Array(ways.dropFirst())
    }
}

extension Way {
    /// This way with the one choice of another.
    fileprivate func taking(_ swap: Way) -> Way {
        var way = self
        way.axis = swap.axis
        switch swap.axis {
        case .edition: way.method.edition = swap.method.edition
        case .rollUp: way.method.rollUp = swap.method.rollUp
        case .validity: way.method.missingPollutant = swap.method.missingPollutant
        case .hours: way.method.hours = swap.method.hours
        case .stations, .exclusions, nil: way.view = swap.view
        }
        let keepsName: Bool =
            switch swap.axis {
            case .edition, .rollUp: false
            case .validity, .hours, .stations, .exclusions, nil: true
            }
        way.variant = keepsName && !variant.isEmpty ? "\(variant) \(swap.variant)" : swap.variant
        return way
    }
}
