/// One font file that a role would use if it is there.
package struct FontCandidate: Sendable, Hashable {
    /// A file name looked for in the plan's folders (`simfang.ttf`), or an absolute path.
    package var file: String
    /// Names the face may call itself by; a face with another name is a substituted font.
    package var families: [String]
    /// `Regular`, `Bold`; nil takes any style.
    package var style: String?
    /// What brings it: a Debian package, `setup.sh`, or nil for an office's own font.
    package var source: String?

    package init(_ file: String, families: [String], style: String? = nil, source: String? = nil) {
        self.file = file
        self.families = families
        self.style = style
        self.source = source
    }
}

/// The fonts of one role, the most wanted first; the later ones also lend the characters that
/// the earlier ones lack.
package struct FontChain: Sendable, Hashable {
    package var role: FontRole
    /// The role that Latin letters and digits inside this one take.
    package var latin: FontRole
    package var candidates: [FontCandidate]

    package init(_ role: FontRole, latin: FontRole, candidates: [FontCandidate]) {
        self.role = role
        self.latin = latin
        self.candidates = candidates
    }
}

/// What `templates/fonts.xml` says: where fonts lie and which one each role wants.
package struct FontPlan: Sendable, Hashable {
    /// Searched in this order, with their subfolders.
    package var folders: [String]
    package var chains: [FontChain]
    /// Tried for a character that no face of the role's own chain has.
    package var lastResort: [FontCandidate]

    package init(folders: [String], chains: [FontChain], lastResort: [FontCandidate] = []) {
        self.folders = folders
        self.chains = chains
        self.lastResort = lastResort
    }
}
