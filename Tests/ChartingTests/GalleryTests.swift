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
                let name = "\(specimen.name)-\(language.rawValue)"
                let chart = specimen.chart(theme, language)
                try Data(
                    png(chart, in: chart.size(theme), theme, setter, book, dpi: 144)
                ).write(to: folder.appending(path: "\(name).png"))
                let large = theme.scaled(by: SlideTests.factor)
                let slide = specimen.chart(large, language)
                guard slide.heightAsked == nil else { continue }
                try Data(
                    png(slide, in: SlideTests.size, large, setter, book, dpi: 108)
                ).write(to: folder.appending(path: "\(name)-slide.png"))
            }
        }
    }

    private func png(
        _ chart: Chart, in size: Size, _ theme: ChartTheme, _ setter: TextSetter, _ book: FontBook,
        dpi: Double
    ) throws -> [UInt8] {
        let margin = 6.0
        let page = Page(
            size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin),
            drawings: [
                .group(
                    chart.drawings(in: size, lettering: setter, theme: theme),
                    offset: Point(x: margin, y: margin))
            ])
        return try CairoRenderer.png(page: page, dpi: dpi, book: book)
    }
}
