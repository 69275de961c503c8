import CLibXML2
import Values

/// What every use of the library needs.
enum LibXML2 {
    private static let started: Void = xmlInitParser()

    /// Prepares the library once, before any thread uses it.
    static func start() { _ = started }

    static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    static func namespace(_ pointer: xmlNsPtr?) -> String { text(pointer?.pointee.href) }
}

/// Takes what the library complains about while one document is read.
final class ProblemList {
    private(set) var fatal: [Diagnostic] = []
    private let file: String
    private var refused = false

    init(file: String) { self.file = file }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> ProblemList? {
        pointer.map { Unmanaged<ProblemList>.fromOpaque($0).takeUnretainedValue() }
    }

    func refuse(_ kind: Diagnostic.Kind, line: Int) {
        guard !refused else { return }
        fatal = [Diagnostic(kind, at: SourceLocation(file: file, line: line))]
        refused = true
    }

    func add(_ error: xmlErrorPtr) {
        // What follows a refusal (and a parser that was stopped) is noise.
        guard !refused, fatal.count < 20, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
        else { return }
        let code = Int(error.pointee.code)
        let kind = Diagnostic.Kind.xmlSyntax(code: code)
        var parameters = [
            "message": LibXML2.text(error.pointee.message).trimmed,
            "name": LibXML2.text(error.pointee.str1),
            "other": LibXML2.text(error.pointee.str2),
        ]
        if code == Int(XML_ERR_TAG_NAME_MISMATCH.rawValue) {
            parameters["opened"] = "\(error.pointee.int1)"
        }
        let line = Int(error.pointee.line)
        let place: SourceLocation.Place = line > 0 ? .line(line, column: nil) : .whole
        fatal.append(
            Diagnostic(kind, parameters, at: SourceLocation(file: file, place: place)))
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
