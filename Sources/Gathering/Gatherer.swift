public import Values
import XMLTree

/// The first room of the house: an area folder in, everything it holds out.
public enum Gatherer {
    /// Reads every file that `area.xml` declares.
    ///
    /// Throws where there is nothing to go on with: no folder, a faulty `area.xml`, no heading table.
    /// Every other trouble is a diagnostic of the dataset; a file that cannot be read is left out
    /// and said to be.
    ///
    /// - Parameters:
    ///   - folder: Path of the area folder, with `area.xml` in it.
    ///   - templates: Path of the templates folder, with `headings.xml` and `schemas/` in it.
    public static func gather(
        area folder: String, templates: String
    ) throws(InputFault) -> Dataset {
        try gather(area: folder, templates: templates, headings: headings(templates: templates))
    }

    /// The same with a heading table that is read already: for many areas.
    package static func gather(
        area folder: String, templates: String, headings: HeadingTable
    ) throws(InputFault) -> Dataset {
        let place = try AreaFolder(folder)
        let declaration = try AreaLoader.load(folder: folder, templates: templates)
        var gathering = GatheringRun(folder: place, headings: headings, declaration: declaration)
        gathering.readAll()
        return gathering.finish()
    }
}

extension Gatherer {
    /// The alias table of column headings; throws what is wrong with it or its schema.
    package static func headings(templates: String) throws(InputFault) -> HeadingTable {
        try HeadingTable.load(templates: templates)
    }
}
