import { columnName } from '../domain/cell-address.ts';
import { isMeasure } from '../domain/measure.ts';
import type { LayoutWords } from './layout-explanation-words.ts';
import type {
  BlockExplanation,
  CellRun,
  CellsExplanation,
  ExplainedOrientation,
  ExplainedRow,
  MissingColumn,
  PlacedText,
  RowsExplanation,
  Span,
  TitleExplanation,
  TitleMatch,
} from './layout-explanation.ts';
import type { Tone } from './pretty/paint.ts';
import { printable } from './pretty/printable.ts';
import type { Block, Screen } from './pretty/screen.ts';
import { textTable, type TextCell, type TextColumn } from './pretty/text-table.ts';
import { cutText } from './pretty/text-width.ts';
import { wrapText } from './pretty/wrap-text.ts';

/** What an explanation is drawn with. */
export interface View {
  readonly screen: Screen;
  readonly words: LayoutWords;
}

const indent = '  ';
/** Before a line that somebody should look at. */
const mark = '!';
/** Stretches of rows that are named one by one. */
const mostSpans = 6;

/** The table's columns that were not found: those that must be there or may have been meant by a header each with it, the others in a list. `header`: where, if the sheet has several. */
export function missingBlock(missing: readonly MissingColumn[], header: string | null, view: View): Block {
  if (missing.length === 0) return [];
  const { words, screen } = view;
  const hinted = missing.map((column) => ({ ...column, hint: hintOf(column, words) }));
  const [pressing, others] = partition(hinted, ({ isRequired, hint }) => isRequired || hint !== '');
  const lines = pressing.map(({ title, isRequired, hint }): Line => ({
    isMarked: true,
    tone: isRequired ? 'error' : 'warning',
    cells: [isRequired ? words.required : words.optional, title, hint],
  }));
  const listed = words.optionalColumns(others.map(({ title }) => printable(title)));
  return [
    heading(words.missingTitle(missing.length, header), view),
    ...lined(lines, [0, 16, 20], view),
    ...(others.length === 0 ? [] : wrapText(listed, screen.options.width - 5).map((line) => `     ${line}`)),
  ];
}

function partition<Each>(all: readonly Each[], isFirst: (each: Each) => boolean): readonly [Each[], Each[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function hintOf({ ambiguous, near }: MissingColumn, words: LayoutWords): string {
  const placed = ({ cell, text }: PlacedText): string => words.place(cell, cutText(printable(text), 40));
  if (ambiguous !== null) return words.unclear(placed(ambiguous));
  return near === null ? '' : words.perhaps(placed(near));
}

/** What every title of a header was matched to. `place`: where the header stands, null where there is none. */
export function titlesBlock({ titles, titlesLeftOut }: BlockExplanation, place: string | null, view: View): Block {
  const { words, screen } = view;
  const outer = Math.floor(screen.options.width / 8);
  const lines = titles.map((title): Line => {
    const { tone, isMarked } = manner(title.match);
    return { tone, isMarked, cells: [cellsOf(title), levelsText(title, outer), matchText(title.match, words)] };
  });
  return [
    heading(words.headerTitle(place), view),
    ...lined(lines, [0, 20, 24], view),
    ...(titlesLeftOut === 0 ? [] : rest(words.moreTitles(titlesLeftOut), view)),
  ];
}

const cellsOf = ({ cell, value }: TitleExplanation): string => (value === null ? cell : `${cell} → ${value}`);

/** The innermost title as it is. Those around it are shortened, and left out where the table's title beside it says as much. */
function levelsText({ levels, match }: TitleExplanation, outer: number): string {
  const inner = levels.findLastIndex((text) => !isMeasure(text));
  const [name = ''] = (levels[inner] ?? '').split(/[(\uFF08]/u);
  const isSaid = match.kind === 'column' && match.title.includes(name.trim());
  return levels
    .slice(isSaid ? inner : 0)
    .map((text, at) => (!isSaid && at < inner ? cutText(printable(text), outer) : text))
    .join(' / ');
}

function matchText(match: TitleMatch, words: LayoutWords): string {
  switch (match.kind) {
    case 'column':
      return match.measure === null ? match.title : words.measured(match.title, match.measure);
    case 'duplicate':
      return words.duplicate(match.title, match.other);
    case 'ambiguous':
      return words.ambiguous(match.titles);
    case 'other-period':
      return words.otherPeriod(match.title);
    case 'serial':
      return words.serial;
    case 'unknown':
      return words.unknown;
  }
}

function manner(match: TitleMatch): Pick<Line, 'tone' | 'isMarked'> {
  if (match.kind === 'column') {
    const isWrong = match.measure?.isConverted === false;
    return { tone: isWrong ? 'error' : 'plain', isMarked: isWrong };
  }
  const isKnown = match.kind === 'serial' || match.kind === 'other-period';
  return { tone: isKnown ? 'faint' : 'warning', isMarked: !isKnown };
}

/** What the rows below a header are; columns where an indicator is a row. */
export function rowsBlock({ rows }: BlockExplanation, orientation: ExplainedOrientation, view: View): Block {
  const { words } = view;
  const isTurned = orientation === 'rows';
  if (orientation === 'pairs') return [];
  const lines = rows.map((each): Line => ({
    isMarked: isOdd(each.kind),
    tone: each.kind === 'data' ? 'good' : isOdd(each.kind) ? 'warning' : 'plain',
    cells: [spansText(each, isTurned, words), words.rows[each.kind], rowText(each, isTurned, words)],
  }));
  const none: Line = { isMarked: true, tone: 'warning', cells: [words.noRows] };
  const hasData = rows.some(({ kind }) => kind === 'data');
  return [
    heading(words.rowsTitle(isTurned), view),
    ...lined(lines, [24, 0, 16], view),
    ...(hasData ? [] : lined([none], [0], view)),
  ];
}

const isOdd = (kind: ExplainedRow): boolean => kind === 'stray' || kind === 'other-table';

function spansText({ spans }: RowsExplanation, isTurned: boolean, words: LayoutWords): string {
  const name = (at: number): string => (isTurned ? columnName(at) : String(at));
  const one = ({ from, to }: Span): string => (from === to ? name(from) : `${name(from)}–${name(to)}`);
  const named = spans.slice(0, mostSpans).map(one).join(words.comma);
  const place = isTurned ? words.columnSpans(named) : words.rowSpans(named);
  return spans.length > mostSpans ? words.moreSpans(place, spans.length) : place;
}

const rowText = ({ count, texts }: RowsExplanation, isTurned: boolean, words: LayoutWords): string =>
  [...(count === 1 ? [] : [words.counted(count, isTurned)]), texts.join(' ')].filter((text) => text !== '').join('  ');

/** Every cell that is neither figure nor header, and what it was taken for. */
export function cellsBlock({ count, runs, leftOut }: CellsExplanation, view: View): Block {
  if (count === 0) return [];
  const { words } = view;
  const lines = runs.map((run): Line => ({
    isMarked: run.kind === 'unread',
    tone: run.kind === 'unread' ? 'warning' : 'plain',
    cells: [run.from === run.to ? run.from : `${run.from}:${run.to}`, words.cells[run.kind], runText(run, words)],
  }));
  const kinds = [...leftOut].map(([kind, number]) => [words.cells[kind], number] as const);
  return [
    heading(words.cellsTitle(count), view),
    ...lined(lines, [0, 0, 16], view),
    ...(kinds.length === 0 ? [] : rest(words.moreCells(kinds), view)),
  ];
}

const runText = ({ count, texts }: CellRun, words: LayoutWords): string =>
  (count === 1 ? '' : words.cellCount(count)) + texts.join(words.comma) + (texts.length < count ? ' …' : '');

/** One line of a part, with a mark before it where somebody should look at it. */
interface Line {
  readonly isMarked: boolean;
  readonly tone: Tone;
  readonly cells: readonly string[];
}

/** Lines aligned. `narrowest`: to what width each column may be cut; 0 for never. */
function lined(lines: readonly Line[], narrowest: readonly number[], { screen }: View): Block {
  const columns: readonly TextColumn[] = [
    { title: '' },
    ...narrowest.map((width) => (width === 0 ? { title: '' } : { title: '', narrowest: width })),
  ];
  const rows = lines.map(({ isMarked, tone, cells }): readonly TextCell[] => [
    { text: isMarked ? mark : ' ', tone },
    ...cells.map((text) => ({ text, tone })),
  ]);
  // Its line of titles is empty: the headings of the parts say what stands in them.
  return textTable(columns, rows, { width: screen.options.width, indent, paint: screen.paint }).slice(1);
}

const heading = (text: string, { screen }: View): string => indent + screen.paint('info', text);

const rest = (text: string, { screen: { options, paint } }: View): Block =>
  wrapText(text, options.width - 5).map((line) => `     ${paint('faint', line)}`);
