import type { Column, Table } from '../../domain/table.ts';
import { lineText } from '../cell-text.ts';
import { member } from './constraints.ts';

/** What the table says of a column besides its title; empty where it says nothing. */
export function wordsOf({ schema }: Table, { key }: Column): string {
  const words = member(member(member(schema, 'properties'), key), 'description');
  return typeof words === 'string' ? lineText(words) : '';
}
