import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { RegisterEntry } from '../../../src/domain/register.ts';
import { noCells, type Value, type Values } from '../../../src/domain/return.ts';
import type { Timeliness } from '../../../src/domain/timeliness.ts';
import { unitOf } from '../../register/unit-of.ts';

/** What a test says of one unit. */
export interface EntryCase {
  readonly name?: string;
  readonly category?: string;
  readonly required?: boolean;
  /** RFC 3339; null where nothing came. */
  readonly received?: string | null;
  readonly timeliness?: Timeliness;
  readonly included?: boolean;
  readonly figures?: Readonly<Record<string, string | null>>;
}

/** A unit in the register. */
export function entryOf(given: EntryCase): RegisterEntry {
  const { name = '某单位', category = '乡镇', required = true, received = '2020-02-03T02:00:00Z' } = given;
  const receivedAt = received === null ? null : Date.parse(received);
  const sent = receivedAt === null ? nothingSent : somethingSent;
  return {
    ...sent,
    unit: unitOf(name, { category, required }),
    timeliness: given.timeliness ?? sent.timeliness,
    included: given.included ?? sent.included,
    receivedAt,
    currentReceivedAt: receivedAt,
    daysLate: 0,
    file: null,
    superseded: [],
    likelyFiles: [],
    isNil: false,
    rows: [],
    values: valuesOf(given.figures ?? {}),
    cells: noCells,
  };
}

const nothingSent = { timeliness: 'missing', validity: 'none', included: false } as const;
const somethingSent = { timeliness: 'onTime', validity: 'valid', included: true } as const;

const valuesOf = (figures: Readonly<Record<string, string | null>>): Values =>
  Object.fromEntries(
    Object.entries(figures).map(([key, text]): [string, Value] => [key, text === null ? null : parseDecimal(text)]),
  );
