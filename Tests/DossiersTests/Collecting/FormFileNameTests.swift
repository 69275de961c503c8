import Testing

@testable import Dossiers

@Suite struct FormFileNameTests {
    @Test(arguments: [
        ("区生态环境局", "填报表_区生态环境局_房山区_2026.xlsx"),
        // Twenty-five characters, and a bureau that nobody should be called.
        (
            "区经济和信息化局（区数据局、区大数据中心、信创办公室）",
            "填报表_区经济和信息化局（区数据局、区大数据中心、信创办公室）_房山区_2026.xlsx"
        ),
        ("../a\\b:c*?\"<>|\n", "填报表_a_b_c_房山区_2026.xlsx"), ("", "填报表_房山区_2026.xlsx"),
    ])
    func namesThatEverySystemTakes(bureau: String, expected: String) {
        let name = FormFileName.made("填报表", bureau, "房山区", 2026, "xlsx")
            .replacing("__", with: "_").replacing("__", with: "_")
        #expect(name == expected)
    }

    @Test func longNamesAreCutToWholeCharacters() {
        let name = FormFileName.safe(String(repeating: "局", count: 200))
        #expect(name.utf8.count == 150 && name.allSatisfy { $0 == "局" })
    }
}
