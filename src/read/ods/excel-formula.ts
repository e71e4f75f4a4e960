/** A formula as Excel would write it: `of:=SUM([.A1:.A3];[$Sheet2.B1])` → `SUM(A1:A3,$Sheet2!B1)`. Other formulas stay as they are. */
export function excelFormula(formula: string): string {
  const bare = formula.replace(/^(?:\w+:)?=/, '');
  return bare.replaceAll(/"[^"]*"|\[([^\]]*)\]|;/g, (part: string, reference?: string) => {
    if (part === ';') return ',';
    return reference === undefined ? part : excelReference(reference);
  });
}

/** `.A1:.B2` → `A1:B2`, `$Sheet2.A1` → `$Sheet2!A1`. */
const excelReference = (reference: string): string =>
  reference
    .split(':')
    .map((end) => end.replace(/\.(?=[^.]*$)/, '!').replace(/^!/, ''))
    .join(':');
