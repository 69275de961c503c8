/// A picture, of which readers of SVG show the vectors and all others the pixels.
package struct SlidePicture: Sendable, Hashable {
    package var frame: SlideFrame
    /// A whole PNG file.
    package var png: [UInt8]
    /// A whole SVG file of the same picture.
    package var svg: [UInt8]?
    /// Tells the picture to one who cannot see it; empty: it is decoration, passed over by
    /// screen readers.
    package var altText: String
    /// In PowerPoint's list of shapes.
    package var name: String

    package init(
        frame: SlideFrame, png: [UInt8], svg: [UInt8]? = nil, altText: String, name: String
    ) {
        self.frame = frame
        self.png = png
        self.svg = svg
        self.altText = altText
        self.name = name
    }
}
