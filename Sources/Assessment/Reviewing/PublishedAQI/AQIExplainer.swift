import Gathering

/// The likely reason why a published AQI is not the one that a form gives.
struct AQIExplainer {
    let form: AQIForm
    let forms: [AQIForm]

    /// A published index this far away, in percent of the recomputed one or in points, is near.
    static let nearPercent = 10
    static let nearPoints = 5
    /// The index ends here.
    static let end = 500

    func reason(_ published: PublishedRows.Published, _ row: AQIRow) -> AQIComparison.Reason {
        let value = published.value
        if value == 0 { return .zero }
        let own = row.index(form)
        if value > Self.end, own == Self.end { return .beyondEnd }
        if let whole = published.whole, let reason = exact(whole, row) { return reason }
        if let own, value > own, !row.isWhole(for: form) { return .missingPollutant }
        guard let own else { return row.isWhole(for: form) ? .unexplained : .missingPollutant }
        let distance = abs(value - own)
        return distance * 100 <= own * Self.nearPercent || distance <= Self.nearPoints
            ? .near : .unexplained
    }

    private func exact(_ whole: Int, _ row: AQIRow) -> AQIComparison.Reason? {
        if row.index(form, rounding: .nearest) == whole { return .nearest }
        if let low = row.index(form, rounding: .nearest, halves: -1),
            let high = row.index(form, halves: 1), low <= whole, whole <= high
        {
            return .inputRounding
        }
        for other in forms where other != form {
            if row.index(other) == whole || row.index(other, rounding: .nearest) == whole {
                return .otherForm(other)
            }
        }
        if let other = exchangedOzone(row),
            other.index(form) == whole || other.index(form, rounding: .nearest) == whole
        {
            return .otherOzoneItem
        }
        if row[.o3] != nil,
            row.index(form, withoutEightHours: true) == whole
                || row.index(form, rounding: .nearest, withoutEightHours: true) == whole
        {
            return .leftOut(.ozone8h)
        }
        for pollutant in AQIStandard.pollutants
        where row.index(form, without: pollutant) == whole
            || row.index(form, rounding: .nearest, without: pollutant) == whole
        {
            return .leftOut(pollutant)
        }
        return nil
    }

    /// Daily ozone on the other item's breakpoints, where there is one of the two.
    private func exchangedOzone(_ row: AQIRow) -> AQIRow? {
        switch form {
        case .hour2012, .hour2012OneHour, .hour2026: return nil
        case .day2012, .day2026: break
        }
        guard (row[.o3] == nil) != (row[.ozone8h] == nil) else { return nil }
        var other = row
        other[.o3] = row[.ozone8h]
        other[.ozone8h] = row[.o3]
        return other
    }
}
