import Glibc
import Values

/// A lock on a folder (`flock`), held until it is let go of or the process ends, however it ends.
final class FolderLock {
    enum Mode {
        /// Alone.
        case whole
        /// Beside others who share.
        case shared
    }

    private let descriptor: Int32

    /// - Parameter folder: what the message calls locked.
    init(_ path: String, _ mode: Mode, folder: String) throws(BatchFault) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .write(WriteFailure(path: path, code: errno)) }
        let operation =
            switch mode {
            case .whole: LOCK_EX
            case .shared: LOCK_SH
            }
        while flock(descriptor, operation | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            close(descriptor)
            guard code == EWOULDBLOCK else { throw .write(WriteFailure(path: path, code: code)) }
            throw .inputs(InputFault(.batchLocked, ["folder": folder]))
        }
        self.descriptor = descriptor
    }

    /// The file system's own time, in seconds: what was changed after it is not settled yet.
    func markTime() -> Int {
        var status = stat()
        var byte: UInt8 = 0x0A
        guard pwrite(descriptor, &byte, 1, 0) == 1, fstat(descriptor, &status) == 0 else {
            return 0
        }
        return status.st_mtim.tv_sec
    }

    deinit { close(descriptor) }
}

extension Diagnostic.Kind {
    static let batchLocked = Diagnostic.Kind(
        "batch.locked", .blocker,
        Wording("另一个批次正在写 {folder}", "another batch is writing {folder}"),
        advice: Wording(
            "等它结束，或换一个输出文件夹", "wait until it has ended, or name another output folder"))
}
