/** What of a summary's own record is not as it was written. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

type Known<Name extends string> = readonly Name[];

/** A JSON object of the record, taken apart member by member: anyone may have changed it, so nothing in it is believed to be what it was. */
export class Fields {
  readonly #members: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DamagedRecord();
    this.#members = new Map(Object.entries(value));
  }

  get(key: string): unknown {
    return this.#members.get(key) ?? null;
  }

  text = (key: string): string => asText(this.get(key));
  textOrNull = (key: string): string | null => (this.get(key) === null ? null : this.text(key));
  texts = (key: string): readonly string[] => asList(this.get(key)).map(asText);
  whole = (key: string): number => asWhole(this.get(key));
  wholeOrNull = (key: string): number | null => (this.get(key) === null ? null : this.whole(key));
  list = (key: string): readonly unknown[] => asList(this.get(key));
  fields = (key: string): Fields => new Fields(this.get(key));

  flag = (key: string): boolean => {
    const value = this.get(key);
    if (typeof value !== 'boolean') throw new DamagedRecord();
    return value;
  };

  /** One of some words. */
  word = <Name extends string>(key: string, known: Known<Name>): Name => {
    const found = known.find((each) => each === this.get(key));
    if (found === undefined) throw new DamagedRecord();
    return found;
  };
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new DamagedRecord();
  return value;
}

export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new DamagedRecord();
  return value;
}

/** A whole number that JavaScript counts exactly. */
export function asWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new DamagedRecord();
  return value;
}
