/** Whether a condition such as `[>=10000]` holds for a number. */
export type Condition = (stored: number) => boolean;

/** One section of a number format's code, with what it puts round a number. */
export interface FormatSection {
  /** What stands in square brackets: a colour, a condition, 中文数字. */
  readonly brackets: readonly string[];
  /** It shows a text (`@`) and no number. */
  readonly isText: boolean;
  readonly hasNumber: boolean;
  /** Thousands that are cut off: a comma behind the last digit cuts off one. */
  readonly thousands: number;
  /** Digits behind a point that is text, as in `0!.0`: it stands in the number without dividing it. */
  readonly places: number;
  readonly isPercent: boolean;
  /** The text before the first digit, likewise. */
  readonly before: string;
  /** The text behind the last digit, without what only takes up room. */
  readonly behind: string;
}

/** Of the longest code that a spreadsheet lets anyone type; a longer one is nobody's. */
const longest = 255;

// A quoted text, an escaped character, room and filling, brackets, a number by its name, a power of ten, and any other character.
const tokens = /"([^"]*)"?|[\\!](.?)|[_*].?|\[([^\]]*)\]?|(general|G\/通用格式)|(E[+-])|(.)/gisu;

/** Takes a number format's code apart into its sections. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections = [new Section()];
  for (const [, quoted, escaped, bracket, general, power, character] of code.slice(0, longest).matchAll(tokens)) {
    const section = sections.at(-1) ?? new Section();
    if (character === ';') sections.push(new Section());
    else if (bracket !== undefined) section.addBracket(bracket);
    else if (general !== undefined) section.addDigit();
    else if (character !== undefined) section.addCharacter(character);
    else if (power === undefined) section.addText(quoted ?? escaped ?? '');
  }
  return sections;
}

/** A section that is being read. */
class Section implements FormatSection {
  readonly brackets: string[] = [];
  hasNumber = false;
  isPercent = false;
  before = '';
  behind = '';
  #hasAt = false;
  /** Commas since the last digit: between digits they group, else they cut off. */
  #commas = 0;
  #cut = 0;
  #isAfterPoint = false;
  #textPoints = 0;
  #placesBehind = 0;

  get isText(): boolean {
    return this.#hasAt && !this.hasNumber;
  }

  get thousands(): number {
    return this.#cut + this.#commas;
  }

  get places(): number {
    return this.#textPoints === 1 ? this.#placesBehind : 0;
  }

  addBracket(text: string): void {
    const [, currency] = /^\$(.*?)(?:-[\da-f]*)?$/iu.exec(text) ?? [];
    if (currency === undefined) this.brackets.push(text);
    else this.addText(currency);
  }

  addDigit(): void {
    if (this.#textPoints > 0 && !this.#isAfterPoint) this.#placesBehind += 1;
    this.hasNumber = true;
    this.#commas = 0;
    this.behind = '';
  }

  addText(text: string): void {
    if (text === '.' && this.hasNumber && !this.#isAfterPoint) this.#textPoints += 1;
    if (this.hasNumber) this.behind += text;
    else this.before += text;
  }

  addCharacter(character: string): void {
    if (/[0#?]/u.test(character)) this.addDigit();
    else if (character === '.') this.#addPoint();
    else if (character === ',' && this.hasNumber) this.#commas += 1;
    else if (character === '%') this.isPercent = true;
    else if (character === '@') this.#hasAt = true;
    else this.addText(character);
  }

  #addPoint(): void {
    this.#isAfterPoint = true;
    this.#cut += this.#commas;
    this.#commas = 0;
  }
}

const comparisons: Readonly<Record<string, (stored: number, bound: number) => boolean>> = {
  '<': (stored, bound) => stored < bound,
  '<=': (stored, bound) => stored <= bound,
  '>': (stored, bound) => stored > bound,
  '>=': (stored, bound) => stored >= bound,
  '=': (stored, bound) => stored === bound,
  '<>': (stored, bound) => stored !== bound,
};

/** The condition among a section's brackets; null where there is none. */
export function conditionOf(brackets: readonly string[]): Condition | null {
  for (const text of brackets) {
    const [, sign = '', bound] = /^([<>=]{1,2})\s*(-?\d+(?:\.\d+)?)$/u.exec(text) ?? [];
    const compare = Object.hasOwn(comparisons, sign) ? comparisons[sign] : undefined;
    if (compare !== undefined) return (stored) => compare(stored, Number(bound));
  }
  return null;
}
