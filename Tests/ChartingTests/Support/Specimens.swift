import Values

@testable import Charting

/// Data for pictures: ordinary ones, and those that break careless charts.
enum Specimens {
    typealias Month = MonthlyMeans.Month

    static func months(_ values: [Int?]) -> [Month] {
        values.map { Month($0.map(Rational.init(_:))) }
    }

    static let target = Level(.target, Rational(3000), name: "方案目标", clause: "任务分解表（14）")
    static let floor = Level(.floor, Rational(1000), name: "品牌底线", clause: "创建条件")

    static var ions: MonthlyMeans {
        var now = months([2412, 2650, 2871, 3120, 3411, 3850, 4120, 4012, 3510, 2990, 2640, 2480])
        now[1] = Month(Rational(2650), isSufficient: false, count: 212)
        now[9] = Month(nil)
        return MonthlyMeans(
            unit: "个/cm³", decimals: 0, year: .init("2026年", now),
            baseline: .init(
                "2024年",
                months([2210, 2350, 2500, 2900, nil, 3300, 3700, 3650, 3300, 2800, 2500, 2300])),
            levels: [
                target, floor,
                Level(.thisYear, Rational(3214), name: "2026年均", decimals: 0),
            ])
    }

    static var named: [(name: String, chart: (ChartTheme, Language) -> Chart)] {
        [
            ("ions", ions.chart),
            (
                "ions-plain",
                MonthlyMeans(
                    unit: "个/cm³", decimals: 0,
                    year: .init(
                        "2026年",
                        months([
                            2900, 3000, 3001, 2999, 3100, 3850, 4000, 4000, 3500, 2990, 2640, 2480,
                        ])),
                    levels: [target]
                ).chart
            ),
            (
                "ions-missing",
                MonthlyMeans(
                    unit: "个/cm³", decimals: 0, year: .init("2026年", []),
                    levels: [target, floor]
                ).chart
            ),
            (
                "ions-nothing",
                MonthlyMeans(unit: "个/cm³", decimals: 0, year: .init("2026年", [])).chart
            ),
            (
                "ions-one",
                MonthlyMeans(
                    unit: "个/cm³", decimals: 0,
                    year: .init("2026年", months([nil, nil, nil, 3120])), levels: [target, floor]
                ).chart
            ),
            (
                "ions-close",
                MonthlyMeans(
                    unit: "个/cm³", decimals: 0,
                    year: .init("2026年", months(Array(repeating: 3010, count: 12))),
                    baseline: .init("2024年", months(Array(repeating: 2990, count: 12))),
                    levels: [
                        Level(
                            .target, Rational(3000), name: "双江拉祜族佤族布朗族傣族自治县三年方案目标",
                            clause: "任务分解表（14）"),
                        Level(.floor, Rational(2950), name: "品牌底线", clause: "创建条件（二）"),
                        Level(.thisYear, Rational(3010), name: "2026年均"),
                        Level(.baseline, Rational(2990), name: "2024年均"),
                    ]
                ).chart
            ),
            (
                "negative",
                MonthlyMeans(
                    unit: "℃", decimals: 1,
                    year: .init(
                        "2026年",
                        [-52, -31, 48, 131, 202, 251, 268, 255, 205, 130, 44, -29].map {
                            Month(Rational(Int64($0), over: 10))
                        }),
                    levels: [Level(.floor, Rational(0), name: "冰点")]
                ).chart
            ),
            (
                "huge",
                MonthlyMeans(
                    unit: "人次", decimals: 0,
                    year: .init("2026年", months((1...12).map { $0 * 12_345_678 }))
                ).chart
            ),
            (
                "tiny",
                MonthlyMeans(
                    unit: "mg/m³", decimals: 4,
                    year: .init("2026年", (1...12).map { Month(Rational(Int64($0), over: 10_000)) }),
                    levels: [Level(.target, Rational(1, over: 1000), name: "限值")]
                ).chart
            ),
            ("calendar", calendar.chart),
            ("calendar-empty", QualityCalendar(year: 2025, days: []).chart),
            ("comfort", comfort.chart),
            ("comfort-one", ComfortStrip([.init("2026年", [])]).chart),
            ("comparison", comparison.chart),
            (
                "comparison-one",
                BaselineComparison(
                    baselineLabel: "2024年", nowLabel: "2026年",
                    rows: [
                        .init(
                            name: "空气优良天数占比", unit: "%", decimals: 1,
                            baseline: Rational(743, over: 10), now: Rational(792, over: 10),
                            changeUnit: "个百分点", showsShare: false)
                    ]
                ).chart
            ),
            ("verdicts", verdicts.chart),
            ("verdicts-none", VerdictCounts(VerdictSign.allCases.map { .init($0, "待定", 0) }).chart),
            ("headroom", headroom.chart),
            ("years", years.chart),
            (
                "years-one",
                YearBars(
                    unit: "%", decimals: 2,
                    years: [.init("2026年", Rational(6215, over: 100), role: .now)],
                    levels: [Level(.floor, Rational(60), name: "品牌底线", clause: "创建条件")]
                ).chart
            ),
        ] + series.map { ($0.name, $0.recipe.chart) } + judged
    }

    static var calendar: QualityCalendar {
        // A fixed walk through the grades, winter worse than summer.
        var state: UInt32 = 7
        let days = (0..<366).map { day -> QualityCalendar.Day in
            state = state &* 1_664_525 &+ 1_013_904_223
            let roll = Int(state >> 24)
            if (75..<79).contains(day) { return .none }
            if roll < 8 { return .invalid }
            let winter = day < 80 || day > 300
            let bounds = winter ? [60, 170, 215, 235, 248, 256] : [120, 235, 250, 256, 256, 256]
            let index = bounds.firstIndex { roll < $0 } ?? 0
            return .grade(AirGrade.allCases[index])
        }
        return QualityCalendar(year: 2024, days: days)
    }

    static var comfort: ComfortStrip {
        func month(_ grade: ComfortGrade, _ index: String, _ tenths: Int) -> ComfortStrip.Month {
            .init(
                grade, index: index, value: Rational(Int64(tenths), over: 10),
                decimals: index == "I" ? 1 : 0)
        }
        let now: [ComfortStrip.Month?] = [
            month(.veryCold, "K", -6120), month(.veryCold, "K", -5480), month(.cold, "K", -3930),
            month(.comfortable, "I", 170), month(.comfortable, "I", 188),
            month(.comfortable, "I", 219), month(.comfortable, "I", 254), month(.hot, "I", 255),
            month(.comfortable, "I", 198), nil, month(.cold, "K", -3470),
            month(.veryCold, "K", -5810),
        ]
        var then = now
        then[7] = month(.sultry, "I", 279)
        then[9] = month(.comfortable, "K", -2980)
        return ComfortStrip([.init("2024年", then), .init("2026年", now)])
    }

    static var comparison: BaselineComparison {
        BaselineComparison(
            baselineLabel: "2024年", nowLabel: "2026年",
            rows: [
                .init(
                    name: "年均负（氧）离子浓度", unit: "个/cm³", decimals: 0, baseline: Rational(2920),
                    now: Rational(3214), limit: target),
                .init(
                    name: "空气优良天数占全年比重", unit: "%", decimals: 1,
                    baseline: Rational(743, over: 10), now: Rational(723, over: 10),
                    changeUnit: "个百分点", showsShare: false),
                .init(
                    name: "旅游人数", unit: "万人次", decimals: 1, baseline: Rational(13204, over: 10),
                    now: nil),
                .init(
                    name: "双江拉祜族佤族布朗族傣族自治县林木绿化率", unit: "%", decimals: 2,
                    baseline: Rational(6200, over: 100), now: Rational(6200, over: 100),
                    changeUnit: "个百分点", showsShare: false,
                    limit: Level(.floor, Rational(62), name: "品牌底线", clause: "创建条件")),
                .init(
                    name: "一月平均气温", unit: "℃", decimals: 1, baseline: Rational(-31, over: 10),
                    now: Rational(12, over: 10)),
            ])
    }

    static var completeness: CompletenessStrip {
        let months: [CompletenessStrip.Month?] = (1...12).map { month in
            let hours = CalendarDay.days(inMonth: month, of: 2026) * 24
            if month == 12 { return nil }
            let lost = month == 2 ? [410, 24, 0, 6] : [month * 3, 5, month % 3 == 0 ? 30 : 0, 2]
            return .init(expected: hours, valid: hours - lost.reduce(0, +), losses: lost)
        }
        return CompletenessStrip(
            causes: ["缺测", "标记值 999999", "超出量程", "重复时次"], months: months,
            minimum: Level(.target, Rational(75), name: "下限", clause: "数据指南"))
    }

    static var verdicts: VerdictCounts {
        let words = ["达标", "不达标", "数据不足", "待人工认定", "不适用", "豁免", "计算错误"]
        let counts = [21, 3, 5, 7, 1, 2, 0]
        return VerdictCounts(
            VerdictSign.allCases.enumerated().map { index, sign in
                .init(sign, words[index], counts[index])
            })
    }

    static var headroom: HeadroomDots {
        HeadroomDots([
            .init(
                title: "14 年均负（氧）离子浓度", margin: Rational(71, over: 1000),
                text: "+214 个/cm³", sign: .met),
            .init(
                title: "8 空气优良天数占全年比重较创建时有所提升", margin: Rational(-27, over: 1000),
                text: "−2.0 个百分点", sign: .notMet),
            .init(title: "9 污水处理率", margin: Rational(0), text: "0 个百分点", sign: .met),
            .init(
                title: "22 氧吧民宿数量", margin: Rational(35, over: 10), text: "+35 家", sign: .met),
            .init(
                title: "11 双江拉祜族佤族布朗族傣族自治县受污染耕地安全利用率", margin: Rational(2, over: 100),
                text: "+1.9 个百分点", sign: .needsJudgement),
        ])
    }

    static var years: YearBars {
        YearBars(
            unit: "万人次", decimals: 1,
            years: [
                .init("2022年", Rational(8123, over: 10), role: .earlier),
                .init("2023年", nil, role: .earlier),
                .init("2024年", Rational(13204, over: 10), role: .baseline, note: "创建年"),
                .init("2025年", Rational(14980, over: 10), role: .earlier),
                .init(
                    "2026年", Rational(11020, over: 10), role: .now, isSufficient: false,
                    note: "1—9月"),
            ],
            levels: [Level(.baseline, Rational(13204, over: 10), name: "创建年", decimals: 1)])
    }
}
