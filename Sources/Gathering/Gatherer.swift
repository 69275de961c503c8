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
        let place = try AreaFolder(folder)
        let headings = try HeadingTable.load(templates: templates)
        let declaration = try AreaLoader.load(folder: folder, templates: templates)
        var gathering = GatheringRun(folder: place, headings: headings, declaration: declaration)
        gathering.readAll()
        return gathering.finish()
    }
}

extension Gatherer {
    /// Reads the alias table and its schema, for `fucha doctor`; throws what is wrong with them.
    package static func proveHeadings(templates: String) throws(InputFault) {
        _ = try HeadingTable.load(templates: templates)
    }
}
