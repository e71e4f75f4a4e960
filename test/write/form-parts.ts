import JSZip from 'jszip';

/** What a cell is filled in with: a figure, a text, nothing, or the result that a spreadsheet program stores for its formula. */
export type Filling = number | string | null | { readonly result: number };

/** A form with some of its cells filled in, by a change of its XML and nothing else: the library that wrote it has no part in it. */
export async function filledForm(bytes: Uint8Array, cells: Readonly<Record<string, Filling>>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  let xml = await partOf(bytes, sheetPart);
  for (const [cell, filling] of Object.entries(cells)) {
    const found = new RegExp(`<c (?=[^>]*\\br="${cell}")([^>]*?)\\s*(?:/>|>(.*?)</c>)`, 's');
    if (!found.test(xml)) throw new Error(`no cell ${cell}`);
    xml = xml.replace(found, (_, attributes: string, content = '') => {
      const formula = /<f\b[^>]*>[^<]*<\/f>/.exec(content)?.[0] ?? '';
      return cellXml(attributes.replace(/ ?\bt="\w+"/, ''), formula, filling);
    });
  }
  zip.file(sheetPart, xml);
  return zip.generateAsync({ type: 'uint8array' });
}

const sheetPart = 'xl/worksheets/sheet1.xml';

function cellXml(attributes: string, formula: string, filling: Filling): string {
  if (filling === null) return `<c ${attributes}/>`;
  if (typeof filling === 'string') return `<c ${attributes} t="inlineStr"><is><t>${filling}</t></is></c>`;
  return typeof filling === 'number'
    ? `<c ${attributes}><v>${filling}</v></c>`
    : `<c ${attributes}>${formula}<v>${filling.result}</v></c>`;
}

/** One part of a workbook, as its XML stands there. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const part = await zip.file(name)?.async('string');
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** The first sheet of a form. */
export const formXml = (bytes: Uint8Array): Promise<string> => partOf(bytes, sheetPart);
