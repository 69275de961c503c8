package import Charting
import Typesetting
package import Values
import XMLTree

extension Diagnostic.Kind {
    static let themeBadValue = Diagnostic.Kind(
        "theme.badValue", .blocker,
        Wording("“{role}”的值“{value}”不能理解", "value \"{value}\" of \"{role}\" is not understood"),
        advice: Wording("颜色写作 #0072B2，长度写作点数", "write colours as #0072B2, lengths in points"))

    static let themeUnknownRole = Diagnostic.Kind(
        "theme.unknownRole", .blocker,
        Wording("没有名为“{role}”的样式", "there is no role \"{role}\""),
        advice: Wording("可改为：{nearest}", "perhaps: {nearest}"))

    static let themeLacks = Diagnostic.Kind(
        "theme.lacks", .blocker, Wording("缺少样式：{roles}", "roles are missing: {roles}"),
        advice: Wording("在 theme.xml 中补上", "add them to theme.xml"))
}

/// Reads `theme.xml`: the inks, lines and lengths of charts.
package enum ThemeLoader {
    package static func load(templates: String) throws(InputFault) -> ChartTheme {
        let document = try XMLDocument.load(path: "\(templates)/theme.xml", file: "theme.xml")
        let schema = try RelaxNGSchema.load(path: "\(templates)/schemas/theme.rng")
        let mistakes = schema.validate(document)
        guard mistakes.isEmpty else { throw InputFault(mistakes) }
        return try theme(document)
    }

    private static func theme(_ document: XMLDocument) throws(InputFault) -> ChartTheme {
        var strokes: [ChartTheme.StrokeRole: Stroke] = [:]
        var inks: [ChartTheme.InkRole: Ink] = [:]
        var lengths: [ChartTheme.LengthRole: Double] = [:]
        for element in document.root.elements {
            switch element.name {
            case "stroke":
                let role = try role(ChartTheme.StrokeRole.self, element)
                strokes[role] = Stroke(
                    try ink("ink", element), width: try number("width", element),
                    dash: try dash(element))
            case "ink":
                inks[try role(ChartTheme.InkRole.self, element)] = try ink("colour", element)
            case "length":
                lengths[try role(ChartTheme.LengthRole.self, element)] = try number(
                    "points", element)
            default: break
            }
        }
        do {
            return try ChartTheme(strokes: strokes, inks: inks, lengths: lengths)
        } catch {
            throw InputFault(
                .themeLacks, ["roles": error.roles.joined(separator: "、")],
                at: SourceLocation(file: document.file))
        }
    }

    private static func role<Role: RawRepresentable<String> & CaseIterable>(
        _ type: Role.Type, _ element: XMLElement
    ) throws(InputFault) -> Role {
        let name = element.attribute("role") ?? ""
        guard let role = Role(rawValue: name) else {
            throw InputFault(
                .themeUnknownRole,
                [
                    "role": name,
                    "nearest": NearestName.find(name, among: Role.allCases.map(\.rawValue)),
                ], at: place(element))
        }
        return role
    }

    private static func ink(
        _ attribute: String, _ element: XMLElement
    ) throws(InputFault) -> Ink {
        let text = element.attribute(attribute) ?? ""
        guard let ink = Ink(hex: text) else { throw bad(text, element) }
        return ink
    }

    private static func number(
        _ attribute: String, _ element: XMLElement
    ) throws(InputFault) -> Double {
        let text = element.attribute(attribute) ?? ""
        guard let number = Double(text), number.isFinite, number >= 0 else {
            throw bad(text, element)
        }
        return number
    }

    private static func dash(_ element: XMLElement) throws(InputFault) -> [Double] {
        let text = element.attribute("dash") ?? ""
        let lengths = text.split(separator: " ").map { Double($0) }
        let found = lengths.compactMap { $0 }
        guard found.count == lengths.count else { throw bad(text, element) }
        return found
    }

    private static func bad(_ value: String, _ element: XMLElement) -> InputFault {
        InputFault(
            .themeBadValue, ["role": element.attribute("role") ?? "", "value": value],
            at: place(element))
    }

    private static func place(_ element: XMLElement) -> SourceLocation {
        SourceLocation(file: "theme.xml", line: element.line)
    }
}
