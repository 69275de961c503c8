/// Names of PDF's logical structure that Cairo 1.16 writes (ISO 32000-1, 14.8.4).
enum StructureTag {
    static let names: Set<String> = [
        "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table",
        "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
        "BibEntry", "Code", "Figure", "Formula", "Form",
    ]
}
