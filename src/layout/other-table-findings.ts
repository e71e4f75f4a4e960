import { figureTexts } from '../domain/figure-texts.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { At } from './hidden-content.ts';
import { filledIn } from './other-table.ts';
import type { TableBlock } from './table-block.ts';

const textsIn = ({ contents }: RawRow): readonly string[] =>
  contents.flatMap((content) => (content === undefined ? [] : valueText(cellValue(content))));

/** Another table under the return: where it begins, and how much of it is not read. */
export function* otherTables({ rows }: TableBlock, at: At): Iterable<Finding> {
  const others = rows.filter(({ kind }) => kind === 'other-table').map(({ raw }) => raw);
  const [first] = others;
  if (first === undefined) return;
  const column = first.contents.findIndex((content) => content !== undefined);
  const content = first.contents[column];
  const title = content === undefined ? '' : valueText(cellValue(content));
  const cells = others.reduce((sum, row) => sum + filledIn(row), 0);
  yield finding(
    'layout/other-table',
    { at: at({ row: first.number, column: column + 1 }), value: title },
    { title, cells, basis: figureTexts(others.flatMap(textsIn)) },
  );
}
