package import Assessment
import Values

/// Words in which every number that comes from a result knows what it is.
///
/// Written as a string: `"还差\(amount, trace: key)"`. The words of a phrase are its ``text``;
/// in a dossier the trace code of each number stands behind it.
package struct Phrase: Sendable, Hashable {
    /// Words with at most one number that is traced: the code goes to their end.
    package struct Piece: Sendable, Hashable {
        package var text: String
        package var trace: TraceKey?

        package init(_ text: String, trace: TraceKey? = nil) {
            self.text = text
            self.trace = trace
        }
    }

    package private(set) var pieces: [Piece] = []

    package init() {}

    package init(_ text: String) { append(text) }

    /// A number, with its unit, and what it is.
    package init(_ text: String, trace: TraceKey?) { append(text, trace: trace) }

    /// The words alone.
    package var text: String { pieces.map(\.text).joined() }

    package var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

    /// Whether a digit is in it.
    package var hasNumber: Bool { pieces.contains { Self.hasDigit($0.text) } }

    /// 三 and 京 are numbers to Unicode, and words here.
    private static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// What is not a number, such as `—` for one that is not there, has no trace.
    package mutating func append(_ text: String, trace: TraceKey? = nil) {
        guard !text.isEmpty else { return }
        let trace = Self.hasDigit(text) ? trace : nil
        if trace == nil, let last = pieces.indices.last, pieces[last].trace == nil {
            pieces[last].text += text
        } else {
            pieces.append(Piece(text, trace: trace))
        }
    }

    package mutating func append(_ phrase: Phrase) {
        for piece in phrase.pieces { append(piece.text, trace: piece.trace) }
    }

    package static func + (one: Phrase, other: Phrase) -> Phrase {
        var sum = one
        sum.append(other)
        return sum
    }

    package static func += (one: inout Phrase, other: Phrase) { one.append(other) }

    /// The same numbers with other words about them.
    func mapText(_ change: (String) -> String) -> Phrase {
        var result = Phrase()
        for piece in pieces { result.append(change(piece.text), trace: piece.trace) }
        return result
    }
}

extension Phrase: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { append(text) }

    package init(stringInterpolation: Interpolation) { self = stringInterpolation.phrase }

    package struct Interpolation: StringInterpolationProtocol {
        var phrase = Phrase()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) { phrase.append(text) }

        package mutating func appendInterpolation(_ text: String, trace: TraceKey? = nil) {
            phrase.append(text, trace: trace)
        }

        package mutating func appendInterpolation(_ number: Int, trace: TraceKey? = nil) {
            phrase.append(String(number), trace: trace)
        }

        package mutating func appendInterpolation(_ words: some CustomStringConvertible) {
            phrase.append(words.description)
        }

        package mutating func appendInterpolation(_ phrase: Phrase) { self.phrase.append(phrase) }
    }
}

extension Sequence where Element == Phrase {
    package func joined(by separator: String) -> Phrase {
        var result = Phrase()
        for (index, phrase) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(phrase)
        }
        return result
    }
}
