import { parseDecimal, type Decimal } from '../domain/decimal.ts';
import type { Values } from '../domain/return.ts';
import type { RecordedLastYear } from '../domain/summary-record.ts';
import { asList, asText, DamagedRecord, type Fields } from './fields.ts';

/** Last year's figures as `write/record/record-lines.ts` writes them. */
export function lastYearFrom(from: Fields): RecordedLastYear {
  const keys = from.texts('columns');
  const rows = from.list('units').map((each): readonly [string, Values] => {
    const [name, figures] = asList(each);
    return [asText(name), valuesFrom(figures, keys)];
  });
  return {
    file: from.text('file'),
    sha256: from.text('sha256'),
    units: new Map(rows),
    total: valuesFrom(from.get('total'), keys),
  };
}

function valuesFrom(figures: unknown, keys: readonly string[]): Values {
  const listed = asList(figures);
  if (listed.length !== keys.length) throw new DamagedRecord();
  const values: Record<string, Decimal | null> = Object.create(null);
  for (const [at, key] of keys.entries()) values[key] = figureFrom(listed[at]);
  return values;
}

function figureFrom(figure: unknown): Decimal | null {
  if (figure === null) return null;
  const value = parseDecimal(asText(figure));
  if (value === null) throw new DamagedRecord();
  return value;
}
