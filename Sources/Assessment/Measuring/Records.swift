import Gathering
import Values

/// One view of a data set, and what has been laid out of it: ways of measuring that differ only
/// in what comes after the hours and the daily concentrations share them.
struct Records: Sendable {
    let dataset: Dataset

    private struct AirKey: Hashable {
        var items: [AQIStandard.Item]
        var year: CivilYear
        var hours: Method.HourRule
        var minimumHours: Int
    }
    private struct IonKey: Hashable {
        var year: CivilYear
        var hours: Method.HourRule
    }
    private var air: [AirKey: AirRecord] = [:]
    private var ions: [IonKey: IonRecord] = [:]

    init(_ dataset: Dataset) { self.dataset = dataset }

    /// The area's daily concentrations. Of the method, only what the key holds matters to them.
    mutating func air(_ items: [AQIStandard.Item], _ year: CivilYear, _ method: Method)
        -> AirRecord
    {
        let key = AirKey(
            items: items, year: year, hours: method.hours, minimumHours: Minimums(method).hours)
        if let known = air[key] { return known }
        let record = AirRecord(dataset, items: items, year: year, method: method)
        air[key] = record
        return record
    }

    /// The stations' ion hours.
    mutating func ions(_ year: CivilYear, _ hours: Method.HourRule) -> IonRecord {
        let key = IonKey(year: year, hours: hours)
        if let known = ions[key] { return known }
        let record = IonRecord(dataset, year: year, rule: hours)
        ions[key] = record
        return record
    }
}
