internal import CXlsxWriter

/// The library that is loaded.
package enum WorkbookLibrary {
    package static var version: String { lxw_version().map { String(cString: $0) } ?? "" }
}
