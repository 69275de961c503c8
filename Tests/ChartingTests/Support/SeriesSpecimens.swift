import Values

@testable import Charting

/// Data for pictures of series, courses, stations and steps.
extension Specimens {
    static let longName = "双江拉祜族佤族布朗族傣族自治县环境空气质量监测站"

    static var series: [(name: String, recipe: any Recipe)] {
        means + courses + stations + changes
    }

    // MARK: Means of months and years

    private static var means: [(name: String, recipe: any Recipe)] {
        var broken = ions
        broken.breaks = [
            SeriesBreak(after: 1, label: "改用HJ 633-2026"),
            SeriesBreak(after: 6, part: 0.45, label: "仪器更换"),
        ]
        return [
            ("months-breaks", broken),
            (
                "months-tenfold",
                MonthlyMeans(
                    unit: "个/cm³", decimals: 0,
                    year: .init("2026年", months([2900, 3010, 30_000, nil, 2999, 3000])),
                    baseline: .init("2024年", months([nil, 2500, nil, 2500])),
                    levels: [target, floor])
            ),
            ("years-range", yearRange),
            (
                "years-many",
                YearBars(
                    unit: "%", decimals: 1,
                    years: (2012...2026).map {
                        .init(
                            "\($0)", Rational(Int64(600 + ($0 * 37) % 300), over: 10),
                            role: $0 == 2026 ? .now : .earlier)
                    },
                    levels: [Level(.floor, Rational(60), name: "基本条件")],
                    breaks: [
                        SeriesBreak(after: 3, label: "迁站"), SeriesBreak(after: 4, label: "仪器更换"),
                        SeriesBreak(after: 13, label: "改用HJ 633-2026"),
                    ])
            ),
            ("years-nothing", YearBars(unit: "%", decimals: 1, years: [])),
            ("completeness", completeness),
            ("completeness-nothing", CompletenessStrip(causes: [], months: [])),
        ]
    }

    static var yearRange: YearBars {
        YearBars(
            unit: "天", decimals: 0,
            years: [
                .init("2023年", Rational(271), role: .earlier, note: "创建前"),
                .init("2024年", Rational(281), role: .baseline, note: "创建年"),
                .init(
                    "2025年", Rational(240), role: .earlier, isSufficient: false,
                    note: "缺两个月", low: Rational(240), high: Rational(301)),
                .init(
                    "2026年", Rational(230), role: .now, isSufficient: false, note: "1—9月",
                    low: Rational(230), high: nil),
            ],
            levels: [
                Level(.target, Rational(292), name: "方案目标", clause: "任务分解表（8）"),
                Level(.baseline, Rational(281), name: "创建年"),
            ], breaks: [SeriesBreak(after: 2, label: "改用HJ 633-2026")])
    }

    // MARK: Courses of the day

    private static var courses: [(name: String, recipe: any Recipe)] {
        var gaps = dayCourse
        gaps.year.months[2] = .init(nil)
        gaps.year.months[3] = .init(nil)
        gaps.year.months[5] = .init(nil)
        gaps.year.months[20] = .init(Rational(2790), isSufficient: false, count: 88)
        gaps.levels = [floor, Level(.thisYear, Rational(3214), name: "2026年均")]
        return [
            ("day", dayCourse), ("day-gaps", gaps),
            (
                "day-tenfold",
                DayCourse(
                    unit: "μg/m³", decimals: 1,
                    year: .init(
                        "2026年", (0..<24).map { .init(Rational($0 == 13 ? 600 : 40 + $0)) }),
                    target: Level(.target, Rational(60), name: "二级限值", clause: "GB 3095"),
                    favourable: .lower)
            ),
            (
                "day-one",
                DayCourse(
                    unit: "个/cm³", decimals: 0, year: .init("2026年", months([nil, nil, 3120])),
                    target: target)
            ),
            (
                "day-equal",
                DayCourse(
                    unit: "℃", decimals: 1,
                    year: .init("2026年", months(Array(repeating: -3, count: 24))),
                    baseline: .init("2024年", months(Array(repeating: -3, count: 24))))
            ),
            ("day-nothing", DayCourse(unit: "个/cm³", decimals: 0, year: .init("2026年", []))),
            ("map", hourMonth),
            ("map-nothing", HourMonthMap(unit: "个/cm³", decimals: 0, months: [])),
            (
                "map-one",
                HourMonthMap(
                    unit: "℃", decimals: 1, months: [[], [.init(Rational(-31, over: 10))]],
                    limit: Level(.floor, .zero, name: "冰点"))
            ),
            (
                "map-equal",
                HourMonthMap(
                    unit: "个/cm³", decimals: 0,
                    months: Array(
                        repeating: months(Array(repeating: 3000, count: 24)), count: 12),
                    limit: target)
            ),
        ]
    }

    /// Highest before dawn, lowest in the afternoon, as ions are.
    private static func hour(_ hour: Int, _ base: Int) -> Int {
        let course = [
            620, 680, 740, 810, 870, 900, 760, 520, 260, 40, -140, -300, -420, -500, -540, -520,
            -430, -260, -60, 110, 240, 350, 450, 540,
        ]
        return base + course[hour]
    }

    static var dayCourse: DayCourse {
        DayCourse(
            unit: "个/cm³", decimals: 0,
            year: .init("2026年", (0..<24).map { .init(Rational(hour($0, 3100)), count: 350) }),
            baseline: .init("2024年", (0..<24).map { .init(Rational(hour($0, 2700) - 5 * $0)) }),
            target: target)
    }

    static var hourMonth: HourMonthMap {
        let season = [-700, -560, -350, -120, 180, 620, 900, 860, 420, -90, -430, -650]
        var months = season.map { shift in
            (0..<24).map { DayCourse.Hour(Rational(hour($0, 3000 + shift))) }
        }
        for one in 8..<14 { months[3][one] = .init(nil) }
        for one in 0..<24 { months[9][one] = .init(nil) }
        for one in 18..<22 {
            months[6][one] = .init(months[6][one].value, isSufficient: false, count: 4)
        }
        months[1][20] = .init(Rational(3001))
        return HourMonthMap(unit: "个/cm³", decimals: 0, months: months, limit: target)
    }
}
