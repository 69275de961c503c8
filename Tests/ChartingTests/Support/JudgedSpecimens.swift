import Values

@testable import Charting

/// Judgements, grades and tasks: ordinary ones, and those that break careless charts.
extension Specimens {
    static var judged: [(name: String, chart: (ChartTheme, Language) -> Chart)] {
        judgedRecipes.map { one in (one.name, { one.recipe.chart($0, $1) }) }
    }

    static var judgedRecipes: [(name: String, recipe: any Recipe)] {
        [
            ("calendar-break", calendarWithBreak),
            (
                "calendar-january",
                QualityCalendar(
                    year: 2026, days: [.grade(.good), .invalid],
                    breaks: [.init(day(2026, 1, 1), "HJ 633-2026"), .init(day(2026, 12, 31), "迁站")])
            ),
            ("grades-months", grades(.days)),
            (
                "grades-shares",
                grades(
                    .shares, level: Level(.target, Rational(70), name: "优良", clause: "方案目标（8）"),
                    breaks: [.init(after: 1, label: "HJ 633-2026")])
            ),
            ("grades-years", gradeYears(.days)),
            ("grades-years-shares", gradeYears(.shares)),
            ("grades-nothing", GradeStack([])),
            ("grades-one", GradeStack([.init("2026年", grades: [0, 0, 0, 0, 0, 1])])),
            (
                "grades-invalid",
                GradeStack(
                    [.init("1月", grades: [], invalid: 3, none: 28), .init("2月", grades: [])],
                    measure: .shares)
            ),
            ("lost", lost),
            ("lost-nothing", LostDays([])),
            ("lost-zeros", LostDays(["PM2.5", "O3"].map { .init($0, primary: 0) })),
            (
                "lost-equal",
                LostDays(
                    pollutants.map { .init($0, primary: 365, missing: 365, baseline: 365) },
                    baselineLabel: "2024年")
            ),
            ("bullets", bullets),
            (
                "bullets-one",
                BulletRows(
                    nowLabel: "2026年", baselineLabel: "2024年", rows: [bullets.rows[0]])
            ),
            ("bullets-nothing", BulletRows(nowLabel: "2026年", baselineLabel: "2024年", rows: [])),
            (
                "bullets-many",
                BulletRows(
                    nowLabel: "2026年", baselineLabel: "2024年",
                    rows: (0..<16).map { bullets.rows[$0 % bullets.rows.count] })
            ),
            ("matrix", matrix),
            (
                "matrix-one",
                StatusMatrix(
                    years: ["2026年"], groups: [.init("", [.init("8 空气优良天数占全年比重", [.notMet])])],
                    words: shortWords)
            ),
            ("matrix-nothing", StatusMatrix(years: [], groups: [], words: shortWords)),
            ("matrix-long", longMatrix),
            ("tasks", tasks),
            (
                "tasks-same",
                TaskMatrix(
                    sixActions.map { action in
                        .init(action.title, action.numbers.map { .init("\($0)", .notStarted) })
                    }, words: stateWords)
            ),
            ("tasks-nothing", TaskMatrix([], words: stateWords)),
            (
                "tasks-one",
                TaskMatrix(
                    [.init("双江拉祜族佤族布朗族傣族自治县人民政府", [.init("39", .overdue)])], words: stateWords)
            ),
            (
                "tasks-english",
                TaskMatrix(
                    tasks.rows.map { .init("Action \($0.title.prefix(3))", $0.tasks) },
                    words: englishStates)
            ),
            (
                "deadlines-english",
                DeadlineLine(
                    from: day(2026, 1, 1), through: day(2026, 12, 31),
                    rows: deadlines.rows.map { .init("Bureau of Ecology", $0.tasks) },
                    reference: .init(day(2026, 12, 20), "20 Dec 2026"), words: englishStates,
                    undatedLabel: "ongoing")
            ),
            ("deadlines", deadlines),
            (
                "deadlines-one-row",
                DeadlineLine(
                    from: day(2024, 1, 1), through: day(2026, 12, 31),
                    rows: [.init("双江拉祜族佤族布朗族傣族自治县气象局", deadlines.rows.flatMap(\.tasks))],
                    reference: .init(day(2026, 9, 30), "2026年9月30日"), words: stateWords,
                    undatedLabel: "持续推进")
            ),
            (
                "deadlines-nothing",
                DeadlineLine(
                    from: day(2026, 1, 1), through: day(2026, 12, 31), rows: [], words: stateWords,
                    undatedLabel: "持续推进")
            ),
            (
                "deadlines-outside",
                DeadlineLine(
                    from: day(2026, 1, 1), through: day(2026, 12, 31),
                    rows: [
                        .init(
                            "区气象局",
                            [
                                .init("1", due: day(2025, 12, 31), .overdue),
                                .init("2", due: day(2027, 6, 30), .notStarted),
                                .init("3", due: day(2026, 6, 30), .done),
                            ])
                    ], words: stateWords, undatedLabel: "持续推进")
            ),
        ]
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay.first(of: year)
    }

    // MARK: Air

    static let pollutants = ["PM2.5", "PM10", "O3", "NO2", "SO2", "CO"]

    static var calendarWithBreak: QualityCalendar {
        QualityCalendar(
            year: 2026, days: Array(calendar.days.prefix(280)),
            breaks: [.init(day(2026, 3, 1), "HJ 633-2026"), .init(day(2026, 7, 16), "迁站")])
    }

    /// March has no day at all; June only lost ones.
    static func grades(
        _ measure: GradeStack.Measure, level: Level? = nil, breaks: [SeriesBreak] = []
    ) -> GradeStack {
        let days = [
            [3, 9, 10, 5, 3, 1], [5, 12, 6, 3, 1, 0], [], [12, 14, 4, 0, 0, 0],
            [10, 18, 3, 0, 0, 0], [], [8, 15, 7, 1, 0, 0], [14, 15, 2, 0, 0, 0],
            [16, 12, 2, 0, 0, 0], [9, 13, 6, 2, 0, 0], [30, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0],
        ]
        let lost = [
            (0, 0), (1, 0), (0, 0), (0, 0), (0, 0), (4, 26), (0, 0), (0, 0), (0, 0), (0, 1), (0, 0),
            (2, 28),
        ]
        return GradeStack(
            days.indices.map { month in
                .init(
                    "\(month + 1)月", grades: days[month], invalid: lost[month].0,
                    none: lost[month].1)
            }, measure: measure, level: level, breaks: breaks)
    }

    static func gradeYears(_ measure: GradeStack.Measure) -> GradeStack {
        GradeStack(
            [
                .init("2023年", grades: [91, 150, 73, 22, 9, 4], invalid: 6, none: 10),
                .init("2024年", grades: [101, 168, 62, 20, 7, 2], invalid: 6),
                .init("2025年", grades: [110, 160, 60, 18, 5, 1], invalid: 2, none: 9),
                .init("2026年", grades: [64, 120, 52, 12, 3, 0], invalid: 4, none: 110),
            ], measure: measure, breaks: [.init(after: 2, label: "HJ 633-2026")])
    }

    static var lost: LostDays {
        LostDays(
            [
                .init("PM2.5", primary: 48, missing: 6, baseline: 61),
                .init("PM10", primary: 21, missing: 9, baseline: 21),
                .init("O3", primary: 52, missing: 3, baseline: 50),
                .init("NO2", primary: 1, missing: 2, baseline: 4),
                .init("SO2", primary: 0, missing: 0, baseline: 0),
                .init("CO", primary: 0, missing: 14, baseline: nil),
            ], baselineLabel: "2024年")
    }

    // MARK: Clauses

    static let verdictWords = ["达标", "不达标", "数据不足", "待人工认定", "不适用", "豁免", "计算错误"]

    static var shortWords: [VerdictSign: String] {
        Dictionary(
            uniqueKeysWithValues: zip(
                VerdictSign.allCases, ["达标", "不达", "缺数", "待定", "不适", "豁免", "错误"]))
    }

    static var longWords: [VerdictSign: String] {
        Dictionary(uniqueKeysWithValues: zip(VerdictSign.allCases, verdictWords))
    }

    static var bullets: BulletRows {
        BulletRows(
            nowLabel: "2026年", baselineLabel: "2024年",
            rows: [
                .init(
                    name: "年均负（氧）离子浓度", unit: "个/cm³", decimals: 0, now: Rational(3214),
                    baseline: Rational(2920), limit: target, floor: floor, sign: .met, word: "达标"),
                .init(
                    name: "空气优良天数占全年比重", unit: "%", decimals: 1,
                    now: Rational(723, over: 10), baseline: Rational(743, over: 10),
                    isSufficient: false, limit: Level(.target, Rational(70), name: "方案目标"),
                    sign: .insufficient, word: "数据不足"),
                .init(
                    name: "PM2.5年均浓度", unit: "µg/m³", decimals: 1, now: Rational(304, over: 10),
                    baseline: Rational(30), favourable: .lower,
                    limit: Level(.target, Rational(30), name: "方案目标"), sign: .notMet, word: "不达标"),
                .init(
                    name: "旅游人数", unit: "万人次", decimals: 1, now: nil,
                    baseline: Rational(13204, over: 10),
                    limit: Level(.target, Rational(1500), name: "方案目标"), sign: .insufficient,
                    word: "数据不足"),
                .init(
                    name: "双江拉祜族佤族布朗族傣族自治县林木绿化率", unit: "%", decimals: 2,
                    now: Rational(6200, over: 100), baseline: Rational(6200, over: 100),
                    limit: Level(.target, Rational(62), name: "方案目标"),
                    floor: Level(.floor, Rational(60), name: "品牌底线"), sign: .needsJudgement,
                    word: "待人工认定"),
                .init(
                    name: "氧吧民宿数量", unit: "家", decimals: 0, now: Rational(450),
                    limit: Level(.target, Rational(45), name: "方案目标"), sign: .met, word: "达标"),
                .init(
                    name: "一月平均气温", unit: "℃", decimals: 1, now: Rational(-31, over: 10),
                    baseline: Rational(12, over: 10), sign: .notApplicable, word: "不适用"),
                .init(
                    name: "重污染天数", unit: "天", decimals: 0, now: .zero, favourable: .lower,
                    limit: Level(.floor, .zero, name: "品牌底线"), sign: .met, word: "达标"),
            ])
    }

    static var matrix: StatusMatrix {
        StatusMatrix(
            years: ["2024年", "2025年", "2026年"],
            groups: [
                .init(
                    "基本条件",
                    [
                        .init("一 年均负（氧）离子浓度", [.met, .met, .met]),
                        .init("二 空气优良天数占全年比重", [.met, .met, .notMet]),
                        .init("三 年人居环境气候舒适月数", [.insufficient, .needsJudgement, .met]),
                    ]),
                .init(
                    "三年实施方案任务",
                    [
                        .init("8 空气优良天数占全年比重较创建时有所提升", [nil, .notMet, .met]),
                        .init("11 双江拉祜族佤族布朗族傣族自治县受污染耕地安全利用率", [nil, .met, .notMet]),
                        .init("14 年均负（氧）离子浓度", [nil, .insufficient, .needsJudgement]),
                        .init("22 氧吧民宿数量", [nil, .notApplicable, .waived]),
                        .init("39 长效机制", [nil, .met, .failed]),
                    ]),
            ], words: shortWords, names: longWords)
    }

    static var longMatrix: StatusMatrix {
        let signs = VerdictSign.allCases
        let rows = (1...45).map { number in
            StatusMatrix.Row(
                number % 9 == 0
                    ? "\(number) 双江拉祜族佤族布朗族傣族自治县受污染耕地安全利用率" : "\(number) 年均负（氧）离子浓度",
                (0..<6).map { year in
                    number % 3 > 0
                        ? (year > number % 5 ? .met : .needsJudgement)
                        : signs[(number + year) % 7]
                })
        }
        return StatusMatrix(
            years: (2021...2026).map { "\($0)年" },
            groups: [
                .init("基本条件", Array(rows.prefix(12))),
                .init("三年实施方案任务", Array(rows.dropFirst(12))),
            ], words: shortWords, names: longWords)
    }

    // MARK: Tasks

    static var stateWords: [TaskSign: String] {
        Dictionary(
            uniqueKeysWithValues: zip(
                TaskSign.allCases, ["未启动", "进行中", "完成", "逾期", "受阻", "持续", "未填"]))
    }

    static var englishStates: [TaskSign: String] {
        Dictionary(
            uniqueKeysWithValues: zip(
                TaskSign.allCases,
                ["not started", "under way", "done", "overdue", "blocked", "ongoing", "not filled"])
        )
    }

    static let sixActions: [(title: String, numbers: ClosedRange<Int>)] = [
        ("（一）筑牢生态底色行动", 1...11), ("（二）提升监测能力行动", 12...17), ("（三）氧吧品牌培育行动", 18...24),
        ("（四）文旅融合发展行动", 25...31), ("（五）宣传推介行动", 32...35), ("（六）长效机制保障行动", 36...39),
    ]

    private static func state(_ number: Int) -> TaskSign {
        switch number {
        case 3, 12, 31: .overdue
        case 16, 27: .blocked
        case 1, 2, 5, 13, 18, 19, 32: .done
        case 9, 20, 36...39: .continuing
        case 35: .unstated
        case 6...8, 14, 21...24, 28, 33: .underway
        default: .notStarted
        }
    }

    static var tasks: TaskMatrix {
        TaskMatrix(
            sixActions.map { action in
                .init(action.title, action.numbers.map { .init("\($0)", state($0)) })
            }, words: stateWords)
    }

    static var deadlines: DeadlineLine {
        DeadlineLine(
            from: day(2024, 1, 1), through: day(2026, 12, 31),
            rows: sixActions.map { action in
                .init(
                    action.title,
                    action.numbers.map { number in
                        let due: CalendarDay? =
                            switch number {
                            case 3: day(2025, 6, 30)
                            case 12: day(2025, 12, 31)
                            case 1, 2, 18: day(2024, 12, 31)
                            case 31: day(2026, 6, 30)
                            case 9, 20, 36...39: nil
                            default: day(2026, 12, 31)
                            }
                        return .init("\(number)", due: due, state(number))
                    })
            }, reference: .init(day(2026, 9, 30), "2026年9月30日"), words: stateWords,
            undatedLabel: "持续推进")
    }
}
