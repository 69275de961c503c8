import Foundation
import Testing

/// What a look at the data says on the command line.
@Suite struct ReviewTests {
    /// Forty days whose headings stand one column to the right of what they name: a rank comes
    /// first. AQI by HJ 633-2012 of the true PM2.5 (n) and PM10 (n + 5), by hand: to 35 μg/m³
    /// ⌈50 n / 35⌉, from there 50 + ⌈50 (n − 35) / 40⌉; PM10 is lower throughout.
    private static func crawled() -> String {
        var text = "日期,AQI,PM2.5,PM10,SO2,NO2,CO,O3\n"
        for day in 0..<40 {
            let fine = 30 + day
            let index =
                fine <= 35 ? (50 * fine + 34) / 35 : 50 + (50 * (fine - 35) + 39) / 40
            let date = day < 31 ? "2025-01-\(day + 1)" : "2025-02-\(day - 30)"
            text += "\(date),\(index),\(200 + day),\(fine),\(fine + 5),20,3,0.5\n"
        }
        return text
    }

    private static let area = """
        <?xml version="1.0" encoding="UTF-8"?>
        <area xmlns="urn:fucha:area:1" name="试验区" code="000000" baseline="2024" rulebook="since-creation">
          <station id="S1" name="站" from="2024-01-01"/>
          <observations files="data/*.csv" station="S1" interval="day">
            <column heading="CO" quantity="co" unit="mg/m³"/>
            <column heading="O3" quantity="o3-8h" unit="μg/m³"/>
          </observations>
        </area>
        """

    @Test func aTableWithShiftedHeadingsIsRefused() throws {
        let scratch = try Scratch()
        try scratch.write(Self.area, to: "area.xml")
        try scratch.write(Self.crawled(), to: "data/a.csv")
        let check = try Program.run(["check", scratch.url.path])
        #expect(check.code == 2)
        #expect(check.output.contains("[review.headingsMoved]"))
        #expect(check.output.contains("PM10→PM2.5"))
        let english = try Program.run(["check", scratch.url.path, "--lang", "en"])
        #expect(english.output.contains("PM10 → PM2.5"))
        let assess = try Program.run([
            "assess", scratch.url.path, "--year", "2025", "--format", "json",
        ])
        #expect(assess.code == 0, "\(assess.errors)")
        #expect(assess.output.contains("\"review.headingsMoved\""))
    }

    /// The same columns under the right headings are used, and their AQI match.
    @Test func theSameUnderRightHeadingsStands() throws {
        let scratch = try Scratch()
        try scratch.write(Self.area, to: "area.xml")
        let right = Self.crawled().replacingOccurrences(
            of: "日期,AQI,PM2.5,PM10,SO2,NO2,CO,O3", with: "日期,AQI,O3,PM2.5,PM10,NO2,SO2,CO")
        // The rank is no ozone: without it there is none.
        let lines = right.split(separator: "\n").map { line -> String in
            var cells = line.split(separator: ",").map(String.init)
            if cells[2] != "O3" { cells[2] = "30" }
            return cells.joined(separator: ",")
        }
        try scratch.write(lines.joined(separator: "\n"), to: "data/a.csv")
        let check = try Program.run(["check", scratch.url.path])
        #expect(check.code == 0, "\(check.output)")
        #expect(check.output.contains("相符 40"))
    }

    /// What looks wrong is listed by `check` and by `assess`, and kept in the JSON.
    @Test func suspicionsAreListed() throws {
        let scratch = try Scratch()
        try scratch.write(Self.area, to: "area.xml")
        var text = "日期,PM2.5,PM10\n"
        for day in 1...20 {
            text += "2025-01-\(day),\(day == 9 ? 700 : 40 + day),\(800 + day % 7)\n"
        }
        try scratch.write(text, to: "data/a.csv")
        let check = try Program.run(["check", scratch.url.path])
        #expect(check.code == 0)
        #expect(check.output.contains("待核查"))
        #expect(check.output.contains("data/a.csv:10: S1 站PM2.5有 1 个值在通常范围"))
        let assess = try Program.run(["assess", scratch.url.path, "--year", "2025"])
        #expect(assess.output.contains("待核查"))
        let json = try Program.run([
            "assess", scratch.url.path, "--year", "2025", "--format", "json",
        ])
        #expect(json.output.contains("\"review.outsideRange\""))
    }
}
