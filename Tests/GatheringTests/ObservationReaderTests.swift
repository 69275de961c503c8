import Testing
import Values

@testable import Gathering

@Suite struct ObservationReaderTests {
    static let hourly = "<observations files=\"*.csv\" station=\"S1\" hours=\"ending\"/>"

    @Test func countsEveryKindOfAbsence() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write(
            "a.csv",
            """
            房山区负氧离子,,
            时间：2024年3月,,
            观测时间,负氧离子（个/cm³）,备注
            2024-03-01 01:00,1500,
            2024/3/1 2:00,999999,
            2024年3月1日3时,,
            2024-03-01 04:00,缺测,
            2024-03-01 05:00,9O8,
            2024-03-01 06:00,0,
            2024-03-01 07:00,－,
            2024-03-01 08:00,1500.5,
            2024-03-01 24:00,999999.0,
            """)
        let data = try area.gather()
        let ion = try #require(data.series(.ion))
        #expect(
            ion.flags == [
                .valid, .sentinel, .blank, .sentinel, .unparsable, .valid, .sentinel, .valid,
                .sentinel,
            ])
        #expect(ion.scale == 1)
        #expect(ion.sum == DecimalValue("3000.5"))
        #expect(Moment(minutes: ion.times.last ?? 0).day.description == "2024-03-02")
        #expect(ion.rows.first == 4)
        let counts = Dictionary(uniqueKeysWithValues: data.absences.map { ($0.marker, $0.count) })
        #expect(counts == ["999999": 2, "": 1, "缺测": 1, "-": 1])
        #expect(data.first("value.unreadable")?.location?.description == "a.csv:8:2")
        #expect(data.first("value.ionZero")?.location?.description == "a.csv:9:2")
        #expect(data.first("headings.unmatched")?.parameters["headings"] == "备注")
    }

    /// Regression 1: a first row whose values were all missing was taken for a row of headings,
    /// and the whole file was not read.
    @Test func firstRowMayLackEveryValue() throws {
        let area = try TemporaryArea(
            "<observations files=\"*.csv\" station=\"S1\" interval=\"day\"/>")
        try area.write(
            "a.csv",
            "2024-01-05,,\ndate,PM2.5(μg/m³),PM10(μg/m³)\n2024-01-01,,\n2024-01-02,124,269\n")
        let data = try area.gather()
        let fine = try #require(data.series(.pm25))
        #expect(fine.flags == [.blank, .valid])
        #expect(fine.rows == [3, 4])
        #expect(fine.mantissas.last == 124)
    }

    @Test func refusesImpossibleAndNegativeValues() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write(
            "a.csv",
            "time,PM2.5(μg/m³),RH(%)\n2024-03-01 01:00,-1,100\n2024-03-01 02:00,10000,100.1\n"
                + "2024-03-01 03:00,10000.1,-0.1\n2024-03-01 04:00,0,0\n")
        let data = try area.gather()
        #expect(data.series(.pm25)?.flags == [.rejected, .valid, .rejected, .valid])
        #expect(data.series(.humidity)?.flags == [.valid, .rejected, .rejected, .valid])
        #expect(data.ids().filter { $0 == "value.negative" }.count == 1)
        #expect(data.ids().filter { $0 == "value.impossible" }.count == 3)
    }

    @Test func duplicatesAreNeverSilent() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write(
            "a.csv",
            "time,ion(个/cm3)\n2024-03-01 03:00,30\n2024-03-01 01:00,10\n2024-03-01 02:00,20\n")
        try area.write(
            "b.csv",
            "time,ion(万个/cm3)\n2024-03-01 02:00,0.002\n2024-03-01 03:00,0.004\n2024-03-01 01:00,NA\n"
        )
        let data = try area.gather()
        let ion = try #require(data.series(.ion))
        #expect(ion.times.count == 3)
        #expect(ion.flags == [.valid, .valid, .rejected])
        #expect(ion.sum == DecimalValue("30"))
        #expect(data.ids().filter { $0 == "duplicate.same" }.count == 2)
        #expect(data.first("duplicate.different")?.location?.description == "b.csv:3")
    }

    @Test func askedForUnitsAreNotGuessed() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write(
            "a.csv", "time,负氧离子,CO,臭氧（个/m3）,PM10\n2024-03-01 01:00,1,1,1,1\n")
        let data = try area.gather()
        #expect(data.ids(.error) == ["unit.missing", "unit.missing", "unit.unknown"])
        #expect(data.series.map(\.quantity) == [.pm10])
    }

    @Test func timesThatAreNotThereAreNamed() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write(
            "a.csv",
            "time,PM10\n2023-02-29 01:00,1\n45352,1\n2024-03-01,1\n2024-03-01 01:30,1\n,1\n2024-03-01 02:00,1\n"
        )
        let data = try area.gather()
        let places = data.diagnostics.filter { $0.kind.severity == .error }.map {
            "\($0.location?.description ?? "") \($0.kind.id)"
        }
        #expect(
            places == [
                "a.csv:2:1 time.unreadable", "a.csv:3:1 time.unreadable",
                "a.csv:4:1 time.hourMissing",
                "a.csv:5:1 time.offTheHour", "a.csv:6:1 time.missing",
            ])
        #expect(data.series(.pm10)?.validCount == 1)
    }

    /// National live file: other stations are counted, not read.
    @Test func readsOneStationOfMany() throws {
        let area = try TemporaryArea(
            "<observations files=\"*.csv\" hours=\"ending\"/>", stations: ["1001A", "1002A"])
        try area.write(
            "a.csv",
            "timepoint,stationcode,pm2_5\n2024-06-01T0000,1002A,3\n2024-06-01T0000,1001A,14\n2024-06-01T0000,2273A,38\n"
        )
        let data = try area.gather()
        #expect(data.series.map(\.station) == ["1001A", "1002A"])
        #expect(data.first("station.unknown")?.parameters["count"] == "1")
    }

    @Test func doubledHeadingsAreErrors() throws {
        let area = try TemporaryArea(Self.hourly)
        try area.write("a.csv", "time,PM10,可吸入颗粒物,SO2\n2024-03-01 01:00,1,2,3\n")
        let data = try area.gather()
        #expect(data.ids(.error) == ["headings.doubled"])
        #expect(data.series.map(\.quantity) == [.so2])
    }
}
