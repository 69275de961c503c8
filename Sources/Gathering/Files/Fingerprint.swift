/// What tells a file from every other: the SHA-256 of its bytes.
package enum Fingerprint {
    /// Lower-case hexadecimal, 64 characters.
    package static func sha256(of bytes: [UInt8]) -> String {
        let digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.update($0) }
        return digest.finish()
    }

    /// The same of a file, which is read in pieces; nil where it cannot be read.
    package static func sha256(ofFile path: String) -> String? { FileDigest.sha256(path) }
}
