import type { Language } from '../../findings/entry.ts';
import { everyUnit, type UnitChoice } from '../../findings/unit-choice.ts';
import type { ReportOptions } from '../reporter.ts';
import { painter, type Paint } from './paint.ts';
import { phrasesEn } from './phrases-en.ts';
import { phrasesZh } from './phrases-zh.ts';
import type { Phrases } from './phrases.ts';

/** What every part of the pretty report is drawn with. */
export interface Screen {
  readonly options: ReportOptions;
  readonly paint: Paint;
  readonly words: Phrases;
  /** Which units a list shows. */
  readonly choice: UnitChoice;
}

/** Lines of text that belong together; parts are set apart by an empty line. */
export type Block = readonly string[];

const phrases: Readonly<Record<Language, Phrases>> = { zh: phrasesZh, en: phrasesEn };

export const screenOf = (options: ReportOptions): Screen => ({
  options,
  paint: painter(options.color),
  words: phrases[options.language],
  choice: options.choice ?? everyUnit,
});
