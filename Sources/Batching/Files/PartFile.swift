import Glibc

/// A file beside its place until it is whole: then it is renamed into it. One that is not ended
/// goes away, and what stood in its place is as it was.
final class PartFile {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var isOpen = true

    init(_ path: String) throws(WriteFailure) {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else {
            isOpen = false
            throw WriteFailure(path: path, code: errno)
        }
    }

    deinit {
        guard isOpen else { return }
        close(descriptor)
        unlink(temporary)
    }

    func append(_ bytes: [UInt8]) throws(WriteFailure) {
        let code = bytes.withUnsafeBytes { buffer -> Int32? in
            var offset = 0
            while offset < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
                let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                offset += written
            }
            return nil
        }
        if let code { throw WriteFailure(path: path, code: code) }
    }

    /// - Parameter isLasting: false for what need not outlive a power cut.
    func end(isLasting: Bool = true) throws(WriteFailure) {
        var failure: Int32?
        if isLasting, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        isOpen = false
        if failure == nil, rename(temporary, path) != 0 { failure = errno }
        guard let failure else { return }
        unlink(temporary)
        throw WriteFailure(path: path, code: failure)
    }
}
