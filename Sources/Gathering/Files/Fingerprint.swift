/// What tells a file from every other: the SHA-256 of its bytes.
package enum Fingerprint {
    /// Lower-case hexadecimal, 64 characters.
    package static func sha256(of bytes: [UInt8]) -> String {
        let digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.update($0) }
        return digest.finish()
    }
}
