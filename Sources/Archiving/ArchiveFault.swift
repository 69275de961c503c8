/// Why a file could not be brought into its archive form.
package enum ArchiveFault: Error, Sendable, Hashable {
    /// The bytes are not as Cairo 1.16 writes them: what was looked for, and at which byte.
    case notCairo(String, at: Int)
    /// Cairo wrote another structure than the pages have.
    case structure(element: Int, expected: String, found: String)
    /// Not a date of ISO 8601 with its zone.
    case date(String)
    /// zlib's code.
    case compression(Int32)

    package var chinese: String {
        switch self {
        case .notCairo(let what, let at): "Cairo 写出的文件不认识：第 \(at) 字节处应为 \(what)"
        case .structure(let element, let expected, let found):
            "第 \(element + 1) 个结构元素应为“\(expected)”，文件里是“\(found)”"
        case .date(let date): "“\(date)”不是带时区的日期时间"
        case .compression(let code): "zlib 出错（\(code)）"
        }
    }

    package var english: String {
        switch self {
        case .notCairo(let what, let at):
            "Cairo's file is not understood: \(what) was looked for at byte \(at)"
        case .structure(let element, let expected, let found):
            "structure element \(element + 1) should be “\(expected)” and is “\(found)”"
        case .date(let date): "“\(date)” is not a date and time with a zone"
        case .compression(let code): "zlib failed (\(code))"
        }
    }
}
