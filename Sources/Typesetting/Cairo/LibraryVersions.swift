internal import CCairo

/// The drawing libraries that are loaded.
package enum TypesettingLibraries {
    package static var cairo: String { cairo_version_string().map { String(cString: $0) } ?? "" }

    package static var freeType: String {
        "\(FREETYPE_MAJOR).\(FREETYPE_MINOR).\(FREETYPE_PATCH)"
    }
}
