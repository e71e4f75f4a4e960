/** error 错误 · warning 警告 · info 提示. */
export type Severity = 'error' | 'warning' | 'info';

export type Language = 'zh' | 'en';

/** A text in both languages; `{name}` is a hole that a fact of that name fills. */
export type Words = Readonly<Record<Language, string>>;

/** One kind of finding, as the catalogue describes it. Codes are public: never renamed, never reused. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What is wrong, with the facts. */
  readonly message: Words;
  /** How to mend it. */
  readonly hint: Words;
}
