import type { RegisterEntry } from '../../domain/register.ts';
import { localTime } from '../../domain/zoned-time.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { timelinessCell, validityCell } from './attention.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextCell } from './text-table.ts';

/** Every unit of the roster, under the name of its category. */
export function rosterBlock(outcome: Outcome, screen: Screen): Block {
  const { options, paint, words } = screen;
  const { blocks } = outcome.summary;
  const columns = [
    { title: words.labels.unit, narrowest: 12 },
    { title: words.labels.timeliness },
    { title: words.labels.validity },
    { title: words.labels['received at'] },
    { title: words.labels.errors, align: 'right' },
    { title: words.labels.warnings, align: 'right' },
  ] as const;
  const findings = byUnit(outcome.findings);
  const rows = blocks.flatMap(({ entries }) =>
    entries.map((entry) => rosterRow(entry, findings.get(entry.unit.name) ?? [], { outcome, screen })),
  );
  const [header = '', ...lines] = textTable(columns, rows, { width: options.width, indent: '  ', paint });
  let next = 0;
  const bands = blocks.flatMap(({ category, entries }) => [
    paint('strong', `${printable(category)} ${entries.length}`),
    ...lines.slice(next, (next += entries.length)),
  ]);
  return [header, ...bands];
}

interface Around {
  readonly outcome: Outcome;
  readonly screen: Screen;
}

function rosterRow(
  entry: RegisterEntry,
  findings: readonly Finding[],
  { outcome, screen }: Around,
): readonly TextCell[] {
  const { receivedAt, unit } = entry;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return [
    { text: unit.name },
    timelinessCell(entry, screen),
    validityCell(entry, screen),
    { text: receivedAt === null ? '—' : localTime(receivedAt, outcome.campaign.timezone) },
    { text: String(errors), tone: errors > 0 ? 'error' : 'faint' },
    { text: String(warnings), tone: warnings > 0 ? 'warning' : 'faint' },
  ];
}

function byUnit(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    if (found.unit === null) continue;
    const group = groups.get(found.unit) ?? [];
    group.push(found);
    groups.set(found.unit, group);
  }
  return groups;
}
