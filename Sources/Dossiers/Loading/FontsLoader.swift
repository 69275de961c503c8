package import Typesetting
package import Values
import XMLTree

extension Diagnostic.Kind {
    static let fontsFault = Diagnostic.Kind(
        "fonts.fault", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording(
            "运行 fucha doctor 查看找到了哪些字体", "run fucha doctor to see which fonts there are"))

    static let fontsUnknownRole = Diagnostic.Kind(
        "fonts.unknownRole", .blocker,
        Wording("没有名为“{name}”的字体用途", "there is no font role \"{name}\""),
        advice: Wording("可改为：{nearest}", "perhaps: {nearest}"))
}

/// Reads `fonts.xml`: where fonts lie and which one each role wants.
package enum FontsLoader {
    /// The faces found on this machine; `folders` are searched before the file's own.
    package static func load(
        templates: String, folders: [String] = []
    ) throws(InputFault) -> FontBook {
        let plan = try plan(templates: templates, folders: folders)
        do {
            return try FontBook(plan)
        } catch {
            throw fault(error)
        }
    }

    /// The plan as written, before any file is looked for.
    package static func plan(
        templates: String, folders: [String] = []
    ) throws(InputFault) -> FontPlan {
        let document = try XMLDocument.load(path: "\(templates)/fonts.xml", file: "fonts.xml")
        let schema = try RelaxNGSchema.load(path: "\(templates)/schemas/fonts.rng")
        let mistakes = schema.validate(document)
        guard mistakes.isEmpty else { throw InputFault(mistakes) }
        var chains: [FontChain] = []
        for role in document.root.all("role") {
            chains.append(
                FontChain(
                    try self.role("id", of: role), latin: try self.role("latin", of: role),
                    candidates: candidates(role)))
        }
        return FontPlan(
            folders: folders + document.root.all("folder").compactMap { $0.attribute("path") },
            chains: chains,
            lastResort: document.root.first("last-resort").map(candidates) ?? [])
    }

    /// A fault of fonts as one of inputs.
    package static func fault(_ fault: FontFault) -> InputFault {
        InputFault(.fontsFault, ["chinese": fault.chinese, "english": fault.english])
    }

    private static func candidates(_ parent: XMLElement) -> [FontCandidate] {
        parent.all("face").compactMap { face in
            guard let file = face.attribute("file"), let family = face.attribute("family") else {
                return nil
            }
            return FontCandidate(
                file, families: family.split(separator: "|").map(String.init),
                style: face.attribute("style"), source: face.attribute("source"))
        }
    }

    private static func role(
        _ attribute: String, of element: XMLElement
    ) throws(InputFault) -> FontRole {
        let name = element.attribute(attribute) ?? ""
        guard let role = FontRole(rawValue: name) else {
            let names = FontRole.allCases.map(\.rawValue)
            throw InputFault(
                .fontsUnknownRole,
                ["name": name, "nearest": NearestName.find(name, among: names)],
                at: SourceLocation(file: "fonts.xml", line: element.line))
        }
        return role
    }
}
