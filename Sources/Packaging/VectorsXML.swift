/// The vectors of a picture beside its pixels, as Office has kept them since 2016.
package enum VectorsXML {
    /// What stands inside `a:blip`; `svg` is the identifier of a relationship.
    package static func extensions(_ svg: String) -> Markup {
        Markup(
            "a:extLst", [:],
            [
                Markup(
                    "a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"],
                    [Markup("asvg:svgBlip", ["xmlns:asvg": Namespace.svg, "r:embed": svg])])
            ])
    }
}
