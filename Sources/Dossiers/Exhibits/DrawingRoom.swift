import Charting
import Typesetting
package import Values

/// Fonts, setter, theme and templates, opened once for many pictures and dossiers; belongs to one
/// thread.
package final class DrawingRoom {
    let library: FontLibrary
    let setter: TextSetter
    let theme: ChartTheme
    private let templates: String
    private var known: [String: TemplateElement] = [:]
    private var house: [String: HouseDigests] = [:]

    /// - Parameter fonts: folders to look for fonts in before those of `fonts.xml`.
    package init(templates: String, fonts: [String]) throws(InputFault) {
        self.templates = templates
        let book = try FontsLoader.load(templates: templates, folders: fonts)
        do {
            library = try FontLibrary(book: book)
        } catch {
            throw FontsLoader.fault(error)
        }
        setter = TextSetter(library: library)
        theme = try ThemeLoader.load(templates: templates)
    }

    /// A template of the folder `dossiers`, checked the first time it is wanted.
    func template(_ name: String) throws(InputFault) -> TemplateElement {
        if let template = known[name] { return template }
        let template = try TemplateLoader.checked(.dossier, name, templates: templates)
        known[name] = template
        return template
    }

    /// Of all that dossiers by a template depend on; taken once, fonts are large.
    func digests(_ template: String, _ digest: (String) -> String?) -> HouseDigests {
        if let digests = house[template] { return digests }
        let digests = HouseDigests(
            template: template, templates: templates, book: library.book, digest: digest)
        house[template] = digests
        return digests
    }

    func pdf(
        _ pages: [Page], outline: [OutlineEntry] = [], info: DocumentInfo
    ) throws(InputFault) -> [UInt8] {
        do {
            return try CairoRenderer.pdf(
                pages: pages, outline: outline, info: info, library: library)
        } catch {
            throw Self.fault(error)
        }
    }

    func svg(_ page: Page) throws(InputFault) -> [UInt8] {
        do {
            return try CairoRenderer.svg(page: page, library: library)
        } catch {
            throw Self.fault(error)
        }
    }

    func png(_ page: Page, dpi: Double) throws(InputFault) -> [UInt8] {
        do {
            return try CairoRenderer.png(page: page, dpi: dpi, library: library)
        } catch {
            throw Self.fault(error)
        }
    }

    private static func fault(_ fault: RenderFault) -> InputFault {
        InputFault(.dossierNotDrawn, ["chinese": fault.chinese, "english": fault.english])
    }
}
