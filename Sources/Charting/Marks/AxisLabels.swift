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
    private func labelLines(
        _ scale: Scale, _ texts: [String], _ size: Double, _ setting: Setting
    ) -> [[SetLine]] {
        let bands = Double(max(scale.bandCount, 1))
        let measure = max(setting.plotSize.width / bands - 2, setting.textSize * 2.1)
        let longest = max(measure, setting.textSize * 3.5)
        return texts.map { text in
            let lines = text.split(separator: "\n").map(String.init)
            return scale.bandCount > 0 && lines.contains { setting.width($0) > longest }
                ? setting.wrapped(text, measure: measure, atMost: 3, size: size)
                : setting.wrapped(
                    text, measure: 1000, size: size,
                    ink: isQuiet ? setting.theme[.quiet] : nil)
        }
    }

    /// Names of bands get smaller letters, then lose a sign they all end with, before any is left
    /// out.
    func levelLabels(
        _ scale: Scale, _ setting: Setting
    ) -> (blocks: [[SetLine]], size: Double, every: Int) {
        let entries = entries(scale)
        let whole = entries.map(\.text)
        var ways = [(whole, setting.textSize), (whole, setting.theme[.cellText])]
        if let short = shortened(whole) { ways.append((short, setting.textSize)) }
        var result: (blocks: [[SetLine]], size: Double, every: Int) = ([], setting.textSize, 1)
        for (texts, size) in ways {
            let blocks = labelLines(scale, texts, size, setting)
            // Line by line: a year under a month is wider than the month, and has more room.
            let lines = (0..<(blocks.map(\.count).max() ?? 0)).map { line in
                zip(entries, blocks).map { entry, block -> (start: Double, end: Double)? in
                    guard block.indices.contains(line) else { return nil }
                    let half = block[line].width / 2
                    let x = entry.share * setting.plotSize.width
                    return (start: x - half, end: x + half + setting.textSize * 0.22)
                }
            }
            result = (blocks, size, lines.map { Self.step($0) }.max() ?? 1)
            if result.every == 1 || scale.bandCount == 0 { break }
        }
        return result
    }

    /// `1月`, `2`, `3` … for labels that are numbers with one and the same sign behind them.
    private func shortened(_ texts: [String]) -> [String]? {
        guard let sign = texts.first?.last, !sign.isNumber,
            texts.allSatisfy({ $0.last == sign && $0.dropLast().allSatisfy(\.isNumber) })
        else { return nil }
        return texts.enumerated().map {
            $0.offset == 0 ? $0.element : String($0.element.dropLast())
        }
    }

    /// Of labels that would touch every second, third … is printed: an even row can be counted on.
    static func step(_ spans: [(start: Double, end: Double)?]) -> Int {
        guard spans.count > 2 else { return 1 }
        return (1..<spans.count).first { every in
            let kept = stride(from: 0, to: spans.count, by: every).compactMap { spans[$0] }
            return zip(kept, kept.dropFirst()).allSatisfy { one, next in
                one.end <= next.start + 1e-9 || next.end <= one.start + 1e-9
            }
        } ?? spans.count
    }
}
