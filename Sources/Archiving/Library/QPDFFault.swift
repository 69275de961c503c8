/// Why qpdf does not do what it was asked for.
enum QPDFFault: Error {
    case encrypted
    /// In its own words.
    case words(String)
}

extension KeptFault {
    init(_ fault: QPDFFault) {
        switch fault {
        case .encrypted: self = .encrypted
        case .words(let words): self = .damaged(words)
        }
    }
}

extension ArchiveFault {
    init(_ fault: QPDFFault) {
        switch fault {
        case .encrypted: self = .unreadable("encrypted")
        case .words(let words): self = .unreadable(words)
        }
    }
}

extension ArchiveFault {
    /// What qpdf is asked for while a file is made.
    static func told<Result>(
        _ body: () throws(QPDFFault) -> Result
    ) throws(ArchiveFault) -> Result {
        do throws(QPDFFault) {
            return try body()
        } catch {
            throw ArchiveFault(error)
        }
    }
}
