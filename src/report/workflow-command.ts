import { printable } from './pretty/printable.ts';

/** Where GitHub Actions shows an annotation. */
export interface AnnotationPlace {
  /** From the root of the checkout; null for one that is about no file. */
  readonly file: string | null;
  readonly title: string;
}

/** A workflow command of GitHub Actions, which its log shows as an annotation; no line break at the end. */
export function workflowCommand(
  command: 'error' | 'warning' | 'notice',
  { file, title }: AnnotationPlace,
  said: string,
): string {
  const properties = [...(file === null ? [] : [`file=${property(file)}`]), `title=${property(printable(title))}`];
  return `::${command} ${properties.join(',')}::${data(said)}`;
}

/** What a command carries ends with its line. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property ends at a comma, and all of them at a colon. */
const property = (text: string): string =>
  data(text.replaceAll(/[^\P{Cc}\r\n]/gu, '\u{fffd}'))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
