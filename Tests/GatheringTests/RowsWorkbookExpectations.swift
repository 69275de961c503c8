/// What a spreadsheet program shows in the public workbooks (EXPECTED.csv beside them says where
/// each comes from, and what is in it). Either `refused: kind`, or cells as `A1=text`, with
/// `Sheet!` before the first cell of another sheet; dates in ISO form; `∅` is no cell; `number of
/// rows` and the like are said as `rows=`.
enum RowsWorkbookExpectations {
    static let all: [(file: String, expected: String)] = [
        (
            "calamine/date.xlsx",
            "A1=2021-01-01|A2=2021-01-02|A3=1900-01-10 15:10:10|B1=15|B2=16|B3=17"
        ),
        // Serial 10.63 of the system of 1904 is the eleventh day after 1 January, not the tenth.
        ("calamine/date_1904.xlsx", "A1=2021-01-01|A2=2021-01-02|A3=1904-01-11 15:10:10|B3=17"),
        (
            "calamine/date_iso.xlsx",
            "A1=2021-01-01|A2=2021-01-01T10:10:10|A3=10:10:10|A4=This workbook contains datetime in ISO 8601"
        ),
        (
            "calamine/date_quoted_format.xlsx",
            "A1=2021-01-01|A2=2021-01-01|A3=2021-01-01|A4=2021-01-01"
        ),
        (
            "calamine/errors.xlsx",
            "A1=error #DIV/0!|A2=error #NAME?|A3=error #VALUE!|A4=error #NULL!|A5=error #REF!|A6=error #NUM!|A7=error #N/A"
        ),
        ("calamine/empty_s_attribute.xlsx", "A1=Name|B1=Value|A2=John|B2=1|A3=Sophia|B3=2"),
        ("calamine/empty_shared_string.xlsx", "A1=abc|A2=∅"),
        (
            "calamine/empty_shared_string_value.xlsx",
            "A2=Alice|B2=∅|C2=Active|A3=∅|B3=Berlin|C3=∅"
        ),
        ("calamine/empty_sheet.xlsx", "rows=0"),
        ("calamine/encoded_entities.xlsx", "A1=&|A2=\n"),
        ("calamine/has_x000D_.xlsx", "A1=ABC\r\nDEF"),
        ("calamine/has_x000D_inline.xlsx", "A1=ABC\r\nDEF"),
        ("calamine/inlineStr_cdata.xlsx", "A1=Hello CDATA|B1=World|A2=12345|B2=NormalText"),
        (
            "calamine/inlineStr_with_value.xlsx",
            "A1=NN|B1=Hierarchy|A2=1|B2=+|D2=1.|E2=RQ11610"
        ),
        (
            "calamine/merge_cells.xlsx",
            "A1=Row Merge|B1=∅|C1=Not Merged|A2=Column Merge|B2=Chunk Merged"
        ),
        ("calamine/merged_range.xlsx", "A1=A1|B1=B1|A2=∅|A3=A3|Sheet2!A1=A1|A3=∅|B3=B3"),
        ("calamine/nonstandard-xml-ns-prefix.xlsx", "A1=a|B1=b|A2=1|B2=3|A3=2|B3=4"),
        ("calamine/pass_protected.xlsx", "refused: format.encrypted"),
        ("calamine/richtext-namespaced.xlsx", "A1=inline string\nLine 2\nLine 3"),
        ("calamine/richtext-after-plain.xlsx", "A1=abcd|A2=tvalrval1rval2"),
        ("calamine/rph.xlsx", "A1=課きく　毛こ"),
        ("calamine/strict_iso_paths.xlsx", "A1=Item|B1=Thickness|rows=76"),
        (
            "calamine/table_with_absolute_paths.xlsx",
            "A1=Item|B1=Name|A2=100|B2=North|A3=200|B3=South"
        ),
        ("calamine/vba.xlsm", "rows=0"),
        ("calamine/whitespace_trim.xlsx", "A3=日期 时间|SharedStrings!A3=日期 时间"),
        ("calamine/minimal_package.xlsx", "A3=BKG_NUM|B3=BKG_DT|C3=BKG_TM|rows=196"),
        (
            "calamine/any_sheets.xlsx",
            "A1=1|B1=2|A2=3|B2=4|A3=5|B3=6|Hidden (hidden)!rows=0|VeryHidden (hidden)!rows=0"
        ),
        ("calamine/any_sheets.xls", "refused: format.oldWorkbook"),
        ("calamine/any_sheets.xlsb", "refused: format.binaryWorkbook"),
        ("calamine/issue_419.xlsx", "A1=Hello"),
        ("calamine/issue252.xlsx", "refused: workbook.damaged"),
        ("calamine/shared_formula_simple.xlsx", "A1=1|B1=2|A2=2|B2=4|A3=3|B3=6"),
        ("calamine/formula.issue.xlsx", "A1=23|C1=23"),
        ("calamine/no-header.xlsx", "A1=∅|A3=a|B3=0|A4=b|B4=1"),
        ("calamine/date.xls", "refused: format.oldWorkbook"),
        ("calamine/too_small.xls", "refused: format.notWorkbook"),
        ("calamine/string-ref.xlsx", "A2=-8086931554011838357|Sheet2!A2=-8086931554011838357"),
        // Excel's 29 February 1900 has no day.
        (
            "readxl/dates-leap-year-1900-xlsx.xlsx",
            "A2=1900-01-01 08:00:00|A3=1900-01-02 08:00:00|A4=1900-02-28 08:00:00|A5=no day|A6=1900-03-01 08:00:00|A7=1903-12-31 08:00:00|A8=1904-01-01 08:00:00"
        ),
        (
            "readxl/datetime-rounding.xlsx",
            "A2=2016-04-28 11:30:00|A3=2016-03-23 09:50:00|A4=2017-01-02 11:30:00|A5=2017-01-03 11:30:00"
        ),
        ("readxl/missing-v-node-xlsx.xlsx", "A2=1|B2=2|C2=formula"),
        (
            "readxl/no-styles-or-sharedStrings-parts.xlsx",
            "A1=Language|B1=Age|C1=Churn probability|A2=german|B2=73|C2=0.143292665"
        ),
        ("readxl/style-only-cells.xlsx", "B1=var2|B2=∅|C2=aa|D1=∅|E1=var5|E2=1|rows=4"),
        ("readxl/iris-google-doc.xlsx", "A1=Sepal.Length|E1=Species|A2=5.1|F1=∅|rows=151"),
        (
            "readxl/dates-1900-LibreOffice.xlsx",
            "A1=2000-01-01|B1=2000-01-01|C1=2000-01-01|D1=2000-01-01|E1=2000-01-01"
        ),
        ("readxl/utf8-sheet-names.xlsx", "A1=x|∂!A2=1"),
        (
            "readxl/big-texty-numbers-xlsx.xlsx",
            "A3=2147483647|B3=2147483647|A7=-2147483649"
        ),
        (
            "readxl/new_line_errors.xlsx",
            "A2=first line of text \r\nsecond line of text \r\ni don't know what type of line feed I've used \r\nlast line|A3=Will show \"_x000D_\" in every new line in cell above"
        ),
        (
            "readxl/embedded-chartsheet.xlsx",
            "A1=Sepal.Length|mtcars!A1=mpg|chickwts!A2=179|quakes!A2=-20.42"
        ),
        ("readxl/sheet-xml-lookup.xlsx", "A2=Algeria|C2=1952|D2=43.077|Oceania!A2=Australia"),
        ("readxl/missing-first-column.xlsx", "A1=∅|B1=1|B2=2|B3=3"),
        ("readxl/whitespace-xlsx.xlsx", "A1= <-space, space-> |A2= <-space"),
        ("corexlsx/root_relationships.xlsx", "A1=Hey|B1=This|C1=Is a test file"),
        (
            "corexlsx/multi-line.text.in.cell.xlsx",
            "A2=first line\nsecond line (separated by CTRL+ALT+ENTER on macOS)\nthird line"
        ),
        ("corexlsx/Dates.xlsx", "B1=2019-09-10|C1=2019-10-11"),
        ("phpspreadsheet/Zip-Windows-Directory-Separator.xlsx", "A1=Key ID|B1=Key|C1=English"),
        ("phpspreadsheet/rootZipFiles.xlsx", "A1=TEST CELL"),
        (
            "phpspreadsheet/without_cell_reference.xlsx",
            "A1=1|J1=10|K1=∅|A10=1|J10=10|rows=10"
        ),
        ("phpspreadsheet/utf16be.xlsx", "A1=1"),
        ("phpspreadsheet/utf16be.bom.xlsx", "A1=1"),
        (
            "phpspreadsheet/explicitdate.xlsx",
            "A3=2021-12-31T23:44:51.894|B3=2021-12-31|C3=23:44:51.894"
        ),
        (
            "phpspreadsheet/misleading.xlsx",
            "A1=2000-01-01|A2=2012-02-29|A3=2023-12-31|C1=36526|C2=40968|C3=45291"
        ),
        ("phpspreadsheet/1904_Calendar.xlsx", "A1=2022-01-01|B1=2021-12-31"),
        (
            "phpspreadsheet/visibility.xlsx",
            "A1=Visible1|Sheet2 (hidden)!A1=Hidden2|Sheet3!A1=Visible3|Sheet4 (hidden)!A1=Very|B1=hidden"
        ),
        ("phpspreadsheet/issue.4375.small.xlsx", "A2=0"),
        ("poi/poc-xmlbomb.xlsx", "refused: workbook.unsafe"),
        ("poi/poc-xmlbomb-empty.xlsx", "refused: workbook.unsafe"),
        ("poi/xxe_in_schema.xlsx", "C9=/Test/Test|C10=1"),
        ("poi/xlsx-corrupted.xlsx", "refused: workbook.partDamaged"),
        ("poi/SampleSS.strict.xlsx", "A1=Test spreadsheet|A2=2nd row|B2=2nd row 2nd column"),
        ("poi/sample.strict.xlsx", "A1=Lorem|B1=111|A2=ipsum|B2=222|A3=dolor|B3=333"),
        ("poi/InlineStrings.xlsx", "A2=12|B2=A|C2=1st Inline String|D2=12"),
        (
            "poi/DateFormatTests.xlsx",
            "B2=Date Format Tests|Tests!C2=1952-10-11 14:35:27|C10=1952-10-11 14:35:27"
        ),
        ("poi/TwoSheetsOneHidden.xlsx", "Sheet1 (hidden)!A1=Sheet1A1|Sheet2!A1=Sheet2A1"),
        ("poi/duplicate-filename.xlsx", "refused: workbook.duplicatePart"),
        ("poi/duplicate-filename-case-insensitive.xlsx", "refused: workbook.duplicatePart"),
        ("poi/protected_passtika.xlsx", "refused: format.encrypted"),
        (
            "poi/workbookProtection_worksheet_protected.xlsx",
            "A1=locked cell|B1=non locked cell"
        ),
        (
            "poi/crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx",
            "refused: workbook.damaged"
        ),
        (
            "poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx",
            "refused: workbook.damaged"
        ),
        ("poi/invalid.xlsx", "refused: format.archive"),
        ("sheetjs/1900.xlsx", "A1=1|B1=1900-01-01|B3=1900-04-20|B5=1930-06-02"),
        ("sheetjs/1904.xlsx", "A1=1|B1=1904-01-02|B3=1904-04-21|B5=1934-06-03"),
        ("sheetjs/fn.xlsx", "C2=2|C3=error #VALUE!"),
        (
            "sheetjs/write.xlsx",
            "A1=1|B1=2|C1=3|A2=1|B2=0|C2=∅|D2=sheetjs|A3=foo|B3=bar|C3=2014-02-19|D3=0.3|A4=baz|B4=∅|C4=qux"
        ),
        ("sheetjs/crlf.xlsx", "B1=abc\ndef|B2=abc\r\ndef"),
        (
            "sheetjs/xlsx-stream-d-date-cell.xlsx",
            "B1=てすと|B5=2014-02-14T08:27:48.765Z|B8=0.5|B10=1900-01-01 12:00:00"
        ),
        (
            "sheetjs/sheet_visibility_strict.xlsx",
            "A1=v|Hidden (hidden)!A1=H|VeryHidden (hidden)!A1=V"
        ),
        ("sheetjs/phonetic_text.xlsx", "A1=漢字|A2=漢字withColor"),
        ("sheetjs/wtf_path.xlsx", "A1=1|B1=2|C1=3|A2=1|B2=0|D2=sheetjs"),
        ("sheetjs/DataTypesFormats.xlsx", "B3=123|B4=0.9876|B6=7890"),
        ("frictionless/merged-cells.xlsx", "A1=data|rows=1"),
        ("frictionless/preserve-formatting-percentage.xlsx", "B2=0.52|B3=0.3|B4=0.06"),
        ("frictionless/multiline-headers.xlsx", "A1=Region|A6=A|D6=D"),
        (
            "frictionless/number-format-multicode.xlsx",
            "A2=4.51119775197299|A3=-9.03233986479077|A4=15.7929464439101"
        ),
        ("frictionless/adjust-floating-point-error.xlsx", "C3=274.66|D3=274.66"),
    ]
}
