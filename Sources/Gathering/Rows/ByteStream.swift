import Glibc
import Values

/// Gives a file's bytes in order, piece by piece: memory does not grow with the file.
protocol ByteStream: AnyObject {
    /// Fills the start of `buffer`; fewer bytes than its size do not mean the end, 0 does.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int
}

/// An open file.
final class FileStream: ByteStream {
    private let descriptor: Int32
    private let file: String
    /// In bytes, when it was opened.
    let size: Int
    /// Bytes still to be given.
    private var left = Int.max

    /// Only the bytes of `range`, where one is given.
    convenience init(path: String, file: String, range: Range<Int>) throws(InputFault) {
        try self.init(path: path, file: file)
        guard lseek(descriptor, range.lowerBound, SEEK_SET) == range.lowerBound else {
            throw InputFault(.rowsUnreadable, at: SourceLocation(file: file))
        }
        left = range.count
    }

    init(path: String, file: String) throws(InputFault) {
        let here = SourceLocation(file: file)
        // A pipe that lies among the files must not keep anyone waiting.
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else {
            throw InputFault(errno == ENOENT ? .rowsMissing : .rowsUnreadable, at: here)
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw InputFault(.rowsUnreadable, at: here)
        }
        posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
        descriptor = opened
        self.file = file
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        while true {
            let got = Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, left))
            if got >= 0 {
                left -= got
                return got
            }
            if errno != EINTR { throw InputFault(.rowsUnreadable, at: SourceLocation(file: file)) }
        }
    }

    /// The file's first bytes, at most `count`; the position does not move.
    func head(_ count: Int) -> [UInt8] { piece(at: 0, count) }

    /// At most `count` bytes from there on; the position does not move.
    func piece(at offset: Int, _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, offset))
        }
    }
}

/// Bytes in memory.
final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes { raw in
            buffer.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: raw[position..<position + count]))
        }
        position += count
        return count
    }
}

extension ByteStream {
    /// Reads on until the buffer is full or the bytes end.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        var count = 0
        while count < buffer.count {
            let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// All bytes, or nil where there are more than `limit`.
    func all(limit: Int) throws(InputFault) -> [UInt8]? {
        var bytes: [UInt8] = []
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let got = try read(into: piece)
            if got == 0 { return bytes }
            guard bytes.count + got <= limit else { return nil }
            bytes.append(contentsOf: piece[..<got])
        }
    }
}
