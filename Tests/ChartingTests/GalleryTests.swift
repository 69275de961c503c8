import Foundation
import Testing
import Typesetting
import Values

@testable import Charting

/// Pictures of every specimen, for the eye: `CHART_GALLERY=folder swift test --filter Gallery`.
struct GalleryTests {
    static let folder = ProcessInfo.processInfo.environment["CHART_GALLERY"]

    @Test(.enabled(if: folder != nil, "CHART_GALLERY names no folder"))
    func writePictures() throws {
        let folder = URL(filePath: try #require(Self.folder))
        let theme = try PaperTheme.load()
        let ideographs = FontCandidate(
            "NotoSansCJK-Regular.ttc", families: ["Noto Sans CJK SC"], style: "Regular")
        let latin = FontCandidate("LiberationSans-Regular.ttf", families: ["Liberation Sans"])
        let book = try FontBook(
            FontPlan(
                folders: ["/usr/share/fonts"],
                chains: FontRole.allCases.map {
                    FontChain(
                        $0, latin: .latinSans,
                        candidates: $0 == .latinSans ? [latin, ideographs] : [ideographs])
                }, lastResort: [ideographs]))
        let setter = try TextSetter(book: book)
        let slide = theme.scaled(by: 16.0 / 9)
        for specimen in Specimens.named {
            for language in Language.allCases {
                let chart = specimen.chart(theme, language)
                let drawings = chart.drawings(
                    in: chart.size(theme), lettering: setter, theme: theme)
                let name = "\(specimen.name)-\(language.rawValue)"
                try write(drawings, chart.size(theme), to: folder, name, book)
                guard language == .chinese else { continue }
                try write(drawings.map(\.grey), chart.size(theme), to: folder, name + "-grey", book)
                let size = Size(width: 590, height: 330)
                try write(
                    specimen.chart(slide, language).drawings(
                        in: size, lettering: setter, theme: slide), size, to: folder,
                    name + "-slide", book)
            }
        }
    }

    private func write(
        _ drawings: [Drawing], _ size: Size, to folder: URL, _ name: String, _ book: FontBook
    ) throws {
        let margin = 6.0
        let page = Page(
            size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin),
            drawings: [.group(drawings, offset: Point(x: margin, y: margin))])
        let png = try CairoRenderer.png(page: page, dpi: 144, book: book)
        try Data(png).write(to: folder.appending(path: "\(name).png"))
    }
}

extension Drawing {
    /// As a black-and-white printer draws it.
    fileprivate var grey: Drawing {
        switch self {
        case .fill(let path, let ink): return .fill(path, ink.grey)
        case .stroke(let path, let stroke):
            return .stroke(
                path, Stroke(stroke.ink.grey, width: stroke.width, dash: stroke.dash))
        case .glyphs(var run):
            run.ink = run.ink.grey
            return .glyphs(run)
        case .group(let inner, let offset, let degrees, let clip):
            return .group(inner.map(\.grey), offset: offset, degrees: degrees, clip: clip)
        case .tag(let tag, let inner): return .tag(tag, inner.map(\.grey))
        case .link, .destination: return self
        }
    }
}
