/// Why a kept file cannot be read.
package enum KeptFault: Error, Sendable, Hashable {
    case notPDF
    /// It begins as a PDF and does not end as one.
    case cutOff
    case encrypted
    /// What qpdf says of it.
    case damaged(String)

    package var chinese: String {
        switch self {
        case .notPDF: "不是 PDF 文件"
        case .cutOff: "文件不完整：没有 PDF 的结尾"
        case .encrypted: "文件已加密，读不出内容"
        case .damaged(let words): "文件已损坏（\(words)）"
        }
    }

    package var english: String {
        switch self {
        case .notPDF: "it is not a PDF"
        case .cutOff: "it is cut off: the end of a PDF is missing"
        case .encrypted: "it is encrypted"
        case .damaged(let words): "it is damaged (\(words))"
        }
    }
}
