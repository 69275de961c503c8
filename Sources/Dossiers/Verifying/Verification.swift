package import Values

/// What came of holding a kept dossier against its manifest, against what is at hand and against
/// its data.
package struct Verification: Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        /// `evaluation.json` against the manifest.
        case evaluation
        /// The manifest against what the evaluation itself says of its files and rulebooks.
        case consistency
        /// Page contents against the manifest.
        case pages
        /// Files that lie in the PDF.
        case enclosed
        /// Files of the area's folder.
        case files
        case rulebooks, templates, fonts
        /// This program and its libraries.
        case program
        /// The area assessed again against the evaluation inside.
        case numbers
        /// The PDF made again.
        case remake
    }

    package enum Difference: Sendable, Hashable {
        case changed(String, was: String, now: String)
        case missing(String)
        case added(String)
        /// Counts from 1; unreadable where there is no digest at all.
        case page(Int, isUnreadable: Bool)
        case pageCount(was: Int, now: Int)
        case value(ValueDifference)
        /// Offset of the first byte that differs.
        case bytes(at: Int)
    }

    package struct Group: Sendable, Hashable {
        package var subject: Subject
        /// How many things were looked at.
        package var count: Int
        package var differences: [Difference]
        /// Why nothing was looked at.
        package var omitted: Wording?

        init(
            _ subject: Subject, count: Int = 0, _ differences: [Difference] = [],
            omitted: Wording? = nil
        ) {
            self.subject = subject
            self.count = count
            self.differences = differences
            self.omitted = omitted
        }
    }

    package var manifest: DossierManifest
    package var groups: [Group]

    /// Nothing that was looked at differs.
    package var agrees: Bool { groups.allSatisfy(\.differences.isEmpty) }
}

/// A value that stands otherwise in the evaluation of today.
package struct ValueDifference: Sendable, Hashable {
    /// Clause with its title, where it is one's.
    package var clause: String?
    package var title: String?
    package var indicator: String?
    package var year: Int?
    /// The way to it, as `findings[8].measured`.
    package var path: String
    /// Nil: not there.
    package var was: String?
    package var now: String?
}
