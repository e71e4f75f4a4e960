/** `a.zip/b/c.csv` → itself, `a.zip/b`, `a.zip`: the file and all that it lies in. */
export function pathsUpwards(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('/'));
}
