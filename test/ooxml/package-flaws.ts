import { elementFlaws } from './element-flaws.ts';
import { noteFlaws } from './note-flaws.ts';
import { structureFlaws } from './package-structure.ts';
import { sheetFlaws } from './sheet-flaws.ts';
import { styleFlaws } from './style-flaws.ts';
import { tableFlaws } from './table-flaws.ts';
import { textFlaws } from './text-flaws.ts';
import { workbookFlaws } from './workbook-flaws.ts';
import { workbookModel } from './workbook-model.ts';
import { workbookParts } from './workbook-parts.ts';

/** What a strict reader of Office Open XML would refuse or repair in an XLSX file, each once. Whoever opens our workbooks in Excel meets no prompt: as Excel cannot be run here, this asks for all that it is known to ask for. */
export async function packageFlaws(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = await workbookParts(bytes);
  const model = workbookModel(parts);
  const flaws = [...parts.malformed, ...structureFlaws(parts), ...elementFlaws(parts), ...textFlaws(parts)];
  if (model === null) return [...flaws, 'there is no workbook'];
  const sheets = model.sheets.flatMap((sheet) => [...sheetFlaws(sheet, model), ...noteFlaws(sheet, model)]);
  return [...new Set([...flaws, ...workbookFlaws(model), ...styleFlaws(model), ...tableFlaws(model), ...sheets])];
}

/** What is wrong with a file and was not with the one that it was made of, which another program may have written. */
export async function newFlaws(before: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const own = new Set(await packageFlaws(before));
  return (await packageFlaws(after)).filter((flaw) => !own.has(flaw));
}
