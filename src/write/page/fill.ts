import type { Language, Words } from '../../findings/entry.ts';

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** What fills the holes of some words: forgetting one does not compile. */
export type Fillings<W extends Words> = Readonly<Record<Holes<W[Language]>, string | number>>;

/** Words in a language, their holes `{name}` filled. */
export const fill = (words: Words, language: Language, fillings: Readonly<Record<string, string | number>>): string =>
  words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fillings[name]));
