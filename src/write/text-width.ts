import { textWidth as widthOf } from '../domain/text-width.ts';
import { bodySize } from './cell-styles.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** The fonts of the workbook draw “ ” … — as wide as a Chinese character. */
const lineWidth = (line: string): number => widthOf(line, 'wide');

/** Width of the widest line, where a Chinese character counts 2 and a digit 1. */
export const textWidth = (text: string): number =>
  text.split('\n').reduce((width, line) => Math.max(width, lineWidth(line)), 0);

/** How many lines a text takes in cells of `capacity` (in the same measure). `letter`: how wide a letter or digit is. */
export const lineCount = (text: string, capacity: number, letter = 1): number =>
  text
    .split('\n')
    .map((line) => wrappedLines(line, Math.max(2, evenly(capacity)), letter))
    .reduce((total, lines) => total + lines, 0);

/** A double-width character is never split. */
const evenly = (capacity: number): number => Math.floor(capacity / 2) * 2;

/** The width that the texts of a column ask for, kept between bounds; stops measuring once it is at the upper one. */
export function fittingWidth(texts: Iterable<string>, least: number, most: number): number {
  let width = least;
  for (const text of texts) {
    if (text.length > width) width = text.length;
    if (width >= most) return most;
    width = Math.max(width, textWidth(text));
  }
  return Math.min(width, most);
}

/** What a column's borders and margins take of its width, in Excel's unit. */
export const padding = 0.8;

/** How many half-width characters of a type size stand in a column; one of the body's size takes one unit of width. */
export const capacity = (width: number, size: number): number => ((width - padding) * bodySize) / size;

/** Excel takes at most 409. */
const tallest = 300;

/** Points that a text takes in height, wrapped in a column of a width. */
export const textHeight = (text: string, width: number, size: number): number =>
  Math.min(tallest, lineCount(text, capacity(width, size)) * size * 1.3 + 4);

/** Of a font that stands in for a missing one: its lines are this many times the type's size apart, and its letters and digits as wide as this many of ours. */
const standIn = { line: 1.5, letter: 1.25 };

/** The same for a text of several lines, as high as a stand-in for a missing font needs, which LibreOffice does not see to: a text is cut at the edges of a row that is too low. */
export function roomyHeight(text: string, width: number, size: number): number {
  const own = textHeight(text, width, size);
  const room = capacity(width, size);
  if (lineCount(text, room) === 1) return own;
  return Math.min(tallest, Math.max(own, lineCount(text, room, standIn.letter) * size * standIn.line + 4));
}

/** What a code or a telephone number asks for, so that a stand-in's digits do not break it; 0 for any other text, which may break. */
export const codeWidth = (text: string): number =>
  /^[!-~]+$/.test(text) ? Math.ceil(text.length * standIn.letter) : 0;
