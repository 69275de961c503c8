internal import CLibZip

/// The packing libraries that are loaded.
package enum PackingLibraries {
    package static var zip: String { zip_libzip_version().map { String(cString: $0) } ?? "" }
    package static var zlib: String { zlibVersion().map { String(cString: $0) } ?? "" }
}
