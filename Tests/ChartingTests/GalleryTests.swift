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
        for language in Language.allCases {
            for specimen in Specimens.named {
                let chart = specimen.chart(theme, language)
                let size = chart.size(theme)
                let margin = 6.0
                let page = Page(
                    size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin),
                    drawings: [
                        .group(
                            chart.drawings(in: size, lettering: setter, theme: theme),
                            offset: Point(x: margin, y: margin))
                    ])
                let png = try CairoRenderer.png(page: page, dpi: 144, book: book)
                try Data(png).write(
                    to: folder.appending(path: "\(specimen.name)-\(language.rawValue).png"))
            }
        }
    }
}
