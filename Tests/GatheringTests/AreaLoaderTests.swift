import Glibc
import Testing
import Values

@testable import Gathering

@Suite struct AreaLoaderTests {
    @Test func reportsEveryMistakeAtOnce() throws {
        let area = try TemporaryArea(
            """
              <station id="S1" name="again"/>
              <station id="S2" name="b" from="2023-02-29"/>
              <observations files="*.csv" station="S11"/>
            """)
        let fault = #expect(throws: InputFault.self) { try area.gather() }
        #expect(
            fault?.diagnostics.map(\.kind.id) == [
                "area.stationDoubled", "area.dayDoesNotExist", "area.stationUndeclared",
            ])
        #expect(fault?.diagnostics.last?.parameters["nearest"] == "S1")
    }

    /// The weather service's day ends at 20:00: such days and the calendar's are never one series.
    @Test func theDayIsDeclaredPerSource() throws {
        let area = try TemporaryArea(
            """
              <observations files="a.csv" station="S1" interval="day" day="20"/>
              <observations files="b.csv" station="S1" interval="day" day="24"/>
              <observations files="c.csv" station="S1" interval="day"/>
            """)
        try area.write("a.csv", "日期,平均气温（℃）\n2024-01-01,1.5\n")
        try area.write("b.csv", "日期,平均气温（℃）\n2024-01-01,2.5\n")
        try area.write("c.csv", "日期,平均气温（℃）\n2024-01-02,3.5\n")
        let data = try area.gather()
        #expect(data.series.map(\.dayEnd) == [.midnight, .evening])
        #expect(data.series.map(\.mantissas) == [[25, 35], [15]])
        #expect(data.diagnostics == [])
    }

    /// Of hours the rulebook's method says how they make days.
    @Test func hoursHaveNoDayOfTheirOwn() throws {
        let area = try TemporaryArea(
            "  <observations files=\"*.csv\" station=\"S1\" interval=\"hour\" day=\"20\"/>")
        let fault = #expect(throws: InputFault.self) { try area.gather() }
        #expect(fault?.diagnostics.map(\.kind.id) == ["area.dayEndOfOtherInterval"])
    }

    @Test func aStationMayHaveMovedAndChangedItsInstrument() throws {
        let area = try TemporaryArea(
            """
              <station id="S2" name="b" moved="2024-06-01 2023-03-15" instruments="2025-06-01 2022-01-31"/>
              <figures files="no*.csv"/>
            """)
        let stations = try area.gather().area.stations
        #expect(stations.last?.moved.map(\.description) == ["2023-03-15", "2024-06-01"])
        #expect(stations.last?.instruments.map(\.description) == ["2022-01-31", "2025-06-01"])
        #expect(stations.first?.moved.isEmpty == true)
        #expect(stations.first?.instruments.isEmpty == true)
        for name in ["moved", "instruments"] {
            for days in ["2024-02-30", "", "2024", "2024-06-01,2023-03-15"] {
                let area = try TemporaryArea(
                    """
                      <station id="S2" name="b" \(name)="\(days)"/>
                      <figures files="no*.csv"/>
                    """)
                #expect(throws: InputFault.self) { try area.gather() }
            }
        }
    }

    /// It stood from 2023-03-01 to 2024-05-31: a move, and another instrument, is after the first
    /// day and not after the last.
    @Test(
        arguments: [
            ("moved", "area.movedElsewhen"), ("instruments", "area.instrumentElsewhen"),
        ],
        [
            ("2023-03-01", false), ("2023-03-02", true), ("2024-05-31", true),
            ("2024-06-01", false),
        ])
    func aChangeIsWithinTheStationsDays(
        _ change: (name: String, fault: String), _ day: (text: String, isSound: Bool)
    ) throws {
        let area = try TemporaryArea(
            """
              <station id="S2" name="b" from="2023-03-01" to="2024-05-31" \(change.name)="\(day.text)"/>
              <figures files="no*.csv"/>
            """)
        guard !day.isSound else {
            let station = try #require(try area.gather().area.stations.last)
            #expect(station.moved.count + station.instruments.count == 1)
            return
        }
        let fault = #expect(throws: InputFault.self) { try area.gather() }
        #expect(fault?.diagnostics.map(\.kind.id) == [change.fault])
    }

    @Test func namesTheLineOfAWrongName() throws {
        let area = try TemporaryArea("  <observation files=\"*.csv\"/>")
        let fault = #expect(throws: InputFault.self) { try area.gather() }
        #expect(fault?.diagnostics.first?.location?.description.hasPrefix("area.xml:3") == true)
    }

    @Test func staysInsideTheFolder() throws {
        let area = try TemporaryArea(
            """
              <observations files="../*.csv" station="S1" hours="ending"/>
              <observations files="/etc/pass*" station="S1" hours="ending"/>
              <observations files="li*.csv" station="S1" hours="ending"/>
              <observations files="no*.csv" station="S1" hours="ending"/>
            """)
        symlink("/etc/passwd", area.path + "/link.csv")
        let data = try area.gather()
        #expect(
            data.diagnostics.map(\.kind.id) == [
                "area.globLeavesFolder", "area.globLeavesFolder", "area.globMatchesNothing",
                "area.linkLeavesFolder",
            ])
    }

    @Test(arguments: [
        ("a*.csv", "abc.csv", true), ("a*.csv", "abc.csv.gz", false), ("*", "x", true),
        ("*负氧*_2024.*", "1负氧离子_2024.csv", true), ("?.csv", "é.csv", true),
        ("a*b*c", "aXbYbZ", false),
    ])
    func matches(_ pattern: String, _ name: String, _ expected: Bool) {
        #expect(
            AreaFolder.matches(Array(name.unicodeScalars), Array(pattern.unicodeScalars))
                == expected)
    }
}
