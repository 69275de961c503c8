import Testing
import Values

@testable import Gathering

/// Counts and sums taken with Python's csv, gzip and decimal modules, one row a record, `NA` and
/// blank left out; the files are UCI #501 (Zhang et al. 2017) and the hourly publication of the Beijing
/// environmental monitoring centre.
@Suite struct RealHourlyTests {
    static let uci = realData + "/air-hourly-uci/PRSA_Data_Huairou_20130301-20170228.csv.gz"
    static let fangshan = realData + "/air-hourly-fangshan/房山_hourly_2014-2018.csv.gz"

    @Test(.enabled(if: isThere(uci), "the UCI files are not here"))
    func readsHuairouThroughMappingsAlone() throws {
        let area = try TemporaryArea(
            """
              <observations files="data/*.gz" station="S1" hours="ending">
                <time year="year" month="month" day="day" hour="hour"/>
                <column heading="CO" quantity="co" unit="μg/m³"/>
                <ignore heading="wd"/><ignore heading="No"/><ignore heading="station"/>
              </observations>
            """)
        try area.copy(Self.uci, as: "data/huairou.csv.gz")
        let data = try area.gather()
        #expect(data.ids(.error) == [])
        #expect(data.files.first { $0.path == "data/huairou.csv.gz" }?.rowCount == 35064)
        let expected: [(Quantity, Int, String?)] = [
            (.pm25, 34111, "2375025"), (.pm10, 34287, "3136667"), (.so2, 34084, "413151.0128"),
            (.no2, 33425, "1086220.5884"), (.co, 33642, "34400.780"), (.o3, 33913, "2028835.4904"),
            // TEMP and PRES hold computed means of up to 15 decimals: counted, not summed here.
            (.temperature, 35013, nil), (.pressure, 35011, nil), (.dewPoint, 35011, "78376.3"),
            (.rain, 35009, "2378.5"), (.windSpeed, 35015, "57845.5"),
        ]
        #expect(data.series.count == expected.count)
        for (quantity, count, sum) in expected {
            let series = try #require(data.series(quantity))
            #expect(series.times.count == 35064)
            #expect(series.validCount == count, "\(quantity)")
            if let sum { #expect(series.sum == DecimalValue(sum), "\(quantity)") }
        }
        let absences = data.absences.filter { $0.quantity == .pm25 }
        #expect(absences.map(\.marker) == ["NA"])
        #expect(absences.map(\.count) == [35064 - 34111])
        #expect(data.first("value.rounded") != nil)
        let first = try #require(data.series(.pm25))
        #expect(Moment(minutes: first.times[0]).day == CalendarDay(year: 2013, month: 3, day: 1))
        #expect(first.rows[0] == 2)
    }

    @Test(.enabled(if: isThere(uci), "the UCI files are not here"))
    func asksForTheUnitOfCarbonMonoxide() throws {
        let area = try TemporaryArea("<observations files=\"*.gz\" station=\"S1\"/>")
        try area.copy(Self.uci, as: "huairou.csv.gz")
        let data = try area.gather()
        #expect(data.ids(.error) == ["unit.missing"])
        #expect(data.series(.co) == nil)
        #expect(data.series(.pm25)?.validCount == 34111)
    }

    @Test(.enabled(if: isThere(fangshan), "the Fangshan file is not here"))
    func readsFangshan() throws {
        let ignored = ["PM2.5", "PM10", "SO2", "NO2", "CO", "O3"].map {
            "<ignore heading=\"\($0)_24h\"/>"
        }
        let area = try TemporaryArea(
            """
              <observations files="data/*.gz" station="S1" hours="ending">
                <time heading="date" hour="hour"/>
                <column heading="CO" quantity="co" unit="mg/m³"/>
                \(ignored.joined())
              </observations>
            """)
        try area.copy(Self.fangshan, as: "data/fangshan.csv.gz")
        let data = try area.gather()
        #expect(data.ids(.error) == [])
        let expected: [(Quantity, Int, String)] = [
            (.pm25, 36455, "3069311"), (.pm10, 25443, "3043654.2"), (.so2, 34492, "451481.7"),
            (.no2, 34366, "1897735.7"), (.co, 33863, "42722.6"), (.o3, 34385, "1937697.7"),
            (.aqi, 36733, "4320307"),
        ]
        for (quantity, count, sum) in expected {
            let series = try #require(data.series(quantity))
            #expect(series.times.count == 38736)
            #expect(series.validCount == count, "\(quantity)")
            #expect(series.sum == DecimalValue(sum), "\(quantity)")
        }
        #expect(data.absences.map(\.marker).allSatisfy { $0.isEmpty })
    }
}
