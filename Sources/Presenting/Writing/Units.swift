import Packaging

/// Points → the whole numbers that the format counts in.
enum Units {
    /// English metric units, 12 700 a point.
    static func emu(_ points: Double) -> Int { whole(points * 12700) }

    /// Hundredths of a point, for letters and spacing.
    static func hundredths(_ points: Double) -> Int { whole(points * 100) }

    /// Farthest place from the slide's corner, in points; far beyond what can be seen, and far
    /// within what the format can say.
    static let farthest = 1_000_000.0
    /// Sides of a slide, in points (ECMA-376-1, ST_SlideSizeCoordinate).
    static let slideSides = 72.0...4032.0
    /// Letters, in points (ST_TextFontSize).
    static let letters = 1.0...4000.0
    /// Spacing of lines and width of strokes, in points (ST_TextSpacingPoint, ST_LineWidth).
    static let spacing = 0.0...1584.0

    private static func whole(_ value: Double) -> Int {
        // What was checked is never cut here; what was not must not end the program.
        let limit = 1e15
        return value.isNaN ? 0 : Int(min(max(value, -limit), limit).rounded())
    }
}

extension OfficeInk {
    /// `0072B2`
    var digits: String {
        [red, green, blue].map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }.joined()
    }

    var fill: Markup { Markup("a:solidFill", [:], [Markup("a:srgbClr", ["val": digits])]) }
}

extension OfficeStroke {
    /// A line called `name`: `a:ln`, or that of one side of a cell.
    func markup(_ name: String) -> Markup {
        Markup(
            name,
            ["w": "\(Units.emu(width))", "cap": "flat", "cmpd": "sng", "algn": "ctr"],
            [ink.fill, Markup("a:prstDash", ["val": "solid"])])
    }

    /// That there is no line.
    static func absent(_ name: String) -> Markup {
        Markup(name, [:], [Markup("a:noFill")])
    }
}

extension SlideFrame {
    /// The frame as `a:xfrm`, or as what `name` says.
    func markup(_ name: String = "a:xfrm", isFlipped: Bool = false) -> Markup {
        Markup(
            name, ["flipV": isFlipped ? "1" : nil],
            [
                Markup("a:off", ["x": "\(Units.emu(x))", "y": "\(Units.emu(y))"]),
                Markup("a:ext", ["cx": "\(Units.emu(width))", "cy": "\(Units.emu(height))"]),
            ])
    }
}

extension SlideAnchor {
    var code: String {
        switch self {
        case .top: "t"
        case .middle: "ctr"
        case .bottom: "b"
        }
    }
}
