/**
 * JSON with one line for each entry two levels down: short to scroll, and a changed unit is one changed line.
 * @param {Record<string, unknown>} value
 */
export function prettyJson(value) {
  const sections = Object.entries(value).map(([name, section]) => `  ${JSON.stringify(name)}: ${sectionText(section)}`);
  return `{\n${sections.join(',\n')}\n}\n`;
}

function sectionText(section) {
  if (typeof section !== 'object' || section === null) return JSON.stringify(section);
  if (Array.isArray(section))
    return block(
      '[',
      section.map((item) => JSON.stringify(item)),
      ']',
    );
  const entries = Object.entries(section).map(([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`);
  return block('{', entries, '}');
}

const block = (open, lines, close) =>
  lines.length === 0 ? open + close : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`;
