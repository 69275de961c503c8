import ArgumentParser
import Dossiers
import Values
import XMLTree

/// `fucha verify`: is a kept dossier what it was, and does it follow from its data?
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say(
            "核对一份复查报告 PDF：内容、附件、模板、规则集，以及（--data）数据和每一个数",
            "Verify a dossier PDF: contents, attachments, templates, rulebooks and, with --data, every number"
        ),
        discussion: say(
            """
            读出 PDF 里的 evaluation.json 和 manifest.json，重算各项指纹，与手头的模板、规则集、字体比较。
            加 --data 时还核对每个数据文件，重新评估，逐个比较所有的数，最后把 PDF 重做一遍，逐字节比较。
            清单没有签名：有人把内容和指纹一起改掉，只有 --data 看得出来。
            退出码：0 全部一致；1 有不同；2 文件读不出（不是 PDF、没有附件、已加密、不完整）；64 命令写法有误。
            """,
            """
            Reads evaluation.json and manifest.json out of the PDF, takes every digest again and compares \
            with the templates, rulebooks and fonts at hand. With --data every data file is looked at too, \
            the area is assessed again, every number compared, and the PDF made anew and compared byte for \
            byte. The manifest is not signed: whoever rewrites contents and digests together is found out \
            with --data only.
            Exit codes: 0 all agrees; 1 something differs; 2 the file cannot be read (no PDF, no attachments, \
            encrypted, cut off); 64 usage.
            """))

    @Argument(help: ArgumentHelp(say("复查报告", "The dossier"), valueName: "PDF"))
    var dossier: String

    @Option(
        help: ArgumentHelp(
            say("地区文件夹：重新评估，并重做 PDF", "The area's folder: assess again, and make the PDF anew"),
            valueName: say("文件夹", "folder")))
    var data: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say("列出所有不同之处（默认每项 20 处）", "List every difference (20 of a kind unless given)")))
    var all = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        progress.stage(say("正在核对", "verifying"))
        let verifier = try DossierVerifier(
            FileBytes.read(dossier, file: dossier, limit: WholeFile.limit), name: dossier,
            templates: common.templatesFolder(), toolVersion: toolVersion)
        let verification = verifier.verify(area: data)
        progress.end()
        printOut(
            VerificationText(verification, name: dossier, all: all, language: spokenLanguage).text)
        if !verification.agrees { throw ExitStatus.notMet.error }
    }
}
