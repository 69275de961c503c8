package import Values
import XMLTree

/// Whole files of an area, for putting them into a dossier and for looking at them again.
package enum WholeFile {
    /// A year of minutes of three stations has some fifty megabytes.
    package static let limit = 512 << 20

    package static func bytes(_ path: String, name: String) throws(InputFault) -> [UInt8] {
        try FileBytes.read(path, file: name, limit: limit)
    }
}
