"""Prints a workbook's cells as openpyxl reads them: a line a cell that is not empty, with its
sheet, address, type, number format and value. It shares no code with the program that wrote it.

    python3 Tests/Independent/workbook.py FILE.xlsx
"""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    print(sheet.title, sheet.freeze_panes, sheet.auto_filter.ref, sep="\t")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print(
                    sheet.title, cell.coordinate, cell.data_type, cell.number_format,
                    repr(cell.value), sep="\t")
