/// Where the master and the layouts keep a role's text, and how it looks there. Taken from the
/// slides themselves, so that “reset slide” and new slides agree with those that are there.
struct PlaceholderPlan {
    struct Place {
        var frame: SlideFrame
        var anchor: SlideAnchor
        var paragraph: SlideParagraph
        var look: SlideRun
    }

    let title: Place
    let body: Place
    let footer: Place
    let slideNumber: Place

    init(_ deck: Presentation) {
        let texts = deck.slides.flatMap { slide in SlideText.Role.allCases.compactMap(slide.text) }
        /// A share of the slide's width and height, where no slide says more.
        func share(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> SlideFrame {
            SlideFrame(
                x: x * deck.size.width, y: y * deck.size.height, width: width * deck.size.width,
                height: height * deck.size.height)
        }
        title = Self.place(
            .title, in: texts, or: share(0.05, 0.05, 0.9, 0.13), size: 32, anchor: .middle)
        body = Self.place(.body, in: texts, or: share(0.05, 0.22, 0.9, 0.68), size: 20)
        footer = Self.place(.footer, in: texts, or: share(0.05, 0.93, 0.7, 0.05), size: 12)
        slideNumber = Self.place(
            .slideNumber, in: texts, or: share(0.8, 0.93, 0.15, 0.05), size: 12,
            alignment: .right)
    }

    /// As in the first of the slides that have the role's most frequent frame.
    private static func place(
        _ role: SlideText.Role, in texts: [SlideText], or frame: SlideFrame, size: Double,
        anchor: SlideAnchor = .top, alignment: SlideParagraph.Alignment = .left
    ) -> Place {
        let own = texts.filter { $0.role == role }
        var counts: [SlideFrame: Int] = [:]
        for text in own { counts[text.frame, default: 0] += 1 }
        let most = counts.values.max()
        guard let text = own.first(where: { counts[$0.frame] == most }) else {
            return Place(
                frame: frame, anchor: anchor, paragraph: SlideParagraph([], alignment: alignment),
                look: SlideRun("", size: size))
        }
        let first = text.paragraphs.first
        return Place(
            frame: text.frame, anchor: text.anchor, paragraph: first ?? SlideParagraph([]),
            look: first?.runs.first ?? SlideRun("", size: size))
    }
}

extension PresentationSlide {
    /// The slide's placeholder of a role: the first text of that role.
    func text(_ role: SlideText.Role) -> SlideText? {
        guard role != .plain else { return nil }
        for case .text(let text) in shapes where text.role == role { return text }
        return nil
    }
}

/// The layouts that every file has.
enum SlideLayout: Int, CaseIterable {
    case titleAndContent = 1
    case titleOnly, blank

    init(_ slide: PresentationSlide) {
        self =
            slide.text(.body) != nil
            ? .titleAndContent : slide.text(.title) != nil ? .titleOnly : .blank
    }

    var name: String {
        switch self {
        case .titleAndContent: "标题和内容"
        case .titleOnly: "仅标题"
        case .blank: "空白"
        }
    }

    /// ST_SlideLayoutType
    var code: String {
        switch self {
        case .titleAndContent: "obj"
        case .titleOnly: "titleOnly"
        case .blank: "blank"
        }
    }
}
