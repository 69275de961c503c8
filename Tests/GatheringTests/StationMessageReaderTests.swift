import Testing
import Values

@testable import Gathering

/// The record is that of the weather service's own decoder tests (station Q2933), values changed.
@Suite struct StationMessageReaderTests {
    static func record(_ time: String, neo: String) -> String {
        """
        Q2933 \(time) 312945 1095943 17520 0000 199
        NEO \(neo)
        AT -0096 0103 0210 0096 0300
        HM 098 098 0300 //// ////
        QC
        Q1 11111 11111 11111
        Q2 99999 99999 99999
        Q3 99999 99999 99999=

        """
    }

    @Test func readsRecords() throws {
        let area = try TemporaryArea(
            "<messages files=\"Z*.txt\" hours=\"ending\"/>", stations: ["Q2933"])
        try area.write(
            "Z_CAWN.txt",
            Self.record("20180612190000", neo: "001234 001300 0230 001200 0230")
                + Self.record("20180612200000", neo: "////// ////// //// ////// ////") + "NNNN\n")
        let data = try area.gather()
        let ion = try #require(data.series(.ion, at: "Q2933"))
        #expect(ion.flags == [.valid, .sentinel])
        #expect(ion.mantissas[0] == 1234)
        let air = try #require(data.series(.temperature, at: "Q2933"))
        #expect(air.sum == DecimalValue("-19.2"))
        #expect(data.series(.humidity, at: "Q2933")?.mantissas == [98, 98])
        #expect(Moment(minutes: ion.times[0]).minuteOfDay == 19 * 60)
        #expect(data.ids() == ["message.clockLocal"])
        #expect(data.files.first { $0.path == "Z_CAWN.txt" }?.format == "NEO")
    }

    @Test func saysWhatIsCutOff() throws {
        let area = try TemporaryArea(
            "<messages files=\"Z*.txt\" clock=\"utc\" hours=\"ending\"/>", stations: ["Q2933"])
        try area.write(
            "Z_CAWN.txt",
            Self.record("20180612190000", neo: "001234 0")
                + "Q2933 20180612200000 312945 1095943\nNEO 00")
        let data = try area.gather()
        #expect(data.ids() == ["message.withoutEnd", "message.truncated", "message.clockUTC"])
        #expect(data.files.first { $0.path == "Z_CAWN.txt" }?.format == "NEO UTC")
        // 19 UTC is 3 o'clock of the next day in Beijing.
        let time = Moment(minutes: data.series(.ion, at: "Q2933")?.times.first ?? 0)
        #expect(time.day.description == "2018-06-13" && time.minuteOfDay == 180)
    }
}
