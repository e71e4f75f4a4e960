import { formatProvenance } from '../../domain/provenance.ts';
import { explanationText } from '../../findings/explanation-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { cutText } from './text-width.ts';

const maxListed = 20;

/** Whether an explanation of the clerk's stands for a finding: it is told in a block of its own. */
export const isAccepted = ({ accepted }: Finding): boolean => accepted !== undefined;

/** The findings that the clerk has explained, each on a line with the reason. */
export function acceptedBlock(findings: readonly Finding[], screen: Screen): Block {
  const accepted = findings.filter(isAccepted);
  if (accepted.length === 0) return [];
  const { paint, words } = screen;
  const rest = accepted.length - maxListed;
  return [
    paint('strong', words.accepted(accepted.length)),
    ...accepted.slice(0, maxListed).map((found) => acceptedLine(found, screen)),
    ...(rest > 0 ? [`  ${words.moreAccepted(rest)}`] : []),
  ];
}

function acceptedLine(found: Finding, { options, paint }: Screen): string {
  const { at, unit, rule, code } = found;
  const place = printable(at === null ? (unit ?? '') : formatProvenance(at));
  const reason = printable(explanationText(found, options.language));
  const line = cutText(`${place}  ${rule ?? code}  ${reason}`, options.width - 2);
  return `  ${line.slice(0, place.length)}${paint('faint', line.slice(place.length))}`;
}
