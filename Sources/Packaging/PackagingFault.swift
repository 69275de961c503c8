import CLibZip

/// Why parts could not be put into a container.
package enum PackagingFault: Error, Sendable, Hashable {
    case noParts
    /// An empty step, `.`, `..`, a backslash or a control character in a part's path.
    case badPath(String)
    /// Two parts whose paths are equal but for case.
    case repeatedPart(String)
    /// libzip's own words for what went wrong, and during what.
    case zip(String, during: String)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .noParts: "压缩包里没有任何部件"
        case .badPath(let path): "部件路径“\(path)”不合规定"
        case .repeatedPart(let path): "部件“\(path)”重复"
        case .zip(let words, let during): "libzip 出错（\(during)）：\(words)"
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .noParts: "a container needs at least one part"
        case .badPath(let path): "“\(path)” is not a part's path"
        case .repeatedPart(let path): "the part “\(path)” is there twice"
        case .zip(let words, let during): "libzip failed (\(during)): \(words)"
        }
    }

    init(_ error: UnsafeMutablePointer<zip_error_t>?, during: String) {
        let words = zip_error_strerror(error).map { String(cString: $0) }
        self = .zip(words ?? "unknown error", during: during)
    }
}
