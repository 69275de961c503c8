import Typesetting
import Values

/// A place within a series from which on it is not comparable with what is before: another
/// edition of the standard, another station or instrument.
package struct SeriesBreak: Sendable, Hashable {
    /// The band it stands in, counted from 0, and how far in: part 1 is behind the band, that is
    /// between it and the next.
    package var band: Int
    package var part: Double
    /// `改用HJ 633-2026`.
    package var label: String

    package init(after band: Int, part: Double = 1, label: String) {
        self.band = band
        self.part = part
        self.label = label
    }

    /// The first band of which something is behind the break.
    var firstBand: Int { part >= 1 ? band + 1 : band }

    /// The upright line, named over the plot.
    func rule(_ theme: ChartTheme) -> Mark {
        .rule(
            Rule(
                .upright(.band(band, part: part)), stroke: theme[.seriesBreak], label: label,
                isCased: true))
    }
}

extension AltText {
    /// `断点：2024年之后改用HJ 633-2026`
    mutating func breaks(_ breaks: [SeriesBreak], bands: [String]) {
        for one in breaks where bands.indices.contains(one.band) {
            let band = bands[one.band]
            one.part >= 1
                ? say("断点：\(band)之后，\(one.label)", "break after \(band): \(one.label)")
                : one.part <= 0
                    ? say("断点：\(band)起，\(one.label)", "break from \(band) on: \(one.label)")
                    : say("断点：\(band)之中，\(one.label)", "break within \(band): \(one.label)")
        }
    }

    /// `2026年有效数据不足：2月（n=212）`
    mutating func insufficient(_ name: String, _ places: [(label: String, count: Int?)]) {
        guard !places.isEmpty else { return }
        let chinese = places.map { $0.label + ($0.count.map { "（n=\($0)）" } ?? "") }
        let english = places.map { $0.label + ($0.count.map { " (n=\($0))" } ?? "") }
        say(
            "\(name)\(ChartWords.insufficient.chinese)：\(chinese.joined(separator: "、"))",
            "\(name) \(ChartWords.insufficient.english): \(english.joined(separator: ", "))")
    }
}
