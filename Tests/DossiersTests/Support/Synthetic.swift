import Assessment
import Gathering
import Values

/// A made-up evaluation with something of everything the dossier shows: both tiers, all seven
/// verdicts, each kind of detail, long names, and as many tasks as the plan has.
enum Synthetic {
    static let plan = CitedDocument(
        id: "plan", title: "“中国天然氧吧”助力绿色房山高质量发展三年实施方案（2024-2026年）（征求意见稿）")
    static let floor = CitedDocument(id: "floor", title: "中国天然氧吧创建条件（2023年印）")

    static func indicator(
        _ id: String, _ name: String, _ unit: UnitOfMeasure, _ decimals: Int,
        method: Method = Method(standard: "填报数")
    ) -> Indicator {
        Indicator(
            id: id, name: name, unit: unit, better: .higher, decimals: decimals, method: method)
    }

    static let indicators = [
        indicator(
            "ion.annualMean", "年均负（氧）离子浓度", .ionsPerCubicCentimetre, 0,
            method: Method(
                standard: "中国天然氧吧创建资料要求", rollUp: .hourMonthYear, minimumMonths: 12)),
        indicator(
            "air.goodDayRate", "空气优良天数占比", .percent, 1,
            method: Method(
                standard: "HJ 633", edition: .hj633y2026, alsoShow: [.hj633y2012], hours: .ending,
                minimumHours: 20)),
        indicator(
            "climate.comfortableMonths", "气候舒适月数", .months, 0,
            method: Method(
                standard: "GB/T 27963-2011", basis: .quoted, coldMonths: [11, 12, 1, 2, 3],
                windLimit: DecimalValue(mantissa: 3, scale: 0))),
        indicator("water.sewageTreatmentRate", "城镇污水处理率", .percent, 1),
        indicator("forest.cover", "森林覆盖率", .percent, 2),
        indicator("tourism.visitors", "旅游人数", .tenThousandVisits, 1),
        indicator("soil.safeUseRate.farmland", "受污染耕地安全利用率", .percent, 1),
    ]

    static func clause(
        _ id: String, _ title: String, _ condition: Condition, own: Bool = true,
        basis: Basis = .quoted
    ) -> Clause {
        Clause(
            id: id, title: title, rulebook: own ? "plan-book" : "floor-book",
            citation: Citation(
                document: own ? plan : floor, article: own ? "任务分解表（\(id)）" : "第一条",
                year: 2023, words: "\(title)达到要求。"), basis: basis, condition: condition,
            bureaus: ["区气象局"], due: "2026年", task: own ? id : nil)
    }

    static let clauses = [
        clause(
            "14", "年均负（氧）离子浓度",
            .atLeast(indicator: "ion.annualMean", value: DecimalValue(3000))),
        clause("8", "空气优良天数占全年比重", .above(indicator: "air.goodDayRate", by: nil)),
        clause(
            "10", "城镇污水处理率",
            .atLeast(
                indicator: "water.sewageTreatmentRate", value: DecimalValue(94))),
        clause("18", "森林覆盖率较创建时明显提升", .above(indicator: "forest.cover", by: nil)),
        clause(
            "12", "受污染耕地和污染地块安全利用率达到95%以上",
            .atLeast(indicator: "soil.safeUseRate.farmland", value: DecimalValue(95))),
        clause("1", "结合山水林田湖草系统治理，探索生态产品价值实现机制", .evidence(of: "", indicator: nil)),
        clause("5", "杜绝发生生态文明建设负面重大事件", .noEvents(kind: "生态文明建设负面重大事件")),
        clause("23", "旅游人数较创建时有所增加", .above(indicator: "tourism.visitors", by: nil)),
        clause(
            "F1", "年均负（氧）离子浓度下限",
            .atLeast(indicator: "ion.annualMean", value: DecimalValue(1000)), own: false,
            basis: .unconfirmed),
        clause(
            "F2", "气候舒适月数不少于三个月",
            .atLeast(indicator: "climate.comfortableMonths", value: DecimalValue(3)), own: false,
            basis: .unconfirmed),
    ]

    static func measured(
        _ indicator: Indicator, _ year: Int, _ value: Rational, variant: String = "",
        decides: Bool = true, completeness: Completeness? = nil, detail: Detail = .none
    ) -> Measurement {
        Measurement(
            indicator: indicator.id, year: year, variant: variant, decides: decides,
            outcome: .measured(value), rounded: value.rounded(scale: indicator.decimals),
            unit: indicator.unit, completeness: completeness, method: indicator.method,
            detail: detail,
            sources: [
                SourceUse(
                    origin: 0,
                    location: SourceLocation(
                        file: "data/\(year)/负氧离子_霞云岭_\(year).csv",
                        place: .rows(sheet: nil, first: 2, last: 8761)), sha256: digest)
            ])
    }

    static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

    static func ionMonths(_ base: Int) -> Detail {
        .months(
            (1...12).map { month in
                MonthValue(
                    month: month,
                    mean: month == 7 && base > 3000
                        ? nil : Rational(base + 200 * (6 - abs(7 - month))),
                    valid: month == 7 ? 210 : 700, expected: 744,
                    isSufficient: month != 7)
            })
    }

    static func airDays(_ year: Int) -> Detail {
        let first = CalendarDay.first(of: year)
        return .airDays(
            (0..<Int32(CalendarDay.days(inYear: year))).map { offset in
                let day = CalendarDay(number: first.number + offset)
                let wave = (Int(offset) * 37) % 160
                return AirDay(
                    day: day, aqi: offset % 61 == 0 ? nil : 20 + wave, primary: [.pm25],
                    missing: offset % 61 == 0 ? [.o3] : [])
            })
    }

    static func comfort(_ shift: Int64) -> Detail {
        let grades = [1, 1, 2, 3, 3, 4, 5, 4, 3, 3, 2, 1]
        return .comfortMonths(
            grades.enumerated().map { index, grade in
                ComfortMonth(
                    month: index + 1,
                    temperatureHumidity: DecimalValue(
                        mantissa: 120 + Int64(index) * 10 + shift, scale: 1),
                    windEffect: DecimalValue(mantissa: -400 + Int64(index), scale: 0),
                    decidedBy: grade <= 2 ? .windEffect : .temperatureHumidity,
                    grade: index == 11 && shift == 0 ? nil : grade)
            })
    }

    static func figure(_ indicator: Indicator, _ year: Int, _ text: String) -> Measurement {
        let value = DecimalValue(text) ?? .init(0)
        return measured(
            indicator, year, value.rational,
            detail: .figure(
                Figure(
                    indicator: indicator.id, year: year, value: value, unit: indicator.unit,
                    printed: text, bureau: "区文化和旅游局",
                    location: SourceLocation(
                        file: "data/\(year)/统计报表_\(year).xlsx", sheet: "年度", row: 7, column: 3),
                    origin: 0)))
    }

    static func measurements(empty: Bool) -> [Measurement] {
        if empty {
            return indicators.map {
                Measurement(
                    indicator: $0.id, year: 2026, outcome: .lacking(.noData), unit: $0.unit,
                    method: $0.method)
            }
        }
        let hours = Completeness(
            span: .hours, valid: 8610, expected: 8760,
            longestGap: .init(
                station: "Y9001",
                from: Moment(day: CalendarDay.first(of: 2026), hour: 5),
                to: Moment(day: CalendarDay.first(of: 2026), hour: 79), length: 74),
            losses: [.init(cause: "999999", count: 96), .init(cause: "absent", count: 54)])
        let days = Completeness(
            span: .days, valid: 359, expected: 365, losses: [.init(cause: "o3", count: 6)])
        var result: [Measurement] = []
        for (year, base) in [(2024, 2700), (2026, 3050)] {
            result.append(
                measured(
                    indicators[0], year, Rational(Int64(base) * 7 + 3, over: 7),
                    completeness: hours, detail: ionMonths(base)))
            for variant in ["hour-day-month-year", "all-hours"] {
                result.append(
                    measured(
                        indicators[0], year, Rational(base - 12), variant: variant, decides: false,
                        completeness: hours))
            }
            for (variant, value) in [("HJ 633-2026", 262), ("HJ 633-2012", 281)] {
                result.append(
                    measured(
                        indicators[1], year,
                        Rational(Int64(value + (year - 2024) * 3) * 100, over: 359),
                        variant: variant, decides: variant == "HJ 633-2026", completeness: days,
                        detail: airDays(year)))
            }
            result.append(
                measured(
                    indicators[2], year, Rational(year == 2024 ? 4 : 5),
                    detail: comfort(Int64(year - 2024))))
        }
        result += [
            figure(indicators[3], 2024, "94.6"), figure(indicators[3], 2026, "93.5"),
            figure(indicators[4], 2024, "61.00"), figure(indicators[4], 2026, "61.32"),
            figure(indicators[5], 2024, "1024.5"), figure(indicators[5], 2026, "1200.1"),
            Measurement(
                indicator: indicators[6].id, year: 2026, outcome: .lacking(.noData),
                unit: .percent, method: indicators[6].method),
        ]
        return result
    }

    static let findings = [
        Finding(
            clause: "14", verdict: .met, reason: .measured, indicator: "ion.annualMean",
            measured: Rational(3050), measuredRounded: DecimalValue(3050),
            unit: .ionsPerCubicCentimetre, limit: Rational(3000),
            limitRounded: DecimalValue(3000), margin: Rational(50),
            marginRounded: DecimalValue(50), marginUnit: .ionsPerCubicCentimetre),
        Finding(
            clause: "8", verdict: .needsJudgement, reason: .wordWithoutNumber,
            indicator: "air.goodDayRate", measured: Rational(746, over: 10),
            measuredRounded: DecimalValue(mantissa: 746, scale: 1), unit: .percent,
            limit: Rational(73), limitRounded: DecimalValue(mantissa: 730, scale: 1),
            margin: Rational(16, over: 10), marginRounded: DecimalValue(mantissa: 16, scale: 1),
            marginUnit: .percentagePoints),
        Finding(
            clause: "10", verdict: .notMet, reason: .measured,
            indicator: "water.sewageTreatmentRate", measured: Rational(935, over: 10),
            measuredRounded: DecimalValue(mantissa: 935, scale: 1), unit: .percent,
            limit: Rational(94), limitRounded: DecimalValue(94),
            margin: Rational(-5, over: 10), marginRounded: DecimalValue(mantissa: -5, scale: 1),
            marginUnit: .percentagePoints),
        Finding(
            clause: "18", verdict: .waived, reason: .waiver, indicator: "forest.cover",
            parameters: ["reason": "森林资源一类调查推迟", "to": "2026-12-31"]),
        Finding(
            clause: "12", verdict: .insufficientData, reason: .noData,
            indicator: "soil.safeUseRate.farmland", unit: .percent),
        Finding(clause: "1", verdict: .needsJudgement, reason: .evidenceToAssess, evidence: ["E1"]),
        Finding(clause: "5", verdict: .needsJudgement, reason: .nilReturnUnsigned),
        Finding(clause: "23", verdict: .failed, reason: .failure, indicator: "tourism.visitors"),
        Finding(
            clause: "F1", verdict: .met, reason: .measured, indicator: "ion.annualMean",
            measured: Rational(3050), measuredRounded: DecimalValue(3050),
            unit: .ionsPerCubicCentimetre, limit: Rational(1000),
            limitRounded: DecimalValue(1000), margin: Rational(2050),
            marginRounded: DecimalValue(2050), marginUnit: .ionsPerCubicCentimetre),
        Finding(clause: "F2", verdict: .notApplicable, reason: .signedJudgement),
    ]

    static let tasks: [PlanTask] = (1...40).filter { $0 != 16 }.map { number in
        PlanTask(
            number: String(number),
            action: number < 19 ? "（一）筑牢生态底色行动" : "（二）推进氧吧价值转化行动",
            group: "\(number / 3 + 1).守住生态保护底线",
            text: "深挖气象景观资源，打造云居寺赏雪、琉璃河万亩梨园、坡峰岭红叶、长阳银杏叶、百花山朝霞云海等一批网红打卡地。"
                .prefixed(number % 3),
            due: number % 5 == 0 ? "持续推进" : "2026年", bureaus: ["区文化和旅游局", "区气象局"],
            state: TaskState.allCases[number % TaskState.allCases.count],
            progress: number % 2 == 0 ? "已完成方案编制，正在招标。" : "",
            location: SourceLocation(file: "tasks.xlsx", sheet: "任务分解表", row: number, column: 1))
    }

    static func evaluation(empty: Bool = false) -> Evaluation {
        let trouble = Diagnostic.Kind(
            "csv.shortRow", .error, Wording("这一行只有{found}列，应有{wanted}列", "short row"),
            advice: Wording("检查该行是否缺少分隔符", "look for a missing separator"))
        return Evaluation(
            area: Area(
                name: "房山区", code: "110111", baselineYear: 2024, rulebook: "plan-book",
                isDemonstration: true, compiledBy: "房山区气象局", leadUnit: "房山区天然氧吧工作领导小组"),
            year: 2026, baselineYear: 2024,
            rulebook: Rulebook(
                id: "plan-book", title: "房山区三年实施方案评价规则", edition: "征求意见稿",
                years: 2024...2026, tailors: "floor-book", documents: [plan, floor],
                indicators: indicators, clauses: clauses,
                notes: [
                    "编号（16）在原件中缺失；“4.”用了两次（土壤污染治理、加强生态系统监测）。",
                    "任务（39）（40）在分解表中由区文化和旅游局牵头，正文第（六）部分由区委宣传部牵头。",
                ], sha256: digest), measurements: measurements(empty: empty),
            findings: empty
                ? clauses.map {
                    Finding(clause: $0.id, verdict: .insufficientData, reason: .noData)
                } : findings, tasks: empty ? [] : tasks,
            evidence: empty
                ? []
                : [
                    EvidenceItem(
                        id: "E1", clauses: ["1"], title: "生态产品价值实现机制工作总结", issuer: "区园林绿化局",
                        date: CalendarDay(year: 2026, month: 5, day: 6), years: [2026],
                        file: "evidence/e1.txt", sha256: digest,
                        location: SourceLocation(file: "evidence.csv", line: 2))
                ],
            files: [
                SourceFile(
                    path: "data/2026/负氧离子_霞云岭_2026.csv", sha256: digest, byteCount: 120_000,
                    format: "CSV", encoding: "GB18030", rowCount: 8760),
                SourceFile(
                    path: "data/2026/统计报表_2026.xlsx", sha256: digest, byteCount: 9000,
                    format: "XLSX", rowCount: 12),
            ], origins: [Origin(file: 0), Origin(file: 1, sheet: "年度")],
            absences: empty
                ? []
                : [
                    Absence(
                        origin: 0, station: "Y9001", quantity: .ion, marker: "999999", count: 96),
                    Absence(origin: 0, station: "Y9001", quantity: .ion, marker: "", count: 12),
                ],
            diagnostics: (1...6).map { line in
                Diagnostic(
                    trouble, ["found": "3", "wanted": "5"],
                    at: SourceLocation(file: "data/2026/负氧离子_霞云岭_2026.csv", line: line * 7))
            }, toolVersion: "0.1.0")
    }
}

extension String {
    fileprivate func prefixed(_ number: Int) -> String {
        number == 0 ? String(prefix(24)) + "。" : self
    }
}
