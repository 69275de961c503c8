import Gathering
import Values

extension JSONCursor {
    private enum OutcomeKind: String { case measured, incomplete, lacking }

    /// The members of a measurement, or of a station's part in one, that say what it came to.
    func outcome() throws(InputFault) -> Measurement.Outcome {
        switch try member("outcome").word(OutcomeKind.self) {
        case .measured: return .measured(try member("exact").exact())
        case .incomplete:
            return .incomplete(try member("exact").exact(), try member("lack").lack())
        case .lacking: return .lacking(try member("lack").lack())
        }
    }

    private enum LackKind: String {
        case noData, noStation, tooFew, missingQuantity, badCell, conflict, failed
    }

    private func lack() throws(InputFault) -> Measurement.Lack {
        switch try member("kind").word(LackKind.self) {
        case .noData: return .noData
        case .noStation: return .noStation
        case .tooFew:
            return .tooFew(
                try member("span").word(Completeness.Span.self), valid: try member("valid").int(),
                required: try member("required").int())
        case .missingQuantity:
            return .missingQuantity(try member("quantity").word(Quantity.self))
        case .badCell: return .badCell(try member("diagnostic").diagnostic())
        case .failed: return .failed(try member("diagnostic").diagnostic())
        case .conflict:
            var figures: [Figure] = []
            for figure in try member("figures").elements() { figures.append(try figure.figure()) }
            return .conflict(figures)
        }
    }

    private func figure() throws(InputFault) -> Figure {
        Figure(
            indicator: try member("indicator").string(), year: try member("year").int(),
            value: try member("value").decimal(),
            unit: try member("unit").word(UnitOfMeasure.self),
            printed: try member("printed").string(), location: try member("location").location(),
            origin: 0)
    }

    /// Nil for null. Without what was lost to what.
    func completeness() throws(InputFault) -> Completeness? {
        if isNull { return nil }
        var completeness = Completeness(
            span: try member("span").word(Completeness.Span.self),
            valid: try member("valid").int(), expected: try member("expected").int())
        let gap = try member("longestGap")
        if !gap.isNull {
            completeness.longestGap = Completeness.Gap(
                station: try gap.member("station").string(),
                from: try gap.member("from").moment(), to: try gap.member("to").moment(),
                length: try gap.member("length").int())
        }
        return completeness
    }

    /// `2026-07-03 05:00`
    private func moment() throws(InputFault) -> Moment {
        let text = try string()
        let numbers = text.split { "- :".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 5, (0...24).contains(numbers[3]), (0...59).contains(numbers[4]),
            let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        else { throw fault(.known, found: "“\(text)”") }
        return Moment(day: day, hour: numbers[3], minute: numbers[4])
    }

    /// Known as it is printed: that is the only use of it once an evaluation has been written.
    private func location() throws(InputFault) -> SourceLocation {
        SourceLocation(file: try member("place").string())
    }

    /// With its parameters filled in, in both languages.
    private func diagnostic() throws(InputFault) -> Diagnostic {
        let location = try member("location")
        return Diagnostic(
            Diagnostic.Kind(
                try member("id").string(), try member("severity").word(Severity.self),
                try member("message").wording(), advice: try member("advice").wording()),
            at: location.isNull ? nil : try location.location())
    }

    private func wording() throws(InputFault) -> Wording {
        Wording(try member("zh").string(), try member("en").string())
    }
}
