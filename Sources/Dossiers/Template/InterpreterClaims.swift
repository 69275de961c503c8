import Values

extension Interpreter {
    /// The word of a `<claim>` where the change bears it out, otherwise its `<else>`; a claim that
    /// is not borne out and has none is a fault, because leaving it out would tear the sentence.
    mutating func claim(_ element: TemplateElement, _ scope: ValueScope) -> [Inline] {
        guard let path = element.path("of"), let text = element["word"],
            let word = ClaimedWord(text)
        else { return [] }
        let lack: MeasuredChange.Lack?
        let change: MeasuredChange?
        if case .change(let measured) = scope.value(path) {
            (lack, change) = (measured.lack(for: word), measured)
        } else {
            (lack, change) = (.noChange, nil)
        }
        guard let lack else { return [.text(text)] }
        if let otherwise = element.first(.otherwise) { return inlines(of: otherwise, scope) }
        report(
            Diagnostic(
                lack.kind,
                [
                    "word": text,
                    "chinese": change?.measured(.chinese) ?? path.text,
                    "english": change?.measured(.english) ?? path.text,
                ], at: element.place))
        return []
    }
}

extension MeasuredChange.Lack {
    fileprivate var kind: Diagnostic.Kind {
        switch self {
        case .noChange: .claimNothingToCompare
        case .incomplete: .claimIncomplete
        case .otherDirection: .claimOtherDirection
        case .noNumber: .claimNoNumber
        case .tooSmall: .claimTooSmall
        }
    }
}
