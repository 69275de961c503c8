import CXlsxWriter

/// Puts a rule of entry on a range of cells.
enum EntryRuleWriter {
    private static let longestTitle = 32
    private static let longestText = 255

    static func write(
        _ rule: EntryRule, to handle: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookFault) {
        var validation = lxw_data_validation()
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        // The library copies all texts; empty ones are none.
        let owned = Owned()
        if !rule.title.isEmpty {
            validation.input_title = owned.text(rule.title, atMost: longestTitle)
        }
        if !rule.prompt.isEmpty {
            validation.input_message = owned.text(rule.prompt, atMost: longestText)
        }
        if !rule.refusal.isEmpty {
            validation.error_message = owned.text(rule.refusal, atMost: longestText)
        }
        switch rule.kind {
        case .choice(let words):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = owned.list(words)
        case .number(let least, let most):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_number = least
            validation.maximum_number = most
        }
        let error = withExtendedLifetime(owned) {
            worksheet_data_validation_range(
                handle, lxw_row_t(rule.rows.lowerBound), lxw_col_t(rule.column),
                lxw_row_t(rule.rows.upperBound), lxw_col_t(rule.column), &validation)
        }
        try WorkbookWriter.check(error, "worksheet_data_validation_range")
    }

    /// C strings that live as long as the call that reads them.
    private final class Owned {
        private var texts: [UnsafeMutablePointer<CChar>] = []
        private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

        /// Whole characters, as many as fit by the library's count, which is in scalars.
        func text(_ text: String, atMost length: Int = .max) -> UnsafeMutablePointer<CChar> {
            var short = CellText.clean(text)
            while short.unicodeScalars.count > length { short.removeLast() }
            let bytes = Array(short.utf8CString)
            let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            pointer.initialize(from: bytes, count: bytes.count)
            texts.append(pointer)
            return pointer
        }

        func list(
            _ words: [String]
        ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
            let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
                capacity: words.count + 1)
            for (index, word) in words.enumerated() {
                (list + index).initialize(to: text(word))
            }
            (list + words.count).initialize(to: nil)
            lists.append(list)
            return list
        }

        deinit {
            for text in texts { text.deallocate() }
            for list in lists { list.deallocate() }
        }
    }
}
