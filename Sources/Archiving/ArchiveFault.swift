/// Why a file could not be brought into its archive form.
package enum ArchiveFault: Error, Sendable, Hashable {
    /// What qpdf says of the file, or what is not there.
    case unreadable(String)
    /// The file has another structure than the pages have; one of the names is empty where there
    /// are more elements, or fewer.
    case structure(element: Int, expected: String, found: String)
    /// Not a date of ISO 8601 with its zone.
    case date(String)

    package var chinese: String {
        switch self {
        case .unreadable(let words): "写出的文件读不回来（\(words)）"
        case .structure(let element, let expected, let found):
            "第 \(element + 1) 个结构元素应为“\(expected)”，文件里是“\(found)”"
        case .date(let date): "“\(date)”不是带时区的日期时间"
        }
    }

    package var english: String {
        switch self {
        case .unreadable(let words): "the file that was drawn cannot be read (\(words))"
        case .structure(let element, let expected, let found):
            "structure element \(element + 1) should be “\(expected)” and is “\(found)”"
        case .date(let date): "“\(date)” is not a date and time with a zone"
        }
    }
}
