import Packaging

/// A deck → a PowerPoint file (Office Open XML, PresentationML transitional). The same deck gives
/// the same bytes.
package enum PresentationWriter {
    /// The bytes of a `.pptx` file.
    package static func pptx(_ deck: Presentation) throws(PresentationFault) -> [UInt8] {
        try PresentationCheck.check(deck)
        do {
            return try ZipContainer.bytes(of: parts(of: deck))
        } catch {
            throw .container(error)
        }
    }

    private static func parts(of deck: Presentation) -> [ZipContainer.Part] {
        var parts = PartList(folder: "ppt")
        var root = Relationships()
        _ = root.id(.officeDocument, "ppt/presentation.xml")
        _ = root.id(.coreProperties, "docProps/core.xml")
        _ = root.id(.extendedProperties, "docProps/app.xml")
        parts.add("docProps/core.xml", type: ContentType.core, PropertiesXML.core(deck))
        parts.add("docProps/app.xml", type: ContentType.extended, PropertiesXML.extended(deck))
        addPresentation(deck, to: &parts)
        addMasters(deck, to: &parts)
        for (index, slide) in deck.slides.enumerated() {
            add(slide, number: index + 1, of: deck, to: &parts)
        }
        return parts.closed(root: root)
    }

    private static func addPresentation(_ deck: Presentation, to parts: inout PartList) {
        var targets = Relationships()
        let master = targets.id(.slideMaster, "slideMasters/slideMaster1.xml")
        let slides = deck.slides.indices.map { targets.id(.slide, "slides/slide\($0 + 1).xml") }
        let notes = targets.id(.notesMaster, "notesMasters/notesMaster1.xml")
        _ = targets.id(.presProps, "presProps.xml")
        _ = targets.id(.viewProps, "viewProps.xml")
        _ = targets.id(.theme, "theme/theme1.xml")
        _ = targets.id(.tableStyles, "tableStyles.xml")
        parts.add(
            "ppt/presentation.xml", type: ContentType.presentation,
            PresentationXML.presentation(deck, master: master, notes: notes, slides: slides),
            targets: targets)
        parts.add(
            "ppt/presProps.xml", type: ContentType.presentationProperties,
            PresentationXML.properties)
        parts.add("ppt/viewProps.xml", type: ContentType.viewProperties, PresentationXML.view)
        parts.add(
            "ppt/tableStyles.xml", type: ContentType.tableStyles, PresentationXML.tableStyles)
    }

    private static func addMasters(_ deck: Presentation, to parts: inout PartList) {
        let writer = MasterXML(plan: PlaceholderPlan(deck))
        var targets = Relationships()
        let layouts = SlideLayout.allCases.map {
            targets.id(.slideLayout, "../slideLayouts/slideLayout\($0.rawValue).xml")
        }
        _ = targets.id(.theme, "../theme/theme1.xml")
        parts.add("ppt/theme/theme1.xml", type: ContentType.theme, ThemeXML.theme(deck))
        parts.add(
            "ppt/slideMasters/slideMaster1.xml", type: ContentType.slideMaster,
            writer.master(layouts: layouts), targets: targets)
        for layout in SlideLayout.allCases {
            var home = Relationships()
            _ = home.id(.slideMaster, "../slideMasters/slideMaster1.xml")
            parts.add(
                "ppt/slideLayouts/slideLayout\(layout.rawValue).xml",
                type: ContentType.slideLayout, writer.layout(layout), targets: home)
        }
        // Each master has a theme to itself; PowerPoint repairs files in which they share one.
        var notes = Relationships()
        _ = notes.id(.theme, "../theme/theme2.xml")
        parts.add("ppt/theme/theme2.xml", type: ContentType.theme, ThemeXML.theme(deck))
        parts.add(
            "ppt/notesMasters/notesMaster1.xml", type: ContentType.notesMaster,
            NotesXML(deck: deck).master(), targets: notes)
    }

    private static func add(
        _ slide: PresentationSlide, number: Int, of deck: Presentation, to parts: inout PartList
    ) {
        var writer = SlideXML(slide, number: number)
        let markup = writer.markup(&parts)
        parts.add(
            "ppt/slides/slide\(number).xml", type: ContentType.slide, markup,
            targets: writer.targets)
        guard writer.hasNotes else { return }
        var targets = Relationships()
        _ = targets.id(.notesMaster, "../notesMasters/notesMaster1.xml")
        _ = targets.id(.slide, "../slides/slide\(number).xml")
        parts.add(
            "ppt/notesSlides/notesSlide\(number).xml", type: ContentType.notesSlide,
            NotesXML(deck: deck).slide(slide), targets: targets)
    }
}
