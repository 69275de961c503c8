import Packaging
import Typesetting
import WordProcessing

/// The faces of official documents by the names that office machines know them by. They are named
/// and not embedded: GB/T 9704-2012, 5.2.2 asks for 仿宋, 小标宋, 黑体, 楷体 and 宋体, and the
/// licences of all five forbid passing them on.
enum WordFaces {
    /// Has the marks of verdicts, which no Chinese face has; it comes with Windows.
    static let marks = "Segoe UI Symbol"

    static func face(_ role: FontRole) -> WordFace {
        switch role {
        case .body, .latin: WordFace("仿宋_GB2312", latin: "Times New Roman")
        case .title: WordFace("方正小标宋简体", latin: "Times New Roman")
        case .heading, .latinSans: WordFace("黑体", latin: "Arial")
        case .subheading: WordFace("楷体_GB2312", latin: "Times New Roman")
        case .song: WordFace("宋体", latin: "宋体")
        }
    }

    /// What stands in where a face is not at hand: first what newer Windows and WPS have, then the
    /// open faces that `setup.sh` brings.
    static let fonts = [
        WordFont(
            "仿宋_GB2312", alternatives: ["仿宋", "FangSong", "FangSong_GB2312", "FandolFang"],
            family: .modern),
        WordFont(
            "方正小标宋简体",
            alternatives: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC"],
            family: .roman),
        WordFont(
            "黑体", alternatives: ["SimHei", "Noto Sans CJK SC", "FandolHei"], family: .swiss),
        WordFont(
            "楷体_GB2312",
            alternatives: ["楷体", "KaiTi", "KaiTi_GB2312", "LXGW WenKai", "FandolKai"],
            family: .modern),
        WordFont(
            "宋体", alternatives: ["SimSun", "Noto Serif CJK SC", "FandolSong"], family: .roman),
        WordFont(
            "Times New Roman", alternatives: ["Liberation Serif"], family: .roman,
            isChinese: false),
        WordFont(
            marks, alternatives: ["Noto Sans Symbols2", "DejaVu Sans"], family: .swiss,
            isChinese: false),
        WordFont("Arial", alternatives: ["Liberation Sans"], family: .swiss, isChinese: false),
    ]
}

extension TextStyle {
    /// The same in a Word file; the black of text is left to the file's default.
    var wordLook: WordLook {
        WordLook(
            face: WordFaces.face(role), size: size,
            ink: ink == .black ? nil : OfficeInk(ink.red, ink.green, ink.blue))
    }
}
