package import Packaging

/// Why a deck could not be written: what PowerPoint would refuse or repair is refused here.
package enum PresentationFault: Error, Sendable, Hashable {
    /// A side below 72 or above 4032 points.
    case slideSize(SlideSize)
    /// Not an ISO 8601 date and time with a zone.
    case created(String)
    /// Slides and shapes count from 1.
    case shape(ShapeFault, slide: Int, shape: Int)
    /// The parts were made, but not the file.
    case container(PackagingFault)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .slideSize(let size):
            "幻灯片尺寸 \(size.width) × \(size.height) 磅不在 72 至 4032 磅之间"
        case .created(let text): "“\(text)”不是带时区的日期时间（如 2026-12-31T00:00:00Z）"
        case .shape(let fault, let slide, let shape):
            "第 \(slide) 张幻灯片的第 \(shape) 个对象：\(fault.chinese)"
        case .container(let fault): fault.chinese
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .slideSize(let size):
            "slides of \(size.width) × \(size.height) points are not within 72 to 4032 points"
        case .created(let text):
            "“\(text)” is no date and time with a zone, such as 2026-12-31T00:00:00Z"
        case .shape(let fault, let slide, let shape):
            "slide \(slide), shape \(shape): \(fault.english)"
        case .container(let fault): fault.english
        }
    }
}

/// What is wrong with a shape.
package enum ShapeFault: Error, Sendable, Hashable {
    /// A place or length in points that is not finite, too large, or negative where it must not
    /// be.
    case length(Double)
    /// Letters below 1 or above 4000 points.
    case letterSize(Double)
    /// A picture whose bytes do not begin as a PNG file does.
    case notPNG(name: String)
    /// A row, counted from 1, that has another number of cells than there are columns.
    case raggedRow(Int, cells: Int, columns: Int)

    /// The fault in Chinese.
    package var chinese: String {
        switch self {
        case .length(let value): "长度或位置 \(value) 磅不可用"
        case .letterSize(let value): "字号 \(value) 磅不在 1 至 4000 磅之间"
        case .notPNG(let name): "图片“\(name)”不是 PNG"
        case .raggedRow(let row, let cells, let columns):
            "表格第 \(row) 行有 \(cells) 格，应为 \(columns) 格"
        }
    }

    /// The fault in English.
    package var english: String {
        switch self {
        case .length(let value): "\(value) points cannot be used as a length or place"
        case .letterSize(let value): "letters of \(value) points are not within 1 to 4000 points"
        case .notPNG(let name): "the picture “\(name)” is not a PNG"
        case .raggedRow(let row, let cells, let columns):
            "row \(row) of the table has \(cells) cells, not \(columns)"
        }
    }
}
