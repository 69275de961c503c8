import Foundation
import Typesetting

@testable import Charting

/// How inks look to eyes that tell fewer colours apart, and to a black-and-white printer.
enum ColourVision: String, CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia, grey

    /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
    /// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
    /// Graphics 15 (6), 2009, pp. 1291–1298: matrices of severity 1.0, rows R′ G′ B′, for linear
    /// RGB.
    private var matrix: [[Double]]? {
        switch self {
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        case .normal, .grey: nil
        }
    }

    /// Linear RGB, 0…1, as the eye of this kind sees the ink.
    func linear(_ ink: Ink) -> [Double] {
        let ink = self == .grey ? ink.grey : ink
        let light = [ink.red, ink.green, ink.blue].map { channel -> Double in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        guard let matrix else { return light }
        return matrix.map { row in min(max(zip(row, light).map(*).reduce(0, +), 0), 1) }
    }

    /// CIE 1976 L*a*b* against the white of sRGB (D65).
    func lab(_ ink: Ink) -> [Double] {
        let light = linear(ink)
        let rows = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
        let white = [0.95047, 1.0, 1.08883]
        let f = zip(rows, white).map { row, white -> Double in
            let t = zip(row, light).map(*).reduce(0, +) / white
            return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    /// ΔE*ab of 1976: the distance in L*a*b*.
    func difference(_ one: Ink, _ other: Ink) -> Double {
        zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    /// The least difference in any eye, and on grey paper.
    static func least(_ one: Ink, _ other: Ink) -> Double {
        allCases.map { $0.difference(one, other) }.min() ?? 0
    }
}
