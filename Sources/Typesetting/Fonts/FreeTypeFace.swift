import CCairo

/// FreeType's library handle.
final class FreeType {
    let handle: FT_Library

    init() throws(FontFault) {
        var library: FT_Library?
        let code = FT_Init_FreeType(&library)
        guard code == 0, let library else { throw .freeType(code: code) }
        handle = library
    }

    deinit { FT_Done_FreeType(handle) }
}

/// One face of one font file.
final class FreeTypeFace {
    let handle: FT_Face
    // A face must go before its library does.
    private let library: FreeType

    init(path: String, index: Int, library: FreeType) throws(FontFault) {
        var face: FT_Face?
        let code = FT_New_Face(library.handle, path, FT_Long(index), &face)
        guard code == 0, let face else { throw .unreadable(path: path, code: code) }
        handle = face
        self.library = library
    }

    deinit { FT_Done_Face(handle) }

    var unitsPerEm: Double { max(1, Double(handle.pointee.units_per_EM)) }
    var faceCount: Int { Int(handle.pointee.num_faces) }
    var style: String { handle.pointee.style_name.map { String(cString: $0) } ?? "" }

    /// Every name the face gives its family, in any language, FreeType's own choice first.
    var families: [String] {
        var names = handle.pointee.family_name.map { [String(cString: $0)] } ?? []
        for index in 0..<FT_Get_Sfnt_Name_Count(handle) {
            var name = FT_SfntName()
            guard FT_Get_Sfnt_Name(handle, index, &name) == 0,
                Int32(name.name_id) == TT_NAME_ID_FONT_FAMILY
                    || Int32(name.name_id) == TT_NAME_ID_TYPOGRAPHIC_FAMILY,
                Int32(name.platform_id) == TT_PLATFORM_MICROSOFT, let bytes = name.string
            else { continue }
            // Windows names are big-endian UTF-16.
            let buffer = UnsafeBufferPointer(start: bytes, count: Int(name.string_len))
            let units = stride(from: 0, to: buffer.count - 1, by: 2).map {
                UInt16(buffer[$0]) << 8 | UInt16(buffer[$0 + 1])
            }
            let text = String(decoding: units, as: UTF16.self)
            if !names.contains(text) { names.append(text) }
        }
        return names
    }

    func glyph(_ scalar: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: FT_Get_Char_Index(handle, FT_ULong(scalar)))
    }

    /// Advance in ems.
    func advance(_ glyph: UInt32) -> Double {
        var advance: FT_Fixed = 0
        guard FT_Get_Advance(handle, glyph, FT_Int32(FT_LOAD_NO_SCALE), &advance) == 0 else {
            return 0
        }
        return Double(advance) / unitsPerEm
    }

    /// Left and right ends of the glyph's ink in ems from its origin; nil where it has none.
    func ink(_ glyph: UInt32) -> (left: Double, right: Double)? {
        box(glyph).map { ($0.minX, $0.maxX) }
    }

    /// The glyph's ink in ems from its origin, y downwards; nil where it has none.
    func box(_ glyph: UInt32) -> Rect? {
        guard FT_Load_Glyph(handle, glyph, FT_Int32(FT_LOAD_NO_SCALE)) == 0,
            let slot = handle.pointee.glyph
        else { return nil }
        let metrics = slot.pointee.metrics
        guard metrics.width > 0 else { return nil }
        return Rect(
            x: Double(metrics.horiBearingX) / unitsPerEm,
            y: -Double(metrics.horiBearingY) / unitsPerEm,
            width: Double(metrics.width) / unitsPerEm, height: Double(metrics.height) / unitsPerEm)
    }
}
