internal import CLibXML2

/// The libxml2 this program was built with.
package enum XMLLibrary {
    package static var version: String { LIBXML_DOTTED_VERSION }
}
