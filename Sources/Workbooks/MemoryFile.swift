import CXlsxWriter
import Glibc

/// A file that is only in memory: the library of this version writes to names alone, and a name
/// of `/proc/self/fd` leads to it.
final class MemoryFile {
    private let descriptor: Int32

    init() throws(WorkbookFault) {
        descriptor = fucha_memory_file("fucha-workbook")
        guard descriptor >= 0 else { throw Self.failure() }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws(WorkbookFault) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure() }
        let size = Int(status.st_size)
        var got = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while got < size {
                let read = pread(
                    descriptor, buffer.baseAddress.map { $0 + got }, size - got, off_t(got))
                if read < 0, errno == EINTR { continue }
                if read <= 0 { break }
                got += read
            }
            count = got
        }
        guard got == size, size > 0 else { throw Self.failure() }
        return bytes
    }

    private static func failure() -> WorkbookFault { .memory(String(cString: strerror(errno))) }
}
