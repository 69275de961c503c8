/// The faces a document may use, found and checked: each role has its chain, most wanted first.
package struct FontBook: Sendable, Hashable {
    /// Where a face's glyphs come from.
    package enum Source: Sendable, Hashable {
        case file(path: String, index: Int)
        /// For tests: one em a full-width character, half an em a Latin one; `missing` have no
        /// glyph.
        case fixedWidth(missing: Set<UInt32>)
    }

    package struct Face: Sendable, Hashable {
        package var source: Source
        package var family: String
        package var style: String
    }

    struct Chain: Sendable, Hashable {
        var role: FontRole
        var latin: FontRole
        var faces: [Int]
    }

    /// ``FaceID`` counts in here.
    package private(set) var faces: [Face] = []
    private(set) var chains: [Chain] = []
    /// Tried for a character that no face of the role's chain has.
    private(set) var lastResort: [Int] = []
    /// What was found for whom, and what was looked for in vain.
    package private(set) var report = FontReport()

    /// Finds every candidate of the plan on this machine and opens it to see that it is itself.
    package init(_ plan: FontPlan) throws(FontFault) {
        let library = try FreeType()
        let folders = FontFolders(plan.folders)
        // One candidate serves several roles and is opened once.
        var known: [FontCandidate: Int] = [:]
        for role in FontRole.allCases {
            guard let chain = plan.chains.first(where: { $0.role == role }) else {
                throw .noChain(role: role)
            }
            var found: [Int] = []
            var missing: [FontCandidate] = []
            for candidate in chain.candidates {
                guard let path = folders.path(of: candidate.file) else {
                    missing.append(candidate)
                    continue
                }
                let index = try place(candidate, path: path, library: library, known: &known)
                if !found.contains(index) { found.append(index) }
            }
            guard let first = found.first else {
                throw .noFace(role: role, candidates: chain.candidates)
            }
            chains.append(Chain(role: role, latin: chain.latin, faces: found))
            report.roles.append(
                FontReport.Role(
                    role: role, face: faces[first],
                    fallbacks: found.dropFirst().map { faces[$0] }, missing: missing))
        }
        for candidate in plan.lastResort {
            guard let path = folders.path(of: candidate.file) else {
                report.missingLastResort.append(candidate)
                continue
            }
            let index = try place(candidate, path: path, library: library, known: &known)
            lastResort.append(index)
            report.lastResort.append(faces[index])
        }
    }

    private init() {}

    /// A book without files for tests of layout: `missing` scalars have no glyph anywhere.
    package static func fixedWidth(missing: Set<UInt32> = []) -> FontBook {
        var book = FontBook()
        for latin in [false, true] {
            book.faces.append(
                Face(
                    source: .fixedWidth(missing: missing),
                    family: latin ? "fixed latin" : "fixed", style: "Regular"))
        }
        for role in FontRole.allCases {
            let latin = role == .latin || role == .latinSans
            book.chains.append(Chain(role: role, latin: .latin, faces: [latin ? 1 : 0]))
        }
        return book
    }

    /// The role whose faces Latin letters and digits take inside `role`.
    package func latin(of role: FontRole) -> FontRole {
        chains.first { $0.role == role }?.latin ?? role
    }

    /// Indices of the faces to try for a character of the role, in order.
    func faces(of role: FontRole) -> [Int] {
        let own = chains.first { $0.role == role }?.faces ?? []
        return own + lastResort.filter { !own.contains($0) }
    }

    private mutating func place(
        _ candidate: FontCandidate, path: String, library: FreeType,
        known: inout [FontCandidate: Int]
    ) throws(FontFault) -> Int {
        if let index = known[candidate] { return index }
        let face = try Self.open(candidate, path: path, library: library)
        let index = faces.firstIndex(of: face) ?? faces.count
        if index == faces.count { faces.append(face) }
        known[candidate] = index
        return index
    }

    // A collection holds one face a region under the same glyphs: the wrong one draws 骨 the
    // Japanese way, so the face is found by name and never by position.
    private static func open(
        _ candidate: FontCandidate, path: String, library: FreeType
    ) throws(FontFault) -> Face {
        var index = 0
        var count = 1
        var found: [String] = []
        while index < count {
            let face = try FreeTypeFace(path: path, index: index, library: library)
            count = face.faceCount
            let families = face.families
            if let family = candidate.families.first(where: { families.contains($0) }),
                candidate.style.map({ $0 == face.style }) ?? true
            {
                return Face(
                    source: .file(path: path, index: index), family: family, style: face.style)
            }
            for family in families where !found.contains("\(family) \(face.style)") {
                found.append("\(family) \(face.style)")
            }
            index += 1
        }
        let wanted = candidate.families.map { name in
            candidate.style.map { "\(name) \($0)" } ?? name
        }
        throw .substituted(path: path, wanted: wanted, found: found)
    }
}

/// What ``FontBook`` found for each role, for `fucha doctor`.
package struct FontReport: Sendable, Hashable {
    package struct Role: Sendable, Hashable {
        package var role: FontRole
        /// The face the role's characters are set in.
        package var face: FontBook.Face
        /// Faces that lend characters it lacks, in order.
        package var fallbacks: [FontBook.Face]
        /// Candidates of the plan that are not installed, in order.
        package var missing: [FontCandidate]
    }

    package var roles: [Role] = []
    package var lastResort: [FontBook.Face] = []
    package var missingLastResort: [FontCandidate] = []
}

extension FontBook.Face {
    /// `FandolFang Regular`.
    package var name: String { style.isEmpty ? family : "\(family) \(style)" }

    /// The file it was read from; nil for a test face.
    package var path: String? {
        switch source {
        case .file(let path, _): path
        case .fixedWidth: nil
        }
    }
}
