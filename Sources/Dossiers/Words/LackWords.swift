package import Assessment
import Gathering
package import Values

extension NumberWords {
    /// Why a measurement has no number, or not a sufficient one.
    package func lack(_ lack: Measurement.Lack) -> String {
        switch lack {
        case .noData:
            Wording("没有数据", "no data")[language]
        case .noStation:
            Wording("没有观测站", "no station")[language]
        case .tooFew(let span, let valid, let required):
            Wording(
                "有效\(spanName(span))\(valid)，少于规定的\(required)",
                "\(valid) valid \(spanName(span)), fewer than the \(required) required")[language]
        case .missingQuantity(let quantity):
            Wording(
                "缺\(quantity.name.chinese)资料", "\(quantity.name.english) is missing")[language]
        case .badCell(let diagnostic), .failed(let diagnostic):
            placed(diagnostic)
        case .conflict(let figures):
            Wording("同一年份有不同的数：", "figures for one year differ: ")[language]
                + figures.map { "\($0.printed)（\($0.location)）" }.joined(separator: "；")
        }
    }

    /// Why a measurement has no number, or not a sufficient one; nil where it has.
    func lack(of measurement: Measurement) -> Phrase? {
        guard let lack = measurement.outcome.lack else { return nil }
        guard case .tooFew(let span, let valid, let required) = lack else {
            return Phrase(self.lack(lack))
        }
        let key = measurement.traceKey(.lack)
        let minimum = TraceKey.method(
            measurement.indicator, minimum(of: measurement.method, span, required))
        switch language {
        case .chinese:
            return
                "有效\(spanName(span))\(valid, trace: key)，少于规定的\(required, trace: minimum)"
        case .english:
            return
                "\(valid, trace: key) valid \(spanName(span)), fewer than the \(required, trace: minimum) required"
        }
    }

    private func minimum(of method: Method, _ span: Completeness.Span, _ required: Int)
        -> TraceKey.MethodNumber
    {
        switch span {
        case .hours: .minimumHours
        case .days:
            if method.minimumDaysInYear == required {
                .minimumDaysInYear
            } else {
                method.minimumDays == required ? .minimumDays : .minimumDaysInFebruary
            }
        case .months: .minimumMonths
        }
    }

    /// A diagnostic's message with its place in brackets.
    package func placed(_ diagnostic: Diagnostic) -> String {
        let message = diagnostic.message(in: language)
        guard let location = diagnostic.location else { return message }
        return Wording("\(message)（\(location)）", "\(message) (\(location))")[language]
    }

    /// 小时数, 天数, 月数.
    package func spanName(_ span: Completeness.Span) -> String {
        switch span {
        case .hours: Wording("小时数", "hours")[language]
        case .days: Wording("天数", "days")[language]
        case .months: Wording("月数", "months")[language]
        }
    }

    /// `应有8784小时，有效8610小时，占98.0%`, each with its code.
    func completeness(of measurement: Measurement) -> Phrase? {
        guard let completeness = measurement.completeness else { return nil }
        let unit = spanUnit(completeness.span)
        let (valid, expected) = (completeness.valid, completeness.expected)
        let share = Phrase(share(valid, of: expected), trace: measurement.traceKey(.share))
        let validKey = measurement.traceKey(.valid)
        let expectedKey = measurement.traceKey(.expected)
        switch language {
        case .chinese:
            return
                "应有\("\(expected)\(unit)", trace: expectedKey)，有效\("\(valid)\(unit)", trace: validKey)，占\(share)"
        case .english:
            return
                "\(valid, trace: validKey) of \(expected, trace: expectedKey) \(unit) valid (\(share))"
        }
    }

    private func spanUnit(_ span: Completeness.Span) -> String {
        switch span {
        case .hours: Wording("小时", "hours")[language]
        case .days: Wording("天", "days")[language]
        case .months: Wording("个月", "months")[language]
        }
    }

    /// `应有8784小时，有效8610小时，占98.0%`
    package func completeness(_ completeness: Completeness) -> String {
        let unit = spanUnit(completeness.span)
        let share = share(completeness.valid, of: completeness.expected)
        return Wording(
            "应有\(completeness.expected)\(unit)，有效\(completeness.valid)\(unit)，占\(share)",
            "\(completeness.valid) of \(completeness.expected) \(unit) valid (\(share))")[language]
    }

    /// `连续缺测最长74小时（2025-07-03 05时至2025-07-06 06时，A1755站）`
    package func gap(_ gap: Completeness.Gap) -> String {
        Wording(
            "连续缺测最长\(gap.length)小时（\(gap.station)站，\(time(gap.from))至\(time(gap.to))）",
            "longest gap \(gap.length) hours (station \(gap.station), \(time(gap.from)) to \(time(gap.to)))"
        )[language]
    }

    /// The longest gap of a measurement, its length with its code.
    func gap(of measurement: Measurement) -> Phrase? {
        guard let gap = measurement.completeness?.longestGap, !gap.station.isEmpty else {
            return nil
        }
        let key = measurement.traceKey(.gap)
        switch language {
        case .chinese:
            return
                "连续缺测最长\("\(gap.length)小时", trace: key)（\(gap.station)站，\(time(gap.from))至\(time(gap.to))）"
        case .english:
            return
                "longest gap \("\(gap.length) hours", trace: key) (station \(gap.station), \(time(gap.from)) to \(time(gap.to)))"
        }
    }

    /// What values were lost to, in words: `absent` → 没有记录, `pm10,pm25` → 缺PM10、PM2.5; a
    /// marker stays as written.
    package func cause(_ cause: String) -> String {
        let quantities = cause.split(separator: ",").map { Quantity(rawValue: String($0)) }
        let names = quantities.compactMap { $0?.name[language] }
        if !names.isEmpty, names.count == quantities.count {
            let list = names.joined(separator: Wording("、", ", ")[language])
            return Wording("缺\(list)", "no \(list)")[language]
        }
        let words: Wording? =
            switch cause {
            case "absent": Wording("没有记录", "no record")
            case "blank", "": Wording("空白", "blank")
            case "unparsable": Wording("无法识别", "unreadable")
            case "rejected": Wording("质控剔除", "rejected by quality control")
            case "excluded": Wording("登记剔除", "excluded by the register")
            case "sentinel": Wording("缺测标记", "marked as missing")
            case "no-data": Wording("没有资料", "no data")
            case "too-few-hours": Wording("有效小时不足", "too few valid hours")
            case "too-few-days": Wording("有效天数不足", "too few valid days")
            case "outside-station": Wording("不在设站期内", "outside the station's time")
            default: nil
            }
        return words?[language] ?? cause
    }

    /// `2025-07-03 05时`
    package func time(_ moment: Moment) -> String {
        let hour = moment.minuteOfDay / 60
        let padded = hour < 10 ? "0\(hour)" : "\(hour)"
        return Wording("\(moment.day) \(padded)时", "\(moment.day) \(padded):00")[language]
    }
}
