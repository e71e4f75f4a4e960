import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** What a file carries besides its cells, and nobody here runs or opens. */
export interface ForeignContent {
  readonly hasMacros: boolean;
  /** Whether it refers to other workbooks. */
  readonly hasLinks: boolean;
}

/** What is told of it. */
export function foreignFindings(path: string, { hasMacros, hasLinks }: ForeignContent): readonly Finding[] {
  const at = wholeFile(path);
  return [
    ...(hasMacros ? [finding('file/macros', { at }, {})] : []),
    ...(hasLinks ? [finding('file/external-links', { at }, {})] : []),
  ];
}

/** What a package of Office Open XML carries, by the names of its parts in small letters. */
export const foreignParts = (parts: Iterable<string>): ForeignContent => {
  const names = [...parts];
  return {
    hasMacros: names.some((name) => /(^|\/)(vbaproject\.bin$|macrosheets\/)/.test(name)),
    hasLinks: names.some((name) => /(^|\/)externallinks\//.test(name)),
  };
};
