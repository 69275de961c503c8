import Testing
import Values

@testable import Dossiers

@Suite struct ProseCheckTests {
    private func check(_ inner: String) throws -> [Diagnostic] {
        ProseCheck.check(try Markup.template(inner))
    }

    /// The line of the words, not of the paragraph they are in.
    @Test func aNumberIsReportedAtItsLineWithTheWordsAroundIt() throws {
        let found = try check(
            "\n<p>共有\n<value of='year'/>\n年中，余量不到\n限值的5%、持续推进。</p>\n<p>HJ 633</p>")
        #expect(found.map(\.kind) == [.proseNumber])
        #expect(found.first?.location == SourceLocation(file: "t.xml", line: 5))
        #expect(found.first?.message(in: .chinese) == "正文里直接写了数“5%”：…，余量不到限值的5%、持续推进。")
        #expect(
            found.first?.advice(in: .chinese)
                == "数只能用 value 引用结果；是名称的（如型号、文号），写成 <name>5%</name>，属性里写成 {'5%'}")
        #expect(
            found.first?.message(in: .english)
                == "the text has a number typed in it, \"5%\": …，余量不到限值的5%、持续推进。")
    }

    /// Captions, titles, columns, labels, separators, units and both words of a choice.
    @Test func attributesAreProseToo() throws {
        let found = try check(
            "\n<section title='前3名'/>\n<table caption='12项' id='t1'>"
                + "\n<column title='2024年' group='3组'/></table>"
                + "\n<p><each in='things' as='a1' separator='；7、'>\n<value of='a1.name' unit='9条'/></each></p>"
                + "\n<cover><entry label='第4号'/></cover>"
                + "\n<section title=\"{first.isLong ? '近5年' : '今年'}\"/>")
        #expect(
            found.map { $0.parameters["number"] } == ["3", "12", "2024", "3", "7", "9", "4", "5"])
        #expect(found.map { $0.location?.line } == [2, 3, 4, 4, 5, 6, 7, 8])
    }

    /// Words are read across what stands between them.
    @Test func aClaimIsFoundAcrossElements() throws {
        let found = try check(
            "<p>较<value of='year'/>年<strong>提升</strong></p>\n<p>明显<if test='first'>提升</if></p>")
        #expect(found.map(\.kind) == [.proseRelativeWord, .proseRelativeWord])
        #expect(found.map { $0.parameters["word"] } == ["较年提升", "明显提升"])
        #expect(found.map { $0.location?.line } == [1, 2])
    }

    @Test func namesAndBoundClaimsPass() throws {
        #expect(
            try check(
                "<p><name>2024-2026年</name>方案，<claim of='x' word='明显提升'/>，编号<name>3号</name></p>"
                    + "<section title=\"{'3C'}认证\"/>") == [])
    }

    /// Every slip of a run at once, with those of names.
    @Test func everyShippedTemplateIsSound() throws {
        for kind in [TemplateLoader.Kind.dossier, .deck] {
            for name in TemplateLoader.names(kind, templates: Places.templates) {
                let template = try TemplateLoader.load(kind, name, templates: Places.templates)
                #expect(ProseCheck.check(template) == [], "\(name)")
            }
        }
    }
}
