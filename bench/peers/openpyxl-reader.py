# A peer: openpyxl in read-only mode. Usage: python3 bench/peers/openpyxl-reader.py FILE...
import sys

from openpyxl import load_workbook

cells = 0
for path in sys.argv[1:]:
    book = load_workbook(path, read_only=True)
    for sheet in book.worksheets:
        # Some writers state a smaller range than they fill, and this mode would believe it.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
print(f"{cells} cells")
