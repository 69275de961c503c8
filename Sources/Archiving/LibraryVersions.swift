internal import CQPDF

/// The library that reads kept files.
package enum ArchivingLibraries {
    package static var qpdf: String { qpdf_get_qpdf_version().map { String(cString: $0) } ?? "" }
}
