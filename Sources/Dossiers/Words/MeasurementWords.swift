package import Assessment
import Gathering
package import Values

/// What stands beside a measurement's number: notes, the months of comfort, days lost.
package struct MeasurementWords: Sendable {
    package var language: Language

    package init(_ language: Language) { self.language = language }

    /// Each note once, of the deciding way of the year and the creation year: what a swapped
    /// choice did is not what was done.
    package func notes(_ evaluation: Evaluation, of indicator: String) -> [String] {
        let deciding = [evaluation.baselineYear, evaluation.year].compactMap {
            evaluation.deciding(indicator, year: $0)
        }
        var texts: [String] = []
        for note in deciding.flatMap(\.notes) {
            let text = note.message(in: language)
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    /// `风效指数−416，1级寒冷`; for a month without a grade what it lacks.
    package func comfort(_ month: ComfortMonth, of measurement: Measurement) -> Phrase {
        let numbers = NumberWords(language)
        guard let grade = month.grade, let index = month.decidedBy else {
            return Phrase(month.lack.map(numbers.lack) ?? say("没有数据", "no data"))
        }
        let name: String
        let value: DecimalValue?
        switch index {
        case .temperatureHumidity:
            name = say("温湿指数", "index I ")
            value = month.temperatureHumidity
        case .windEffect:
            name = say("风效指数", "index K ")
            value = month.windEffect
        }
        let isDerived = index == .temperatureHumidity && month.isHumidityDerived
        let derived = isDerived ? say("（湿度由露点推算）", " (humidity from the dew point)") : ""
        let number = Phrase(
            numbers.number(value), trace: measurement.traceKey(.comfort(month.month, index)))
        let gradeName = ClimateComfortStandard.grades.first { $0.number == grade }?.name ?? ""
        let key = measurement.traceKey(.grade(month.month))
        switch language {
        case .chinese:
            return "\(name)\(number)\(derived)，\("\(grade)级", trace: key)\(gradeName)"
        case .english: return "\(name)\(number)\(derived), grade \(grade, trace: key)"
        }
    }

    /// `PM10 12天、O3 8天`: days lost to each pollutant, one that lacks two counted for both.
    package func lostTo(_ measurement: Measurement) -> Phrase? {
        guard let lost = measurement.completeness?.lostTo, !lost.isEmpty else { return nil }
        return lost.map { loss -> Phrase in
            let key = measurement.traceKey(.lostTo(loss.pollutant))
            let days = say("\(loss.days)天", "\(loss.days)")
            return "\(loss.pollutant.name[language]) \(days, trace: key)"
        }.joined(by: say("、", ", "))
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}
