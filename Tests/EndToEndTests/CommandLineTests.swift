import Testing

@Suite struct CommandLineTests {
    @Test func helpIsChineseByDefault() throws {
        let outcome = try Program.run(["--help"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("用法：fucha"))
        #expect(outcome.output.contains("检查数据文件夹"))
        #expect(!outcome.output.contains("USAGE"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func helpInEnglishWhenAsked() throws {
        let outcome = try Program.run(["dossier", "--help", "--lang", "en"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("USAGE: fucha dossier"))
        #expect(outcome.output.contains("Output folder"))
    }

    @Test func wrongUsageIsSixtyFour() throws {
        let outcome = try Program.run(["assess", "samples/fangshan"])
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("--year"))
    }

    @Test func noSuchFolderIsUnusable() throws {
        let outcome = try Program.run(["check", "samples/nowhere"])
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("samples/nowhere"))
    }
}
