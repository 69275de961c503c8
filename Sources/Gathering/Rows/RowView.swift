/// What the file says a field is. Text files only know `.text`.
package enum FieldKind: UInt8, Sendable, Hashable {
    case text
    /// The bytes are a number as a workbook stores it (`45352`, `274.65999999999997`).
    case number
    /// A number shown as a date or time: the bytes are a serial of the table's date system.
    case dateSerial
    /// The bytes are an ISO 8601 date (`t="d"` cells).
    case isoDate
    case boolean
    /// `#DIV/0!` and its kind: an error of the sheet, never a value.
    case error
    /// A formula whose result was never stored: an error with its cell, never empty.
    case formulaWithoutValue
}

/// One field of a row: a range of the row's bytes, already unquoted.
package struct FieldSpan: Sendable {
    /// 1-based column of the sheet or ordinal in the record.
    package var column: Int32
    package var start: Int32
    package var length: Int32
    package var kind: FieldKind
}

/// One row of a table, valid only while a ``RowConsumer`` looks at it.
///
/// Empty cells of a workbook have no field; empty fields of a text file have length 0.
package struct RowView {
    /// Row of the sheet, or line of the file on which the record begins; 1-based.
    package let number: Int
    package let fields: UnsafeBufferPointer<FieldSpan>
    package let bytes: UnsafeRawBufferPointer
    package let encoding: TextEncoding

    package init(
        number: Int, fields: UnsafeBufferPointer<FieldSpan>, bytes: UnsafeRawBufferPointer,
        encoding: TextEncoding
    ) {
        self.number = number
        self.fields = fields
        self.bytes = bytes
        self.encoding = encoding
    }

    /// The bytes of one field.
    package func bytes(of field: FieldSpan) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(field.start)..<Int(field.start + field.length)])
    }
}

/// Takes a table row by row. Answers false to stop.
package protocol RowConsumer {
    mutating func consume(_ row: RowView) -> Bool

    /// Takes whole lines without quotes from the start of `text`, as far as it likes; what it
    /// leaves comes row by row. Answers how many bytes and lines it took.
    mutating func consumePlain(_ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> (
        bytes: Int, rows: Int
    )
}

extension RowConsumer {
    package mutating func consumePlain(
        _ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8
    ) -> (bytes: Int, rows: Int) { (0, 0) }
}

/// How a text file's bytes are to be read. UTF-16 is turned into UTF-8 before rows are seen.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
}

/// One table of an opened file.
package struct TableInfo: Sendable, Hashable {
    /// Nil for a text file.
    package var sheet: String?
    package var isHidden: Bool
    /// Serials count from 1904-01-01 instead of 1900.
    package var dates1904: Bool

    package init(sheet: String?, isHidden: Bool = false, dates1904: Bool = false) {
        self.sheet = sheet
        self.isHidden = isHidden
        self.dates1904 = dates1904
    }
}

/// A merged block of cells, bounds inclusive and 1-based.
package struct MergedRange: Sendable, Hashable {
    package var firstRow: Int
    package var lastRow: Int
    package var firstColumn: Int
    package var lastColumn: Int

    package init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
        self.firstRow = firstRow
        self.lastRow = lastRow
        self.firstColumn = firstColumn
        self.lastColumn = lastColumn
    }
}
