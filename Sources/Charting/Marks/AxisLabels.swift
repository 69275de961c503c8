import Typesetting

/// The labels of an axis: what they say, how they are broken, and which are printed.
extension Axis {
    func entries(_ scale: Scale) -> [Scale.Tick] {
        guard let labels else { return scale.ticks }
        return labels.enumerated().map { index, text in
            let share = scale.share(.band(index))
            return Scale.Tick(share: share, text: text, line: share)
        }
    }

    /// How far under the plot the labels begin: clear of the lowest number beside it, which is
    /// centred on the plot's edge. A second row follows the first closely.
    func drop(_ y: Scale, _ setting: Setting) -> Double {
        setting.textSize * (labels != nil ? 0.11 : y.bandCount > 0 ? 0.33 : 0.56)
    }

    /// Labels of an upright axis, each broken into lines. Where a label would be higher than its
    /// band, all get wider; what is wider than three tenths of the picture ends with an ellipsis.
    func blocks(_ scale: Scale, _ region: Rect, _ setting: Setting) -> [[SetLine]] {
        let entries = entries(scale)
        guard let measure, scale.bandCount > 0 else {
            return entries.map {
                setting.wrapped(
                    $0.text, measure: 1000, ink: isQuiet ? setting.theme[.quiet] : nil)
            }
        }
        let weights = scale.weights
        let height = setting.plotSize.height
        let rows = weights.map { weight in
            max(Int((height * weight - setting.textSize) / setting.leading) + 1, 1)
        }
        var width = measure
        let widest = max(region.size.width * 0.3, measure)
        while width < widest,
            zip(entries, rows).contains(where: { entry, rows in
                setting.wrapped(entry.text, measure: width).count > rows
            })
        {
            width = min(width + setting.textSize, widest)
        }
        return zip(entries, rows).map { entry, rows in
            setting.wrapped(entry.text, measure: width, atMost: rows)
        }
    }

    /// Labels of a level axis, those of bands broken where they are wider than their band. Short
    /// ones stay whole, so that no number is parted from its unit.
    private func labelLines(_ scale: Scale, _ size: Double, _ setting: Setting) -> [[SetLine]] {
        let bands = Double(max(scale.bandCount, 1))
        let measure = max(setting.plotSize.width / bands - 2, setting.textSize * 2.1)
        let longest = max(measure, setting.textSize * 3.5)
        return entries(scale).map { entry in
            let lines = entry.text.split(separator: "\n").map(String.init)
            return scale.bandCount > 0 && lines.contains { setting.width($0) > longest }
                ? setting.wrapped(entry.text, measure: measure, atMost: 3, size: size)
                : setting.wrapped(
                    entry.text, measure: 1000, size: size,
                    ink: isQuiet ? setting.theme[.quiet] : nil)
        }
    }

    /// Names of bands get smaller letters before any is left out.
    func levelLabels(
        _ scale: Scale, _ setting: Setting
    ) -> (blocks: [[SetLine]], size: Double, every: Int) {
        var result: (blocks: [[SetLine]], size: Double, every: Int) = ([], setting.textSize, 1)
        for size in [setting.textSize, setting.theme[.cellText]] {
            let blocks = labelLines(scale, size, setting)
            let spans = zip(entries(scale), blocks).map { entry, block in
                let half = (block.map(\.width).max() ?? 0) / 2
                let x = entry.share * setting.plotSize.width
                return (start: x - half, end: x + half + setting.textSize * 0.22)
            }
            result = (blocks, size, Self.step(spans))
            if result.every == 1 || scale.bandCount == 0 { break }
        }
        return result
    }

    /// Of labels that would touch every second, third … is printed: an even row can be counted on.
    static func step(_ spans: [(start: Double, end: Double)]) -> Int {
        guard spans.count > 2 else { return 1 }
        return (1..<spans.count).first { every in
            let kept = stride(from: 0, to: spans.count, by: every).map { spans[$0] }
            return zip(kept, kept.dropFirst()).allSatisfy { one, next in
                one.end <= next.start + 1e-9 || next.end <= one.start + 1e-9
            }
        } ?? spans.count
    }
}
