import Dossiers
import Glibc
import Values

func printOut(_ text: String) { write(text + "\n", to: 1) }

func printError(_ text: String) { write(text + "\n", to: 2) }

/// All bytes or nothing more can be done: a closed pipe ends the printing, not the program.
func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
    fileprivate var baseAddress: UnsafeRawPointer? {
        UnsafeRawPointer(UnsafeBufferPointer(rebasing: self).baseAddress)
    }
}

/// Every fault, on standard error, sorted and grouped.
func report(_ fault: InputFault) {
    printError(DiagnosticText(language: spokenLanguage).text(fault.diagnostics))
}
