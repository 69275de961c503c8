import CLibCrypto

/// What tells a file from every other: the SHA-256 of its bytes.
package enum Fingerprint {
    /// Lower-case hexadecimal, 64 characters (FIPS 180-4).
    package static func sha256(of bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let done = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        guard done == 1 else { return "" }
        return digest.prefix(Int(length)).reduce(into: "") { text, byte in
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
    }
}
