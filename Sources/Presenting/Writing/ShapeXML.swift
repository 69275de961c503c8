import Packaging

/// Text boxes, placeholders, lines and rectangles.
enum ShapeXML {
    /// Opens every tree of shapes: the slide itself as a group, with identifier 1.
    static let group = Markup.fixed(
        """
        <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
        <p:grpSpPr><a:xfrm>
        <a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>
        </a:xfrm></p:grpSpPr>
        """)

    static let rectangle = Markup("a:prstGeom", ["prst": "rect"], [Markup("a:avLst")])

    /// A shape's identifier, name and alternative text; without one it is decoration.
    static func identity(_ id: Int, _ name: String, altText: String?) -> Markup {
        // Office's own mark for what screen readers pass over.
        let decoration = Markup(
            "a:extLst", [:],
            [
                Markup(
                    "a:ext", ["uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"],
                    [
                        Markup(
                            "adec:decorative",
                            ["xmlns:adec": Namespace.decorative, "val": "1"])
                    ])
            ])
        let isDecoration = altText?.isEmpty ?? false
        return Markup(
            "p:cNvPr", ["id": "\(id)", "name": name, "descr": isDecoration ? nil : altText],
            [isDecoration ? decoration : nil])
    }

    /// `placeholder` is nil for a plain text box.
    static func text(_ text: SlideText, id: Int, placeholder: Markup?, number: Int) -> Markup {
        let name = "\(placeholder == nil ? SlideText.Role.plain.name : text.role.name) \(id - 1)"
        let spare = text.paragraphs.lazy.flatMap(\.runs).first
        return Markup(
            "p:sp", [:],
            [
                Markup(
                    "p:nvSpPr", [:],
                    [
                        identity(id, name, altText: nil),
                        placeholder == nil
                            ? Markup("p:cNvSpPr", ["txBox": "1"])
                            : Markup("p:cNvSpPr", [:], [Markup("a:spLocks", ["noGrp": "1"])]),
                        Markup("p:nvPr", [:], [placeholder]),
                    ]),
                Markup("p:spPr", [:], [text.frame.markup(), rectangle, Markup("a:noFill")]),
                TextXML(number: number, spare: spare).body(
                    "p:txBody", properties: TextXML.frame(text.anchor), text.paragraphs),
            ])
    }

    static func line(_ line: SlideLine, id: Int) -> Markup {
        let (start, end) = (line.start, line.end)
        let frame = SlideFrame(
            x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
            height: abs(end.y - start.y))
        // The frame's falling diagonal, or mirrored the rising one.
        let isRising = (end.x - start.x) * (end.y - start.y) < 0
        return Markup(
            "p:cxnSp", [:],
            [
                Markup(
                    "p:nvCxnSpPr", [:],
                    [
                        identity(id, "直接连接符 \(id - 1)", altText: ""), Markup("p:cNvCxnSpPr"),
                        Markup("p:nvPr"),
                    ]),
                Markup(
                    "p:spPr", [:],
                    [
                        frame.markup(isFlipped: isRising),
                        Markup("a:prstGeom", ["prst": "line"], [Markup("a:avLst")]),
                        line.stroke.markup("a:ln"),
                    ]),
            ])
    }

    static func box(_ box: SlideBox, id: Int) -> Markup {
        Markup(
            "p:sp", [:],
            [
                Markup(
                    "p:nvSpPr", [:],
                    [
                        identity(id, "矩形 \(id - 1)", altText: ""), Markup("p:cNvSpPr"),
                        Markup("p:nvPr"),
                    ]),
                Markup(
                    "p:spPr", [:],
                    [
                        box.frame.markup(), rectangle, box.fill?.fill ?? Markup("a:noFill"),
                        box.outline?.markup("a:ln") ?? OfficeStroke.absent("a:ln"),
                    ]),
            ])
    }
}

extension SlideText.Role {
    /// As a Chinese PowerPoint names the shape.
    var name: String {
        switch self {
        case .title: "标题"
        case .body: "内容占位符"
        case .footer: "页脚占位符"
        case .slideNumber: "灯片编号占位符"
        case .plain: "文本框"
        }
    }

    /// What ties the slide's text to that of its layout, and the layout's title to the master's.
    var placeholder: Markup? {
        switch self {
        case .title: Markup("p:ph", ["type": "title"])
        case .body: Markup("p:ph", ["idx": "1"])
        case .footer: Markup("p:ph", ["type": "ftr", "sz": "quarter", "idx": "11"])
        case .slideNumber: Markup("p:ph", ["type": "sldNum", "sz": "quarter", "idx": "12"])
        case .plain: nil
        }
    }
}
