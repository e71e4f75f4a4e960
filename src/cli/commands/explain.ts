import { nearNames } from '../../domain/near-names.ts';
import { catalogue } from '../../findings/catalogue.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { ExplanationPage, PageLook } from '../../report/code-page.ts';
import { ExitCode } from '../exit-code.ts';
import { appearance, type Call } from '../run-job.ts';
import { loadHere } from './load-here.ts';

/** `explain [CODE]`: what a code, or a rule of the campaign's table, means; without it, all codes. */
export async function explain(name: string | null, call: Call): Promise<ExitCode> {
  const { codeLines, codePage } = await import('../../app/explain-code.ts');
  const { codeListText, pageText } = await import('../../report/code-page.ts');
  const { stdout } = call.surroundings;
  const look: PageLook = appearance('-', call);
  if (name === null) stdout.write(codeListText(codeLines(), look));
  else stdout.write(pageText(codePage(name) ?? (await ruleOf(name, call)), look));
  return ExitCode.done;
}

async function ruleOf(name: string, call: Call): Promise<ExplanationPage> {
  const { rulePage } = await import('../../app/explain-code.ts');
  // A code has a stroke in it, and needs no campaign that is in order.
  if (name.includes('/')) throw unknown(name, []);
  const { table } = (await loadHere(call)).campaign;
  const page = rulePage(name, table);
  if (page !== null) return page;
  throw unknown(
    name,
    table.rules.map(({ id }) => id),
  );
}

/** Near codes, by the whole of a code or by its second half alone. */
function unknown(name: string, rules: readonly string[]): UsageError {
  const codes = Object.keys(catalogue);
  const slugs = codes.filter((code) => nearNames(name, [code.slice(code.indexOf('/') + 1)]).length > 0);
  const near = [...new Set([...nearNames(name, rules), ...nearNames(name, codes), ...slugs])].slice(0, 5);
  return new UsageError({
    zh: `没有“${name}”这个代码或审核公式；${near.length === 0 ? '全部代码见 shuangyong explain' : `是不是：${near.join('、')}？`}`,
    en: `there is no code or rule “${name}”; ${near.length === 0 ? 'shuangyong explain lists all codes' : `did you mean ${near.join(', ')}?`}`,
  });
}
