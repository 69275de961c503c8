import Values

@testable import Charting

/// Data for pictures of stations, and of changes between two years.
extension Specimens {
    // MARK: Stations

    static let stationNames = [
        "良乡", "上方山", "十渡", "霞云岭", "蒲洼", "周口店", "张坊", longName, "史家营", "南窖", "百花山", "石花洞",
    ]

    static var stations: [(name: String, recipe: any Recipe)] {
        [
            ("courses-3", courses(3)), ("courses-5", courses(5)), ("courses-12", courses(12)),
            ("courses-1", courses(1)),
            (
                "courses-nothing",
                StationCourses(
                    unit: "个/cm³", decimals: 0, nowLabel: "2026年", baselineLabel: "2024年",
                    stations: [])
            ),
            (
                "courses-tenfold",
                StationCourses(
                    unit: "℃", decimals: 1, nowLabel: "2026年", baselineLabel: "2024年",
                    stations: [
                        .init("平原", now: months([-4, -1, 6, 14, 20, 25, 27, 26, 21, 13, 5, -2])),
                        .init("山顶", now: months([300]), baseline: months([nil, -30])),
                    ], target: Level(.target, Rational(30), name: "上限"), favourable: .lower)
            ),
            ("stations-12", stationCompleteness(12)), ("stations-4", stationCompleteness(4)),
            ("stations-1", stationCompleteness(1)), ("stations-nothing", StationCompleteness([])),
        ]
    }

    static func courses(_ count: Int) -> StationCourses {
        let season = [-700, -560, -350, -120, 180, 620, 900, 860, 420, -90, -430, -650]
        let stations = stationNames.prefix(count).enumerated().map { index, name in
            var now = season.map { StationCourses.Month(Rational(2400 + index * 130 + $0)) }
            var then = season.map { StationCourses.Month(Rational(2300 + index * 110 + $0)) }
            if index == 1 {
                now[4] = .init(nil)
                now[6] = .init(now[6].value, isSufficient: false, count: 90)
                then[9] = .init(nil)
            }
            if index == 4 { (now, then) = ([], []) }
            if index == 5 { then = [] }
            return StationCourses.Station(name, now: now, baseline: then)
        }
        return StationCourses(
            unit: "个/cm³", decimals: 0, nowLabel: "2026年", baselineLabel: "2024年",
            stations: stations, target: target)
    }

    static func stationCompleteness(_ count: Int) -> StationCompleteness {
        StationCompleteness(
            stationNames.prefix(count).enumerated().map { index, name in
                .init(
                    name,
                    (1...12).map { month in
                        let hours = CalendarDay.days(inMonth: month, of: 2026) * 24
                        let lost = (month * 7 + index * 13) % 40
                        if index == 1, month == 2 { return .init(expected: hours, valid: 232) }
                        if index == 2, month < 5 { return .init(expected: 0, valid: 0) }
                        if index == 3, month > 9 { return .init(expected: hours, valid: 0) }
                        return .init(expected: hours, valid: hours - lost)
                    })
            }, minimum: Level(.target, Rational(75), name: "下限", clause: "（数据指南）"))
    }

    // MARK: Changes

    static var changes: [(name: String, recipe: any Recipe)] {
        [
            ("waterfall", waterfall), ("waterfall-months", waterfallMonths),
            (
                "waterfall-lower",
                Waterfall(
                    unit: "μg/m³", decimals: 1,
                    start: .init("2024年", Rational(412, over: 10)),
                    steps: [
                        .init("机动车", Rational(-31, over: 10)),
                        .init("气象条件（双江拉祜族佤族布朗族傣族自治县一带静稳天气增多）", Rational(18, over: 10)),
                        .init("扬尘", nil),
                    ], end: .init("2026年", Rational(375, over: 10)), favourable: .lower,
                    levels: [Level(.target, Rational(35), name: "二级限值", clause: "GB 3095")])
            ),
            (
                "waterfall-negative",
                Waterfall(
                    unit: "℃", decimals: 1, start: .init("2024年", Rational(-2)),
                    steps: [.init("一月", Rational(5)), .init("二月", Rational(-6))],
                    end: .init("2026年", Rational(-3)))
            ),
            (
                "waterfall-missing",
                Waterfall(
                    unit: "%", decimals: 1, start: .init("2024年", nil),
                    steps: [.init("甲", Rational(3)), .init("乙", nil)],
                    end: .init("2026年", Rational(62)))
            ),
            (
                "waterfall-nothing",
                Waterfall(
                    unit: "%", decimals: 1, start: .init("2024年", nil), steps: [],
                    end: .init("2026年", nil))
            ),
            ("dumbbell", dumbbell),
            (
                "dumbbell-12",
                Dumbbell(
                    unit: "%", decimals: 1, baselineLabel: "2024年", nowLabel: "2026年",
                    rows: stationNames.enumerated().map { index, name in
                        .init(
                            name, baseline: Rational(Int64(700 + index * 17), over: 10),
                            now: Rational(Int64(760 + (index * 53) % 190), over: 10))
                    }, limit: Level(.target, Rational(80), name: "方案目标", clause: "任务分解表（8）"))
            ),
            (
                "dumbbell-one",
                Dumbbell(
                    unit: "℃", decimals: 1, baselineLabel: "2024年", nowLabel: "2026年",
                    rows: [
                        .init("一月", baseline: Rational(-31, over: 10), now: Rational(12, over: 10))
                    ])
            ),
            (
                "dumbbell-nothing",
                Dumbbell(
                    unit: "%", decimals: 1, baselineLabel: "2024年", nowLabel: "2026年", rows: [])
            ),
            ("slope", slope(5)), ("slope-many", slope(16)),
            (
                "slope-log",
                SlopeLines(
                    baselineLabel: "2024年", nowLabel: "2026年",
                    series: [
                        .init(
                            "氧吧民宿数量", unit: "家", decimals: 0, baseline: Rational(4),
                            now: Rational(46)),
                        .init(
                            "旅游人数", unit: "万人次", decimals: 1, baseline: Rational(13204, over: 10),
                            now: Rational(1498)),
                        .init(
                            "PM2.5年均浓度", unit: "μg/m³", decimals: 0, baseline: Rational(30),
                            now: Rational(9), favourable: .lower),
                        .init(
                            "年均气温", unit: "℃", decimals: 1, baseline: Rational(-1),
                            now: Rational(2)),
                    ])
            ),
            ("slope-nothing", SlopeLines(baselineLabel: "2024年", nowLabel: "2026年", series: [])),
        ]
    }

    static var waterfall: Waterfall {
        Waterfall(
            unit: "天", decimals: 0, start: .init("2024年", Rational(281)),
            steps: [
                .init("PM2.5", Rational(14)), .init("臭氧", Rational(-9)), .init("沙尘", Rational(-2)),
            ], end: .init("2026年", Rational(290)))
    }

    static var waterfallMonths: Waterfall {
        let changes = [12, -4, 8, 0, 15, 22, -6, 11, 9, -13, 4, 7]
        return Waterfall(
            unit: "个/cm³", decimals: 0, start: .init("2024年", Rational(2920)),
            steps: changes.enumerated().map {
                .init("\($0 + 1)月", Rational($1 * 10))
            }, end: .init("2026年", Rational(3614)), levels: [target])
    }

    static var dumbbell: Dumbbell {
        Dumbbell(
            unit: "个/cm³", decimals: 0, baselineLabel: "2024年", nowLabel: "2026年",
            rows: [
                .init("良乡", baseline: Rational(1840), now: Rational(2260)),
                .init("上方山", baseline: Rational(3900), now: Rational(3520)),
                .init(longName, baseline: Rational(3010), now: Rational(3015)),
                .init("十渡", baseline: Rational(2950), now: Rational(2950)),
                .init("霞云岭", baseline: nil, now: Rational(4480)),
                .init("蒲洼", baseline: Rational(4100), now: nil),
                .init("周口店", baseline: nil, now: nil),
            ], limit: target)
    }

    static func slope(_ count: Int) -> SlopeLines {
        let names = [
            "年均负（氧）离子浓度", "空气优良天数占比", "PM2.5年均浓度", "林木绿化率", "旅游人数", "旅游收入", "污水处理率",
            "受污染耕地安全利用率", "氧吧民宿数量", "双江拉祜族佤族布朗族傣族自治县科普活动", "地表水达标率", "垃圾处理率",
            "舒适天数", "年均气温", "景区数量", "从业人数",
        ]
        let units = [
            "个/cm³", "%", "μg/m³", "%", "万人次", "亿元", "%", "%", "家", "次", "%", "%", "天", "℃", "个",
            "人",
        ]
        let series = names.prefix(count).enumerated().map { index, name in
            let base = 60 + (index * 47) % 90
            return SlopeLines.Series(
                name, unit: units[index], decimals: units[index] == "%" ? 1 : 0,
                baseline: Rational(base), now: Rational(Int64(base * (88 + index * 3)), over: 100),
                favourable: name.contains("PM") ? .lower : name == "年均气温" ? nil : .higher)
        }
        return SlopeLines(
            baselineLabel: "2024年", nowLabel: "2026年",
            series: series + [
                .init("体育赛事", unit: "场", decimals: 0, baseline: nil, now: Rational(12)),
                .init("古树名木", unit: "株", decimals: 0, baseline: Rational(310), now: Rational(310)),
            ])
    }
}
