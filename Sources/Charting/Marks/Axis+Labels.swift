import Typesetting

extension Axis {
    func entries(_ scale: Scale) -> [Scale.Tick] {
        guard let labels else { return scale.ticks }
        return labels.enumerated().map { index, text in
            let share = scale.share(.band(index))
            return Scale.Tick(share: share, text: text, line: share)
        }
    }

    /// Labels of an upright axis, each broken into lines.
    func blocks(_ scale: Scale, _ setting: Setting) -> [[SetLine]] {
        entries(scale).map {
            setting.wrapped($0.text, measure: measure ?? 1000, ink: ink(setting))
        }
    }

    func ink(_ setting: Setting) -> Ink? { isQuiet ? setting.theme[.quiet] : nil }

    func leadRadius(_ setting: Setting) -> Double { setting.theme[.marker] * 1.4 }

    func leadWidth(_ setting: Setting) -> Double {
        leads.contains { $0 != nil } ? leadRadius(setting) * 2 + setting.gap : 0
    }

    /// Band labels of a level axis, broken where they are wider than their band, which is
    /// `measure` wide.
    func labelLines(
        _ scale: Scale, _ setting: Setting, measure: Double
    ) -> [[SetLine]] {
        let entries = entries(scale)
        let measure = max(measure - 2, setting.textSize * 2.1)
        let isCrowded = scale.bandCount > 2 && entries.contains { setting.width($0.text) > measure }
        let short = isCrowded ? shortened(entries.map(\.text)) : nil
        return entries.enumerated().map { index, entry in
            setting.wrapped(
                short?[index] ?? entry.text,
                measure: scale.bandCount > 0 && short == nil && setting.width(entry.text) > measure
                    ? measure : 1000, ink: ink(setting))
        }
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
}
