/// An opaque colour.
package struct OfficeInk: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = OfficeInk(0x00, 0x00, 0x00)
    package static let white = OfficeInk(0xFF, 0xFF, 0xFF)
}

/// A solid line's colour, and its width in points.
package struct OfficeStroke: Sendable, Hashable {
    package var ink: OfficeInk
    package var width: Double

    package init(_ ink: OfficeInk = .black, width: Double) {
        self.ink = ink
        self.width = width
    }
}
