import type { Splice } from '../package/splices.ts';
import { withAttribute } from '../package/xml-tag.ts';
import type { ScannedSheet } from './sheet-scan.ts';

/** Makes a sheet one that is not chosen: of two sheets that are, both take in what is typed. */
export const deselection = ({ text, selected }: ScannedSheet): readonly Splice[] =>
  selected.map(({ start, end }) => ({ start, end, text: withAttribute(text.slice(start, end), 'tabSelected', null) }));
