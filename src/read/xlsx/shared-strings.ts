import { exceeded } from '../../findings/read-failure.ts';
import { unescapeText } from './escaped-text.ts';
import type { Parts } from '../xml/parts.ts';

/** The texts that cells refer to by number. The runs of a rich text are joined; its phonetic reading is left out. */
export function readSharedStrings(bytes: Buffer, { parse, limits }: Parts): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetics = 0;
  parse(bytes, {
    open(name) {
      if (name === 't') isText = phonetics === 0;
      else if (name === 'rPh') phonetics++;
      else if (name === 'si') current = '';
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetics--;
      else if (name === 'si') strings.push(unescapeText(current));
      if (strings.length > limits.cells) throw exceeded('cells', limits);
    },
    text(characters) {
      if (!isText) return;
      current += characters;
      if (current.length > limits.textLength) throw exceeded('textLength', limits);
    },
  });
  return strings;
}
