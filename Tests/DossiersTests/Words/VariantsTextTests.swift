import Gathering
import Testing
import Values

@testable import Assessment
@testable import Dossiers

/// The table of variants as it is printed; counts by hand.
@Suite struct VariantsTextTests {
    /// Daily values of the six pollutants at one station; all but PM2.5 are low.
    static func dataset(_ years: [(year: Int, pm25: [Int32])]) -> Dataset {
        var dataset = Dataset(
            area: Area(name: "某区", code: "1", baselineYear: 2023, rulebook: "r"))
        dataset.files = [SourceFile(path: "a.csv", sha256: "0", byteCount: 1, format: "CSV")]
        dataset.origins = [Origin(file: 0)]
        let others: [(Quantity, Int32)] = [
            (.pm10, 10), (.so2, 3), (.no2, 10), (.co, 1), (.ozone8h, 40),
        ]
        for (quantity, value) in [(Quantity.pm25, Int32(0))] + others {
            var series = Series(
                station: "S", quantity: quantity, interval: .day, hourLabel: .start, scale: 0)
            for year in years {
                let day = CalendarDay.first(of: year.year)
                for (index, fine) in year.pm25.enumerated() {
                    series.times.append(
                        Moment(day: CalendarDay(number: day.number + Int32(index))).minutes)
                    series.mantissas.append(quantity == .pm25 ? fine : value)
                    series.flags.append(.valid)
                    series.rows.append(Int32(index + 2))
                    series.origins.append(0)
                }
            }
            dataset.series.append(series)
        }
        return dataset
    }

    static func text(
        _ years: [(year: Int, pm25: [Int32])], _ language: Language = .chinese
    ) -> VariantsText {
        let indicator = Indicator(
            id: "air.goodDayRate", name: "空气优良天数占比", unit: .percent, better: .higher, decimals: 1,
            method: Method(
                standard: "HJ 633", edition: .hj633y2026, minimumDaysInYear: 3))
        let table = VariantTable(dataset(years), indicator, years: [2023, 2024])
        return VariantsText(table, area: "某区", language: language)
    }

    /// 70 μg/m³ is good by the edition of 2012 (limit 75), not by that of 2026 (limit 60).
    static let turning: [(year: Int, pm25: [Int32])] = [
        (2023, [30, 90]), (2024, [30, 70, 70, 90]),
    ]

    @Test func aDirectionThatTurnsIsSummedUp() {
        let text = Self.text(Self.turning).text
        #expect(text.contains("2023→2024年：变好 3种，变差 3种；取决于标准版本"))
        #expect(text.hasSuffix("1对相邻年份中，1对的方向取决于算法：2023→2024。"))
        // Two of three days that are asked for: for comparison only.
        #expect(text.contains("1/2  50.0*") && text.contains("3/4  75.0"))
        #expect(!text.contains("75.0*"))
        #expect(text.contains("* 有效天数少于规定"))
        #expect(
            Self.text(Self.turning, .english).text.hasSuffix(
                "Of 1 pairs of consecutive years the direction of 1 depends on a choice: 2023→2024."
            ))
    }

    @Test func yearsWithoutValuesAreNotSummedUp() {
        let text = Self.text([(2023, [30, 90])]).text
        #expect(!text.contains("→") && !text.contains("方向"))
    }

    @Test func theSpreadsheetHasOneRowAWay() {
        let lines = Self.text(Self.turning).csv.split(separator: "\r\n")
        #expect(lines.count == 1 + 2 * 6)
        #expect(lines.first?.hasSuffix("good,valid,value,complete,decides") == true)
        #expect(
            lines.contains(
                "2024,HJ 633-2026,required,declared,hour-month-year,1,4,25.0,yes,yes"))
        #expect(
            lines.contains("2023,HJ 633-2012,ignored,declared,hour-month-year,1,2,50.0,no,"))
    }
}
