import Glibc

@testable import Typesetting

/// The open faces that setup.sh installs, as templates/fonts.xml names them.
enum InstalledFonts {
    static let plan = FontPlan(
        folders: ["/usr/local/share/fonts", "/usr/share/fonts"],
        chains: [
            FontChain(.body, latin: .latin, candidates: [fang, serif]),
            FontChain(.title, latin: .title, candidates: [serifBold]),
            FontChain(.heading, latin: .latinSans, candidates: [sans]),
            FontChain(.subheading, latin: .latin, candidates: [kai, serif]),
            FontChain(.song, latin: .latin, candidates: [serif]),
            FontChain(.latin, latin: .latin, candidates: [times, serif]),
            FontChain(.latinSans, latin: .latinSans, candidates: [arial, sans]),
        ], lastResort: [serif, sans, kai])

    static let fang = FontCandidate(
        "FandolFang-Regular.otf", families: ["FandolFang"], source: "setup.sh")
    static let serif = FontCandidate(
        "NotoSerifCJK-Regular.ttc", families: ["Noto Serif CJK SC"], source: "fonts-noto-cjk")
    static let serifBold = FontCandidate(
        "NotoSerifCJK-Bold.ttc", families: ["Noto Serif CJK SC"], style: "Bold",
        source: "fonts-noto-cjk")
    static let sans = FontCandidate(
        "NotoSansCJK-Regular.ttc", families: ["Noto Sans CJK SC"], style: "Regular",
        source: "fonts-noto-cjk")
    static let kai = FontCandidate(
        "LXGWWenKai-Regular.ttf", families: ["LXGW WenKai"], source: "fonts-lxgw-wenkai")
    static let times = FontCandidate(
        "LiberationSerif-Regular.ttf", families: ["Liberation Serif"], source: "fonts-liberation")
    static let arial = FontCandidate(
        "LiberationSans-Regular.ttf", families: ["Liberation Sans"], source: "fonts-liberation")

    static let areThere = [fang, serif, serifBold, sans, kai, times, arial].allSatisfy {
        FontFolders(plan.folders).path(of: $0.file) != nil
    }
    static let why = "run setup.sh: the open typefaces are not installed"
}
