/// Names of the vocabularies that files of several programs share (ECMA-376-1, transitional), and
/// of Microsoft's additions to them.
package enum Namespace {
    package static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    package static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package static let packageRelationships =
        "http://schemas.openxmlformats.org/package/2006/relationships"
    package static let contentTypes =
        "http://schemas.openxmlformats.org/package/2006/content-types"
    package static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    package static let decorative =
        "http://schemas.microsoft.com/office/drawing/2017/decorative"
}
