import Testing

@testable import Dossiers

@Suite struct TypographyTests {
    @Test(arguments: [
        ("PM2.5年均浓度", "PM₂.₅年均浓度"), ("≥3000个/cm3", "≥3000个/cm³"),
        ("\"氧吧\"小镇、\"氧吧\"村", "“氧吧”小镇、“氧吧”村"), ("臭氧O3", "臭氧O₃"),
    ])
    func print(_ typed: String, _ printed: String) {
        #expect(Typography.print(typed) == printed)
    }
}
