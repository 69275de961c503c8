import CCairo

/// Draws drawings on a Cairo context.
struct CairoPainter {
    let context: OpaquePointer
    let library: FontLibrary
    /// Whether links, destinations and structure are written; only PDF has them.
    let isTagged: Bool
    /// Counts from 1.
    let page: Int

    func paint(_ drawings: [Drawing]) throws(RenderFault) {
        for drawing in drawings { try paint(drawing) }
    }

    private func paint(_ drawing: Drawing) throws(RenderFault) {
        switch drawing {
        case .fill(let path, let ink):
            trace(path)
            set(ink)
            cairo_fill(context)
        case .stroke(let path, let stroke): paint(path, stroke)
        case .glyphs(let run): try paint(run)
        case .group(let drawings, let offset, let degrees, let clip):
            cairo_save(context)
            cairo_translate(context, offset.x, offset.y)
            if degrees != 0 { cairo_rotate(context, degrees * .pi / 180) }
            if let clip {
                cairo_rectangle(context, clip.minX, clip.minY, clip.size.width, clip.size.height)
                cairo_clip(context)
            }
            try paint(drawings)
            cairo_restore(context)
        case .link(let rect, let destination):
            guard isTagged else { return }
            let place = onPage(rect)
            let attributes =
                "rect=[\(place.minX) \(place.minY) \(place.size.width) \(place.size.height)] "
                + "dest='\(Self.plain(destination))'"
            cairo_tag_begin(context, "Link", attributes)
            cairo_tag_end(context, "Link")
        case .destination(let name, let place):
            guard isTagged else { return }
            let corner = onPage(Rect(x: place.x, y: place.y, width: 0, height: 0))
            let attributes =
                "name='\(Self.plain(name))' x=\(corner.minX) y=\(corner.minY)"
            cairo_tag_begin(context, "cairo.dest", attributes)
            cairo_tag_end(context, "cairo.dest")
        case .tag(let tag, let drawings):
            guard isTagged else { return try paint(drawings) }
            guard StructureTag.names.contains(tag.name) else {
                throw .unknownTag(tag.name, page: page)
            }
            cairo_tag_begin(context, tag.name, nil)
            try paint(drawings)
            cairo_tag_end(context, tag.name)
        }
    }

    private func paint(_ run: GlyphRun) throws(RenderFault) {
        guard !run.glyphs.isEmpty else { return }
        do {
            cairo_set_font_face(context, try library.cairo(run.face))
        } catch {
            throw .font(error)
        }
        cairo_set_font_size(context, run.size)
        set(run.ink)
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        glyphs.reserveCapacity(run.glyphs.count)
        clusters.reserveCapacity(run.glyphs.count)
        for glyph in run.glyphs {
            glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x, y: glyph.y))
            if glyph.byteCount == 0, !clusters.isEmpty {
                clusters[clusters.count - 1].num_glyphs += 1
            } else {
                clusters.append(
                    cairo_text_cluster_t(num_bytes: Int32(glyph.byteCount), num_glyphs: 1))
            }
        }
        var text = run.text
        // The text goes with its glyphs, or Cairo guesses it from the font and writes 一 as the
        // radical U+2F00.
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                cairo_show_text_glyphs(
                    context, text.baseAddress, Int32(text.count), glyphs, Int32(glyphs.count),
                    clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
            }
        }
    }

    private func paint(_ path: Path, _ stroke: Stroke) {
        trace(path)
        set(stroke.ink)
        cairo_set_line_width(context, stroke.width)
        cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
        cairo_set_line_cap(
            context, stroke.dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(
            context, stroke.dash.isEmpty ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
        cairo_stroke(context)
    }

    private func trace(_ path: Path) {
        cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let to): cairo_move_to(context, to.x, to.y)
            case .line(let to): cairo_line_to(context, to.x, to.y)
            case .curve(let a, let b, let to):
                cairo_curve_to(context, a.x, a.y, b.x, b.y, to.x, to.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func set(_ ink: Ink) {
        cairo_set_source_rgb(
            context, Double(ink.red) / 255, Double(ink.green) / 255, Double(ink.blue) / 255)
    }

    // Cairo takes the places of tags on the page, whatever the group they are in.
    private func onPage(_ rect: Rect) -> Rect {
        var xs: [Double] = []
        var ys: [Double] = []
        for corner in [
            (rect.minX, rect.minY), (rect.maxX, rect.minY), (rect.minX, rect.maxY),
            (rect.maxX, rect.maxY),
        ] {
            var (x, y) = corner
            cairo_user_to_device(context, &x, &y)
            xs.append(x)
            ys.append(y)
        }
        let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
        let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// A destination's name in plain ASCII: Cairo 1.16 writes a name's other bytes into the file as
    /// they are, and a bracket or backslash among them breaks it.
    static func plain(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "_" + String(byte, radix: 16)
            }
        }
        return result
    }
}
