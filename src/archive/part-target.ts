/** The part that a link in an Office document leads to: `worksheets/sheet1.xml` in `xl/` → `xl/worksheets/sheet1.xml`; a target that begins with `/` counts from the top. */
export function partTarget(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target : folder + target;
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
