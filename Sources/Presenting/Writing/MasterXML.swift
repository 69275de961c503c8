import Packaging

/// The slide master and its layouts: where placeholders stand and how they look.
struct MasterXML {
    let plan: PlaceholderPlan

    /// Identifiers of masters and layouts are one series, which begins here.
    static let firstIdentifier = 2_147_483_648

    static let colorMap = Markup.fixed(
        """
        <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" \
        accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" \
        folHlink="folHlink"/>
        """)

    static let background = Markup.fixed(
        """
        <p:bg><p:bgPr>
        <a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/>
        </p:bgPr></p:bg>
        """)

    func master(layouts: [String]) -> Markup {
        let identifiers = layouts.enumerated().map { index, target in
            Markup(
                "p:sldLayoutId",
                ["id": "\(Self.firstIdentifier + 1 + index)", "r:id": target])
        }
        let tree = [
            shape(.title, plan.title, id: 2, on: .master),
            shape(.body, plan.body, id: 3, on: .master),
            shape(.footer, plan.footer, id: 4, on: .master),
            shape(.slideNumber, plan.slideNumber, id: 5, on: .master),
        ]
        return Markup.root(
            "p:sldMaster", [:],
            [
                Markup(
                    "p:cSld", [:],
                    [Self.background, Markup("p:spTree", [:], [ShapeXML.group] + tree)]),
                Self.colorMap,
                Markup("p:sldLayoutIdLst", [:], identifiers),
                Markup(
                    "p:txStyles", [:],
                    [
                        Markup("p:titleStyle", [:], [LevelStyle(plan.title, "+mj").markup(1)]),
                        Markup("p:bodyStyle", [:], LevelStyle(plan.body, "+mn").all),
                        Markup("p:otherStyle", [:], LevelStyle.plain.all),
                    ]),
            ])
    }

    func layout(_ layout: SlideLayout) -> Markup {
        let tree =
            layout == .blank
            ? []
            : [
                shape(.title, plan.title, id: 2, on: .layout),
                layout == .titleAndContent
                    ? shape(.body, plan.body, id: 3, on: .layout) : nil,
            ]
        let foot = [
            shape(.footer, plan.footer, id: 4, on: .layout),
            shape(.slideNumber, plan.slideNumber, id: 5, on: .layout),
        ]
        return Markup.root(
            "p:sldLayout", ["type": layout.code, "preserve": "1"],
            [
                Markup(
                    "p:cSld", ["name": layout.name],
                    [Markup("p:spTree", [:], [ShapeXML.group] + tree + foot)]),
                Markup("p:clrMapOvr", [:], [Markup("a:masterClrMapping")]),
            ])
    }

    private enum Home { case master, layout }

    private func shape(
        _ role: SlideText.Role, _ place: PlaceholderPlan.Place, id: Int, on home: Home
    ) -> Markup {
        Markup(
            "p:sp", [:],
            [
                Markup(
                    "p:nvSpPr", [:],
                    [
                        ShapeXML.identity(id, "\(role.name) \(id - 1)", altText: nil),
                        Markup("p:cNvSpPr", [:], [Markup("a:spLocks", ["noGrp": "1"])]),
                        Markup(
                            "p:nvPr", [:],
                            [home == .master ? role.masterPlaceholder : role.placeholder]),
                    ]),
                Markup("p:spPr", [:], [place.frame.markup(), ShapeXML.rectangle]),
                Markup(
                    "p:txBody", [:],
                    [
                        TextXML.frame(place.anchor),
                        // Footers and numbers have no style of their own in the master.
                        Markup(
                            "a:lstStyle", [:],
                            role == .footer || role == .slideNumber
                                ? [LevelStyle(place, "+mn").markup(1)] : []),
                        prompt(role),
                    ]),
            ])
    }

    private func prompt(_ role: SlideText.Role) -> Markup {
        let look = Markup("a:rPr", ["lang": "zh-CN", "altLang": "en-US"])
        func run(_ words: String) -> Markup {
            Markup("a:p", [:], [Markup("a:r", [:], [look, Markup("a:t", words: words)])])
        }
        switch role {
        case .title: return run("单击此处编辑标题")
        case .body, .plain: return run("单击此处编辑文本")
        case .footer:
            return Markup("a:p", [:], [Markup("a:endParaRPr", ["lang": "zh-CN"])])
        case .slideNumber:
            return Markup("a:p", [:], [TextXML.numberField(look: look, shown: "‹#›")])
        }
    }
}

extension SlideText.Role {
    fileprivate var masterPlaceholder: Markup? {
        switch self {
        case .title: Markup("p:ph", ["type": "title"])
        case .body: Markup("p:ph", ["type": "body", "idx": "1"])
        case .footer: Markup("p:ph", ["type": "ftr", "sz": "quarter", "idx": "3"])
        case .slideNumber: Markup("p:ph", ["type": "sldNum", "sz": "quarter", "idx": "4"])
        case .plain: nil
        }
    }
}
