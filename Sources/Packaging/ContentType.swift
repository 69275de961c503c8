/// Kinds of parts, by what they are called in the list of kinds; each program adds its own.
package enum ContentType {
    package static let theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    package static let core = "application/vnd.openxmlformats-package.core-properties+xml"
    package static let extended =
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
}
