import Testing
import Values

@testable import Dossiers

@Suite struct VerificationTextTests {
    private func text(
        _ groups: [Verification.Group], all: Bool = false, _ language: Language = .chinese
    ) -> [String] {
        VerificationText(
            Verification(manifest: DossierManifestTests.manifest, groups: groups), name: "a.pdf",
            all: all, language: language
        ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func everyKindOfDifferenceHasItsWords() {
        let digest = DossierManifestTests.digest
        let lines = text([
            .init(.pages, count: 3, [.page(2, isUnreadable: false), .page(3, isUnreadable: true)]),
            .init(
                .files, count: 3,
                [
                    .changed("a.csv", was: digest, now: digest), .missing("b.csv"),
                    .added("c.csv"),
                ]),
            .init(
                .numbers, count: 1,
                [
                    .value(
                        ValueDifference(
                            clause: "8", title: "空气", path: "findings[8].verdict", was: "met",
                            now: nil))
                ]),
            .init(.remake, omitted: Wording("没有重做", "not made")),
        ])
        #expect(
            Array(lines[3...13]) == [
                "✕ 页面内容：2 处不同", "    第 2 页的内容被改动", "    第 3 页的内容读不出",
                "✕ 数据文件：3 处不同", "    改动 a.csv：清单 0f0f0f0f0f0f…，现为 0f0f0f0f0f0f…",
                "    缺少 b.csv", "    多出 c.csv", "✕ 各个数：1 处不同",
                "    条款 8 空气 · findings[8].verdict：met → （没有）",
                "– 重做的 PDF：没有重做", "",
            ])
        #expect(lines[14] == "结论：有不同之处，见 ✕ 各项。")
    }

    @Test func whatDigestsCannotProveIsSaid() {
        let alone = text([.init(.pages, count: 1), .init(.numbers, omitted: Wording("无", "no"))])
        #expect(alone.contains("结论：核对过的都一致，标 – 的没有核对。"))
        #expect(alone.last?.contains("清单没有签名") == true)
        let english = text([.init(.numbers, count: 4)], .english)
        #expect(english.contains("Result: everything agrees."))
        #expect(english.last?.contains("not signed") == false)
    }

    @Test func longListsAreCut() {
        let many = (0..<25).map { Verification.Difference.missing("\($0)") }
        #expect(text([.init(.files, count: 25, many)]).count == 28)
        #expect(text([.init(.files, count: 25, many)], all: true).count == 32)
    }
}
