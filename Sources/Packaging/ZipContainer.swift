/// Parts → one ZIP container, as Office Open XML files are. The same parts in the same order give
/// the same bytes: every entry is dated 1 January 1980, and nothing of the machine is written.
package enum ZipContainer {
    /// One file inside the container.
    package struct Part: Sendable, Hashable {
        /// With `/` between folders and none in front: `ppt/slides/slide1.xml`.
        package var path: String
        package var bytes: [UInt8]
        /// Written as it is: for what is compressed already, such as PNG. Everything else is
        /// deflated.
        package var isStored: Bool

        package init(path: String, bytes: [UInt8], isStored: Bool = false) {
            self.path = path
            self.bytes = bytes
            self.isStored = isStored
        }
    }

    /// The container's bytes, its entries in the order of `parts`.
    package static func bytes(of parts: [Part]) throws(PackagingFault) -> [UInt8] {
        try check(parts)
        let writer = try ZipWriter()
        for part in parts { try writer.add(part) }
        return try writer.finish()
    }

    private static func check(_ parts: [Part]) throws(PackagingFault) {
        // libzip takes an archive without entries for one to be deleted.
        if parts.isEmpty { throw .noParts }
        var seen: Set<String> = []
        for part in parts {
            let steps = part.path.split(separator: "/", omittingEmptySubsequences: false)
            guard steps.allSatisfy({ !["", ".", ".."].contains($0) }),
                !part.path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" })
            else { throw .badPath(part.path) }
            // Part names are equal but for case (ECMA-376-2, 6.2.2.3).
            guard seen.insert(part.path.lowercased()).inserted else {
                throw .repeatedPart(part.path)
            }
        }
    }
}
