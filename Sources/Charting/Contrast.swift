package import Typesetting

extension Ink {
    /// Relative luminance of WCAG 2.2, 0 black … 1 white.
    package var luminance: Double {
        0.2126 * linear[Int(red)] + 0.7152 * linear[Int(green)] + 0.0722 * linear[Int(blue)]
    }

    /// Contrast ratio of WCAG 2.2, 1…21.
    package func contrast(with other: Ink) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The grey a black-and-white printer makes of it (ITU-R BT.601 luma).
    package var grey: Ink {
        let luma = (299 * Int(red) + 587 * Int(green) + 114 * Int(blue) + 500) / 1000
        let level = UInt8(min(max(luma, 0), 255))
        return Ink(level, level, level)
    }

    /// This ink with `share` of another in it, 0…1.
    package func mixed(with other: Ink, share: Double) -> Ink {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            let value = Double(one) * (1 - share) + Double(two) * share
            return UInt8(min(max(value.rounded(), 0), 255))
        }
        return Ink(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// What letters on this ink are written with: the ink, and a lighter plate under them where
    /// they could be read in colour but not in the grey of a black-and-white printer, as on the
    /// red of AQI grade 4.
    package func lettering(_ own: Ink, paper: Ink) -> (ink: Ink, plate: Ink?) {
        for ink in [own, Ink(0, 0, 0), .white]
        where contrast(with: ink) >= 4.5 && grey.contrast(with: ink.grey) >= 4.5 {
            return (ink, nil)
        }
        let plate = mixed(with: paper, share: 0.6)
        return (plate.letterInk(own), plate)
    }

    /// The ink for letters on this one: the theme's own if its contrast is 4.5 or more, else
    /// full black or white, whichever is clearer.
    package func letterInk(_ own: Ink) -> Ink {
        if contrast(with: own) >= 4.5 { return own }
        let (black, white) = (Ink(0, 0, 0), Ink.white)
        return contrast(with: white) >= contrast(with: black) ? white : black
    }
}

/// The light of every level of a channel of sRGB: a heat map asks for it ten thousand times.
private let linear: [Double] = (0...255).map { channel in
    let share = Double(channel) / 255
    return share > 0.04045 ? power24((share + 0.055) / 1.055) : share / 12.92
}

/// x^2.4 = x² · x^(2/5), the fifth root by Newton: the same on every machine, and no Foundation.
private func power24(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
        root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
}
