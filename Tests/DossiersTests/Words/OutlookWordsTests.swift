import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct OutlookWordsTests {
    static func words(
        _ indicator: String, _ unit: UnitOfMeasure, _ parameters: [String: String],
        _ language: Language = .chinese
    ) -> String? {
        let finding = Finding(
            clause: "8", verdict: .insufficientData, reason: .tooFewData, indicator: indicator,
            unit: unit, parameters: parameters)
        return FindingWords(Synthetic.evaluation(), language: language).outlook(finding)?.text
    }

    static let days = [
        "outlook": "open", "boundLow": "53.4", "boundHigh": "77.3", "observedTo": "2026-10-05",
        "remainingDays": "87", "remainingNeeded": "61",
    ]

    @Test func goodDaysThatAreLeft() {
        #expect(
            Self.words("air.goodDayRate", .percent, Self.days)
                == "未定（最好77.3%，最差53.4%）；资料到2026-10-05止，余下87天至少61天优良")
        #expect(
            Self.words("air.goodDayRate", .percent, Self.days, .english)
                == "still open (at best 77.3%, at worst 53.4%); observed to 2026-10-05; of the "
                + "remaining 87 days at least 61 must be good")
    }

    @Test func whatIsLockedOrImpossible() {
        var locked = Self.days
        locked["outlook"] = "locked"
        locked["remainingNeeded"] = "0"
        #expect(
            Self.words("air.goodDayRate", .percent, locked)
                == "已锁定达标（最好77.3%，最差53.4%）；资料到2026-10-05止，余下87天不再需要优良天")
        #expect(
            Self.words(
                "air.goodDayRate", .percent,
                ["outlook": "impossible", "boundLow": "40.0", "boundHigh": "69.9"])
                == "已不可能达标（最好69.9%，最差40.0%）")
        #expect(Self.words("air.goodDayRate", .percent, [:]) == nil)
    }

    @Test func meansHaveNoUpperEnd() {
        #expect(
            Self.words(
                "ion.annualMean", .ionsPerCubicCentimetre,
                [
                    "outlook": "open", "boundLow": "2655", "observedTo": "2026-10-05",
                    "remainingDays": "87", "remainingMean": "3120",
                ])
                == "未定（最好没有上限，最差2655个/cm³）；资料到2026-10-05止，余下87天平均不得低于3120个/cm³")
    }

    @Test func monthsAndWhatTheRestCannotBring() {
        var months = [
            "outlook": "open", "boundLow": "2", "boundHigh": "5", "observedTo": "2026-09-30",
            "remainingMonths": "3", "remainingMonthsNeeded": "1",
        ]
        #expect(
            Self.words("climate.comfortableMonths", .months, months)
                == "未定（最好5个月，最差2个月）；资料到2026-09-30止，余下3个月至少1个月舒适")
        months["remainingMonthsNeeded"] = nil
        months["remainingFallsShort"] = "true"
        #expect(
            Self.words("climate.comfortableMonths", .months, months)
                == "未定（最好5个月，最差2个月）；资料到2026-09-30止，余下3个月单凭自身已不够，除非补齐此前缺失的资料")
    }
}

@Suite struct MeasurementWordsTests {
    static let measurement = Measurement(
        indicator: "climate.comfortableMonths", year: 2026, outcome: .measured(Rational(5)),
        unit: .months,
        completeness: Completeness(
            span: .days, valid: 360, expected: 365,
            lostTo: [.init(pollutant: .pm10, days: 3), .init(pollutant: .o3, days: 2)]),
        method: Method(standard: ""))

    static func comfort(_ month: ComfortMonth) -> String {
        MeasurementWords(.chinese).comfort(month, of: measurement).text
    }

    @Test func theMonthSaysWhichIndexDecided() {
        #expect(
            Self.comfort(
                ComfortMonth(
                    month: 1, temperatureHumidity: DecimalValue("12.0"),
                    windEffect: DecimalValue(-416), decidedBy: .windEffect, grade: 1))
                == "风效指数−416，1级寒冷")
        #expect(
            Self.comfort(
                ComfortMonth(
                    month: 5, temperatureHumidity: DecimalValue("18.5"), windEffect: nil,
                    decidedBy: .temperatureHumidity, grade: 3, isHumidityDerived: true))
                == "温湿指数18.5（湿度由露点推算），3级舒适")
        #expect(
            Self.comfort(
                ComfortMonth(
                    month: 1, temperatureHumidity: nil, windEffect: nil, decidedBy: .windEffect,
                    grade: nil, lack: .missingQuantity(.sunshine)))
                == "缺日照时数资料")
    }

    @Test func daysLostToEachPollutant() {
        #expect(MeasurementWords(.chinese).lostTo(Self.measurement)?.text == "PM10 3天、臭氧 2天")
        #expect(MeasurementWords(.english).lostTo(Self.measurement)?.text == "PM10 3, O3 2")
    }
}
