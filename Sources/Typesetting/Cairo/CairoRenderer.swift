import CCairo

/// Pages → files. Every way out proves the glyphs first: a box in print is an error here.
package enum CairoRenderer {
    /// A PDF 1.5 file with outline, links, page labels, structure and metadata; the same pages give
    /// the same bytes.
    package static func pdf(
        pages: [Page], outline: [OutlineEntry] = [], info: DocumentInfo, library: FontLibrary
    ) throws(RenderFault) -> [UInt8] {
        try prove(pages, book: library.book)
        try Destinations.check(pages, outline: outline)
        let sink = ByteSink()
        let size = pages.first?.size ?? Size(width: 595.28, height: 841.89)
        let canvas = try CairoCanvas(
            cairo_pdf_surface_create_for_stream(
                ByteSink.write, sink.closure, size.width, size.height), during: "PDF")
        let surface = canvas.surface
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        set(info, on: surface)
        // With links but no structure around them Cairo 1.16 lists objects that it never writes.
        cairo_tag_begin(canvas.context, "Document", nil)
        for (index, page) in pages.enumerated() {
            cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
            if let label = page.label { cairo_pdf_surface_set_page_label(surface, label) }
            // White paper, as in the pictures. It is also what makes a page of hundreds of runs
            // quick: Cairo joins the places of all that is drawn, and this one holds the rest.
            whiten(canvas.context)
            let painter = CairoPainter(
                context: canvas.context, library: library, isTagged: true, page: index + 1)
            let layers = PageLayers(page.drawings)
            try painter.paint(layers.under)
            try painter.paint(layers.elements)
            cairo_show_page(canvas.context)
            try RenderFault.check(
                cairo_status(canvas.context), during: "PDF, page \(index + 1)")
        }
        add(outline, to: surface)
        cairo_tag_end(canvas.context, "Document")
        try canvas.finish(during: "PDF")
        return withExtendedLifetime(sink) { $0.bytes }
    }

    /// One page as a PNG picture on white.
    package static func png(
        page: Page, dpi: Double, library: FontLibrary
    ) throws(RenderFault) -> [UInt8] {
        try prove([page], book: library.book)
        let scale = dpi / 72
        let pixels = (width: page.size.width * scale, height: page.size.height * scale)
        // Cairo's own limit of a picture's side.
        guard pixels.width >= 1, pixels.height >= 1, max(pixels.width, pixels.height) < 32767 else {
            throw .cairo("picture of \(pixels.width) × \(pixels.height) pixels", during: "PNG")
        }
        let canvas = try CairoCanvas(
            cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(pixels.width.rounded()), Int32(pixels.height.rounded())),
            during: "PNG")
        whiten(canvas.context)
        cairo_scale(canvas.context, scale, scale)
        let painter = CairoPainter(
            context: canvas.context, library: library, isTagged: false, page: 1)
        try painter.paint(page.drawings)
        try RenderFault.check(cairo_status(canvas.context), during: "PNG")
        let sink = ByteSink()
        try RenderFault.check(
            cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure),
            during: "PNG")
        try canvas.finish(during: "PNG")
        return withExtendedLifetime(sink) { $0.bytes }
    }

    /// One page as SVG 1.1 with its text as outlines, so that it looks the same everywhere.
    package static func svg(page: Page, library: FontLibrary) throws(RenderFault) -> [UInt8] {
        try prove([page], book: library.book)
        let sink = ByteSink()
        let canvas = try CairoCanvas(
            cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, page.size.width, page.size.height), during: "SVG")
        cairo_svg_surface_restrict_to_version(canvas.surface, CAIRO_SVG_VERSION_1_1)
        whiten(canvas.context)
        let painter = CairoPainter(
            context: canvas.context, library: library, isTagged: false, page: 1)
        try painter.paint(page.drawings)
        try canvas.finish(during: "SVG")
        return SurfaceNames.renumbered(withExtendedLifetime(sink) { $0.bytes })
    }

    private static func whiten(_ context: OpaquePointer) {
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
    }

    private static func prove(_ pages: [Page], book: FontBook) throws(RenderFault) {
        let faults = GlyphProof.check(pages: pages, book: book)
        if !faults.isEmpty { throw .glyphs(faults) }
    }

    private static func set(_ info: DocumentInfo, on surface: OpaquePointer) {
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, info.title), (CAIRO_PDF_METADATA_AUTHOR, info.author),
            (CAIRO_PDF_METADATA_SUBJECT, info.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, info.keywords),
            (CAIRO_PDF_METADATA_CREATOR, info.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, info.created),
            (CAIRO_PDF_METADATA_MOD_DATE, info.created),
        ] where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
    }

    private static func add(_ outline: [OutlineEntry], to surface: OpaquePointer) {
        // The open branch: the last entry of each level so far.
        var branch: [(level: Int, id: Int32)] = []
        for entry in outline {
            while let last = branch.last, last.level >= entry.level { branch.removeLast() }
            let parent = branch.last?.id ?? Int32(CAIRO_PDF_OUTLINE_ROOT)
            let flags = branch.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN.rawValue : 0
            let id = cairo_pdf_surface_add_outline(
                surface, parent, entry.title, "dest='\(CairoPainter.plain(entry.destination))'",
                cairo_pdf_outline_flags_t(rawValue: flags))
            branch.append((entry.level, id))
        }
    }
}

extension CairoRenderer {
    /// The same with faces opened for this one file; keep a ``FontLibrary`` for many.
    package static func pdf(
        pages: [Page], outline: [OutlineEntry] = [], info: DocumentInfo, book: FontBook
    ) throws(RenderFault) -> [UInt8] {
        try pdf(pages: pages, outline: outline, info: info, library: open(book))
    }

    /// The same with faces opened for this one picture.
    package static func png(page: Page, dpi: Double, book: FontBook) throws(RenderFault) -> [UInt8]
    {
        try png(page: page, dpi: dpi, library: open(book))
    }

    /// The same with faces opened for this one picture.
    package static func svg(page: Page, book: FontBook) throws(RenderFault) -> [UInt8] {
        try svg(page: page, library: open(book))
    }

    private static func open(_ book: FontBook) throws(RenderFault) -> FontLibrary {
        do {
            return try FontLibrary(book: book)
        } catch {
            throw .font(error)
        }
    }
}
