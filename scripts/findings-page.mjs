const severities = { error: '错误 · error', warning: '警告 · warning', info: '提示 · note' };
const groups = {
  file: '文件 · the file',
  layout: '版面 · where the table stands',
  value: '数值 · a cell’s value',
  rule: '审核公式 · the table’s rules',
  unit: '报送单位 · the unit',
  receipt: '收文 · the receipts',
  compare: '比较 · beside other units and the previous period',
  accepted: '核实记录 · accepted explanations',
  summary: '核对汇总 · what verify finds in a summary',
};
const groupOf = (code) => code.slice(0, code.indexOf('/'));

/**
 * docs/findings.md: what the catalogue and the explanations say of every code, in both languages.
 * @param {Readonly<Record<string, { severity: 'error' | 'warning' | 'info', message: { zh: string, en: string } }>>} catalogue
 * @param {Readonly<Record<string, Record<'meaning' | 'example' | 'mend', { zh: string, en: string }>>>} explanations
 * @returns {string}
 */
export function findingsPage(catalogue, explanations) {
  const codes = Object.keys(catalogue);
  const names = [...new Set(codes.map(groupOf))];
  const sections = names.map((name) => {
    const own = codes.filter((code) => groupOf(code) === name);
    return [`## ${groups[name] ?? name}`, ...own.map((code) => entry(code, catalogue[code], explanations[code]))].join(
      '\n\n',
    );
  });
  return `${[intro, ...sections].join('\n\n')}\n`;
}

const intro = `# What is found, and how to mend it · 审核问题一览

<!-- Made from src/findings/catalogue.ts and src/findings/explanations.ts by \`npm run docs\`; do not edit. -->

\`shuangyong explain CODE\` says the same, and \`shuangyong explain R07\` what a rule of the table asks. 错误 · error: the return is rejected (退回). 警告 · warning: it is flagged (待核实) until the figure is corrected or [explained](campaign.md#accepted-explanations--核实记录). 提示 · note: it only tells. A code may have another severity where a rule of the table says so.`;

const entry = (code, { severity, message }, { meaning, example, mend }) =>
  [
    `### ${code}`,
    `**${severities[severity]}** — ${plain(message.zh)} · ${plain(message.en)}`,
    [`- 含义：${escaped(meaning.zh)}`, `- 举例：${escaped(example.zh)}`, `- 改正：${escaped(mend.zh)}`].join('\n'),
    // A list of its own, as the other bullet says.
    [`* Meaning: ${escaped(meaning.en)}`, `* Example: ${escaped(example.en)}`, `* Mend: ${escaped(mend.en)}`].join(
      '\n',
    ),
  ].join('\n\n');

/** A message with its holes as code; what is left out without a fact stands in brackets. */
const plain = (text) => escaped(text.replaceAll(/[[\]]/g, '')).replaceAll(/\{(\w+)\}/g, '`{$1}`');

/** What Markdown would take for markup. */
const escaped = (text) => text.replaceAll(/[\\*_<[\]#~]/g, '\\$&');
