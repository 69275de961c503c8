import Assessment
import Gathering
import Values

/// The tables about data.
extension Overview {
    private func ordered(_ entries: [AreaYear]) -> [AreaYear] {
        entries.sorted { ($0.code, $0.area, $0.year) < ($1.code, $1.area, $1.year) }
    }

    /// Where data are not whole: what gives no number first, then the emptiest.
    var gaps: ListTable {
        func share(_ gap: AreaYear.Gap) -> Double {
            gap.expected > 0 ? Double(gap.valid) / Double(gap.expected) : 0
        }
        let found = ordered(entries).flatMap { entry in entry.gaps.map { (entry, $0) } }
            .enumerated().sorted { one, other in
                let first = (one.element.1.lack.isEmpty ? 1 : 0, share(one.element.1))
                let second = (other.element.1.lack.isEmpty ? 1 : 0, share(other.element.1))
                return first != second ? first < second : one.offset < other.offset
            }.map(\.element)
        let numbers = NumberWords(language)
        return ListTable(
            id: "gaps", title: say("数据缺口", "Gaps in the data"),
            lead: say(
                "\(found.count { !$0.1.lack.isEmpty })处数据不足以下结论，另有\(found.count { $0.1.lack.isEmpty })处有缺测",
                "\(found.count { !$0.1.lack.isEmpty }) cases with too few data to judge, \(found.count { $0.1.lack.isEmpty }) more with gaps"
            ),
            columns: [
                .init(title: say("地区", "area")), .init(title: say("年份", "year"), kind: .number),
                .init(title: say("指标", "indicator"), kind: .prose),
                .init(title: say("有效", "valid"), kind: .number),
                .init(title: say("应有", "expected"), kind: .number),
                .init(title: say("单位", "of")),
                .init(title: say("占", "share"), kind: .number),
                .init(title: say("最长缺口（站、起止日）", "longest gap (station, days)")),
                .init(title: say("原因", "why"), kind: .prose),
            ],
            rows: found.map { entry, gap in
                let isCounted = gap.expected > 0
                return [
                    .text(entry.area), .number(String(entry.year), sort: Double(entry.year)),
                    .text(gap.indicator),
                    .number(isCounted ? String(gap.valid) : "", sort: Double(gap.valid)),
                    .number(isCounted ? String(gap.expected) : "", sort: Double(gap.expected)),
                    .text(gap.span),
                    .number(
                        isCounted ? numbers.share(gap.valid, of: gap.expected) : "",
                        sort: share(gap)),
                    .text(gap.longest), .text(gap.lack),
                ]
            })
    }

    /// What bureaus have not sent, one row an area, a year and a bureau.
    var unsent: ListTable {
        var rows: [[ListTable.Cell]] = []
        var count = 0
        for entry in ordered(entries) {
            var bureaus: [String] = []
            for one in entry.awaited where !bureaus.contains(one.bureau) {
                bureaus.append(one.bureau)
            }
            for bureau in bureaus {
                let subjects = entry.awaited.filter { $0.bureau == bureau }.map(\.subject)
                count += subjects.count
                rows.append([
                    .text(entry.area), .number(String(entry.year), sort: Double(entry.year)),
                    .text(
                        bureau.isEmpty ? say("（规则集未写单位）", "(no bureau in the rulebook)") : bureau),
                    .number(String(subjects.count), sort: Double(subjects.count)),
                    .text(subjects.joined(separator: say("、", "; "))),
                ])
            }
        }
        return ListTable(
            id: "unsent", title: say("尚未报送", "Not sent yet"),
            lead: say(
                "\(rows.count)行，\(count)项数据或证明材料还没有",
                "\(rows.count) rows, \(count) data sets or documents are not there"),
            columns: [
                .init(title: say("地区", "area")), .init(title: say("年份", "year"), kind: .number),
                .init(title: say("单位", "bureau")),
                .init(title: say("项数", "items"), kind: .number),
                .init(title: say("缺什么", "what"), kind: .prose),
            ],
            rows: rows)
    }

    /// Stretches of one area's series that equal another area's, value by value.
    var copies: ListTable {
        struct Owned {
            var area: AreaPrints
            var print: SeriesPrint
        }
        let all = prints.flatMap { area in area.prints.map { Owned(area: area, print: $0) } }
        let kinds = Quantity.allCases.flatMap { [($0, Interval.hour), ($0, .day)] }
        let rows = Workers.run(kinds) { quantity, interval -> [[ListTable.Cell]] in
            let owned = all.filter {
                $0.print.quantity == quantity && $0.print.interval == interval
            }
            return SharedStretch.find(in: owned.map(\.print)).compactMap { stretch in
                let (one, other) = (owned[stretch.print], owned[stretch.other])
                guard one.area.area != other.area.area else { return nil }
                return [
                    .text(quantity.name[language]),
                    .number(String(stretch.count), sort: Double(stretch.count)),
                ] + place(one.area, one.print, stretch.day)
                    + place(other.area, other.print, stretch.otherDay)
            }
        }.flatMap(\.self)
        return ListTable(
            id: "copies", title: say("地区之间相同的数据", "Data that areas have in common"),
            lead: (rows.isEmpty
                ? say("没有发现两个地区的数据逐个相同", "no two areas have the same values")
                : say(
                    "发现\(rows.count)段数据在两个地区逐个相同，请核实是否重复填报、复制，或本来就是同一个站",
                    "\(rows.count) stretches are the same in two areas, value by value: copied, or one and the same station?"
                ))
                + (apart > 0
                    ? say("；另有\(apart)个地区没有比对", "; \(apart) areas were not searched") : ""),
            columns: [
                .init(title: say("要素", "quantity")), .init(title: say("天数", "days"), kind: .number),
                .init(title: say("地区", "area")), .init(title: say("站", "station")),
                .init(title: say("起", "from")),
                .init(title: say("与之相同的地区", "the same in")),
                .init(title: say("站", "station")), .init(title: say("起", "from")),
            ],
            rows: rows)
    }

    private func place(
        _ area: AreaPrints, _ print: SeriesPrint, _ day: Int
    ) -> [ListTable.Cell] {
        [
            .text(area.area), .text(area.stationNames[print.station] ?? print.station),
            .text(CalendarDay(number: print.days[day].number).description),
        ]
    }

    var troubleTable: ListTable {
        let whole = troubles.count { $0.extent == .wholeArea }
        let partly = troubles.count - whole - apart
        let leads = [
            (whole, say("\(whole)个地区没有结果", "\(whole) areas have no result")),
            (partly, say("\(partly)个地区有年份没有结果", "\(partly) areas lack years")),
            (
                apart,
                say("\(apart)个地区的数据没有与其他地区比对", "\(apart) areas were not searched for copies")
            ),
        ]
        return ListTable(
            id: "troubles", title: say("无法评估的地区", "Areas that could not be assessed"),
            lead: leads.filter { $0.0 > 0 }.map(\.1).joined(separator: say("；", "; ")),
            columns: [
                .init(title: say("地区", "area")), .init(title: say("原因", "why"), kind: .prose),
            ],
            rows: troubles.map { [.text(label($0)), .text($0.words)] })
    }

    /// How many areas were not searched for copies.
    private var apart: Int { troubles.count { $0.extent == .series } }

    private func label(_ trouble: Trouble) -> String {
        switch trouble.extent {
        case .wholeArea, .series: trouble.area
        case .years(let years):
            trouble.area + " " + years.map(String.init).joined(separator: say("、", ", "))
        }
    }
}
