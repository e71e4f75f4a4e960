import { formatProvenance } from '../../domain/provenance.ts';
import type { Finding } from '../../findings/finding.ts';
import { severityLabel } from '../../findings/labels.ts';
import { statisticsOf } from '../../findings/statistics.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextColumn } from './text-table.ts';

/** How often each code was found, most first, and one place of each. */
export function statisticsBlock(findings: readonly Finding[], { options, words, paint }: Screen): Block {
  const counts = statisticsOf(findings);
  if (counts.length === 0) return [];
  const [total, severity, code, files, example] = words.statisticsTitles;
  const columns: readonly TextColumn[] = [
    { title: total, align: 'right' },
    { title: severity },
    { title: code },
    { title: files, align: 'right' },
    { title: example, narrowest: 16 },
  ];
  const rows = counts.map((each) => [
    { text: String(each.findings) },
    { text: severityLabel(each.severity, options.language), tone: each.severity },
    { text: each.rule === null ? each.code : `${each.code} ${each.rule}` },
    { text: String(each.files) },
    { text: placeOf(each.example) },
  ]);
  return textTable(columns, rows, { width: options.width, indent: '', paint });
}

const placeOf = ({ at, unit }: Finding): string => (at === null ? (unit ?? '') : formatProvenance(at));
