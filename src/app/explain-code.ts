import { decimalText, isZero } from '../domain/decimal.ts';
import type { Rule, RuleSeverity, Table } from '../domain/table.ts';
import { ruleText } from '../edits/rule-text.ts';
import { statedFlaw } from '../findings/acceptable.ts';
import { catalogue, codes, isCode, type Code } from '../findings/catalogue.ts';
import type { Language, Severity, Words } from '../findings/entry.ts';
import { explanations } from '../findings/explanations.ts';
import { firstSentence } from '../findings/first-sentence.ts';
import type { CodeLine, ExplanationPage, PagePart } from '../report/code-page.ts';

/** Every code with its severity and the first sentence of what it means, in the order of the contract. */
export const codeLines = (): readonly CodeLine[] =>
  codes.map((code) => ({
    code,
    severity: catalogue[code].severity,
    summary: { zh: firstSentence(explanations[code].meaning.zh), en: firstSentence(explanations[code].meaning.en) },
  }));

/** What a code means, an example and the mend; null for no code. */
export function codePage(name: string): ExplanationPage | null {
  if (!isCode(name)) return null;
  const { meaning, example, mend } = explanations[name];
  return {
    name,
    severity: catalogue[name].severity,
    remark: { zh: '', en: '' },
    parts: [
      { title: { zh: '含义', en: 'Meaning' }, text: meaning },
      { title: { zh: '举例', en: 'Example' }, text: example },
      { title: { zh: '改正', en: 'Mend' }, text: mend },
      ...acceptancePart(name),
    ],
  };
}

/** Whether an explanation can stand for it. */
function acceptancePart(code: Code): readonly PagePart[] {
  // The rule decides, and its own page says so.
  if (code === 'rule/violated' || catalogue[code].severity !== 'warning') return [];
  if (statedFlaw(code, null, noTable) !== null) return [];
  return [{ title: accepting, text: acceptable }];
}

const noTable: Pick<Table, 'rules'> = { rules: [] };
const accepting: Words = { zh: '核实', en: 'Accept' };
const acceptable: Words = {
  zh: '经核实确属实情的，用 shuangyong accept 登记说明；数字不变，说明一直有效。',
  en: 'If it is right as it is, record why with shuangyong accept; that stands as long as the figure stays the same.',
};

/** What a rule of the table asks, in the titles of its columns; null where the table has no such rule. */
export function rulePage(id: string, table: Table): ExplanationPage | null {
  const rule = table.rules.find((each) => each.id === id);
  if (rule === undefined) return null;
  const { severity, remark, outcome } = ruleKinds[rule.severity];
  return {
    name: rule.id,
    severity,
    remark: { zh: `${remark.zh}　${table.title}`, en: `${remark.en}: ${table.title}` },
    parts: [
      ...whenPart(rule, table),
      { title: { zh: '要求', en: 'Asks' }, text: bothLanguages((language) => assertText(rule, table, language)) },
      ...(rule.message === null
        ? []
        : [{ title: { zh: '提示语', en: 'Message' }, text: { zh: rule.message, en: rule.message } }]),
      { title: { zh: '处理', en: 'Mend' }, text: outcome },
    ],
  };
}

const bothLanguages = (say: (language: Language) => string): Words => ({ zh: say('zh'), en: say('en') });

const whenPart = ({ when }: Rule, table: Table): readonly PagePart[] =>
  when === null
    ? []
    : [{ title: { zh: '条件', en: 'When' }, text: bothLanguages((language) => ruleText(when, table, language)) }];

function assertText({ assert, tolerance }: Rule, table: Table, language: Language): string {
  const text = ruleText(assert, table, language);
  if (isZero(tolerance)) return text;
  const allowed = decimalText(tolerance);
  return text + (language === 'zh' ? `（允许相差 ${allowed}）` : ` (within ${allowed})`);
}

interface RuleKind {
  readonly severity: Severity;
  readonly remark: Words;
  readonly outcome: Words;
}

const ruleKinds: Readonly<Record<RuleSeverity, RuleKind>> = {
  hard: {
    severity: 'error',
    remark: { zh: '强制性审核', en: 'hard edit' },
    outcome: { zh: '必须改正，不能用说明了结。', en: 'The return must be corrected; no explanation stands for it.' },
  },
  explain: {
    severity: 'error',
    remark: { zh: '准强制性审核', en: 'explain edit' },
    outcome: {
      zh: '改正；确属实情的，用 shuangyong accept 登记说明后，由错误变为提示，数字计入合计。',
      en: 'Correct the return; or if it is right, record why with shuangyong accept, which makes the error a note and adds its figures up.',
    },
  },
  soft: {
    severity: 'warning',
    remark: { zh: '核实性审核', en: 'soft edit' },
    outcome: {
      zh: '核实：错了的改正，确属实情的用 shuangyong accept 登记说明。数字不论是否核实都已计入合计。',
      en: 'Check it: correct what is wrong, and record why the rest is right with shuangyong accept. The figures are added up either way.',
    },
  },
  notice: {
    severity: 'info',
    remark: { zh: '提示性审核', en: 'notice' },
    outcome: { zh: '只作提示，无需处理。', en: 'It only tells; nothing needs to be done.' },
  },
};
