# A peer: pandas. Usage: python3 bench/peers/pandas-reader.py FILE...
import sys

import pandas

cells = 0
for path in sys.argv[1:]:
    for frame in pandas.read_excel(path, sheet_name=None, header=None).values():
        cells += frame.size
print(f"{cells} cells")
