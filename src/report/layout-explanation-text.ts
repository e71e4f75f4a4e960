import { columnName } from '../domain/cell-address.ts';
import { formatProvenance } from '../domain/provenance.ts';
import type { Language } from '../findings/entry.ts';
import { isError } from '../findings/finding.ts';
import { layoutWordsEn } from './layout-explanation-en.ts';
import { cellsBlock, missingBlock, rowsBlock, titlesBlock, type View } from './layout-explanation-parts.ts';
import type { ExplanationTally, LayoutWords } from './layout-explanation-words.ts';
import { layoutWordsZh } from './layout-explanation-zh.ts';
import type { FileExplanation, NoTable, PlacedText, SheetExplanation, TableExplanation } from './layout-explanation.ts';
import { findingLines } from './pretty/finding-lines.ts';
import { printable } from './pretty/printable.ts';
import { screenOf, type Block } from './pretty/screen.ts';
import { cutText } from './pretty/text-width.ts';
import { wrapText } from './pretty/wrap-text.ts';
import type { ReportOptions } from './reporter.ts';

const words: Readonly<Record<Language, LayoutWords>> = { zh: layoutWordsZh, en: layoutWordsEn };
const indent = '  ';

/** One file's explanation as a person reads it on a terminal; ends in an empty line. */
export function fileText({ path, findings, sheets }: FileExplanation, options: ReportOptions): string {
  const view = { screen: screenOf(options), words: words[options.language] };
  return [findingLines(findings, view.screen), ...sheets.flatMap((sheet) => sheetBlocks(path, sheet, view))]
    .filter(({ length }) => length > 0)
    .map((block) => `${block.join('\n')}\n\n`)
    .join('');
}

/** How many files came out how, in one line. */
export function tallyText(tally: ExplanationTally, options: ReportOptions): string {
  return `${wrapText(words[options.language].tally(tally), options.width).join('\n')}\n`;
}

export const noFiles: ExplanationTally = { files: 0, withTable: 0, withoutTable: 0, unreadable: 0, ignored: 0 };

/** The tally with one more file. */
export function tallied(tally: ExplanationTally, file: FileExplanation): ExplanationTally {
  const outcome = outcomeOf(file);
  const isFile = outcome !== 'ignored';
  return { ...tally, files: tally.files + Number(isFile), [outcome]: tally[outcome] + 1 };
}

function outcomeOf({ findings, sheets }: FileExplanation): Exclude<keyof ExplanationTally, 'files'> {
  if (findings.some(isError)) return 'unreadable';
  if (findings.some(({ code }) => code === 'file/ignored')) return 'ignored';
  const isFound = sheets.some(({ isHidden, content }) => !isHidden && content.kind === 'table');
  return isFound ? 'withTable' : 'withoutTable';
}

function sheetBlocks(path: string, { name, isHidden, content }: SheetExplanation, view: View): readonly Block[] {
  const { paint, options } = view.screen;
  const place = printable(formatProvenance({ file: path, sheet: name, cell: null }));
  const head = paint('strong', cutText(place, options.width * 4));
  if (content.kind === 'none') return [[head, ...noTableLines(content, isHidden, view)]];
  if (isHidden)
    return [[head, ...indented([`${view.words.hiddenTable}${chosenText(content, view.words)}`], view, 'faint')]];
  const told = content.sections.flatMap(({ blocks }) => blocks).length;
  const isOne = content.sections.length === 1;
  return [
    [head, ...tableLines(content, view)],
    ...content.sections.flatMap(({ missing, blocks }) => {
      const [first] = blocks;
      const header = isOne || first === undefined ? null : placeOf(first.header, content, view.words);
      return [
        missingBlock(missing, header, view),
        ...blocks.flatMap((block) => [
          titlesBlock(block, placeOf(block.header, content, view.words), view),
          rowsBlock(block, content.orientation, view),
        ]),
      ];
    }),
    indented(told < content.blocks ? [view.words.moreBlocks(content.blocks - told)] : [], view, 'faint'),
    cellsBlock(content.cells, view),
  ];
}

/** Rows of the sheet; columns where an indicator is a row; nothing where labels alternate with values. */
function placeOf(
  { from, to }: { from: number; to: number },
  { orientation }: TableExplanation,
  say: LayoutWords,
): string | null {
  if (orientation === 'pairs') return null;
  const [first, last] = orientation === 'rows' ? [columnName(from), columnName(to)] : [String(from), String(to)];
  const span = from === to ? first : `${first}–${last}`;
  return orientation === 'rows' ? say.columnSpans(span) : say.rowSpans(span);
}

function noTableLines({ cells, titles, examples }: NoTable, isHidden: boolean, view: View): Block {
  const say = view.words;
  if (isHidden) return indented([say.hidden], view, 'faint');
  if (cells === 0) return indented([say.emptySheet], view, 'faint');
  const places = examples.map(({ cell, text }) => say.place(cell, cutText(printable(text), 30)));
  return [
    ...indented([say.noTable], view, 'warning'),
    ...indented(titles === 0 ? [say.noTitles, say.beginning(places)] : [say.someTitles(titles, places)], view, 'plain'),
  ];
}

function tableLines(table: TableExplanation, view: View): Block {
  const say = view.words;
  const others = table.others.map(({ orientation, found }) => [say.orientations[orientation], found] as const);
  const labels = table.labels.map((label) => labelText(label, say));
  return [
    ...indented([chosenText(table, say)], view, table.found === table.wanted ? 'good' : 'warning'),
    ...(others.length === 0 ? [] : indented([say.others(others)], view, 'faint')),
    ...indented(labels.length === 0 && !table.hasUnitColumn ? [say.noLabel] : labels, view, 'plain'),
  ];
}

const chosenText = ({ orientation, isAsked, found, wanted }: TableExplanation, say: LayoutWords): string =>
  [say.chosen(say.orientations[orientation], isAsked), say.found(found, wanted)].join(say.comma === '、' ? '：' : ': ');

const labelText = ({ cell, text }: PlacedText, say: LayoutWords): string =>
  say.label(cutText(printable(text), 60), cell);

function indented(
  lines: readonly string[],
  { screen: { options, paint } }: View,
  tone: Parameters<typeof paint>[0],
): Block {
  return lines
    .flatMap((line) => wrapText(line, options.width - indent.length))
    .map((line) => indent + paint(tone, line));
}
