import { resolve } from 'node:path';
import { checkNewFolder, makeCampaign, newTable, type CampaignAnswers, type NewFile } from '../../app/new-campaign.ts';
import { deadlineForms, parseDeadline } from '../../campaign/wall-time.ts';
import { textWidth } from '../../domain/text-width.ts';
import type { Language } from '../../findings/entry.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { printable } from '../../report/pretty/printable.ts';
import { inFolder } from '../command-line.ts';
import { ExitCode } from '../exit-code.ts';
import { fileWords, initWords } from '../init-words.ts';
import type { Questions } from '../questions.ts';
import type { Call } from '../run-job.ts';
import { tool } from '../tool.ts';

/** What `init` is asked for. */
export interface InitRequest {
  /** As it was typed. */
  readonly folder: string;
  readonly table: string | null;
  readonly answers: CampaignAnswers;
}

/** `init [DIR]`: makes a campaign folder. What no option says is asked on a terminal, and left out elsewhere. */
export async function init({ folder, table: file, answers }: InitRequest, call: Call): Promise<ExitCode> {
  const { surroundings, options, language } = call;
  const { host, stdout } = surroundings;
  const given = mapped(answers, written);
  checkDeadline(given.deadline);
  const path = resolve(host.cwd, folder);
  const table = newTable(host, path, file);
  checkNewFolder(host, path, table);
  const questions = options.quiet === true ? null : await surroundings.questions();
  const full =
    questions === null
      ? given
      : await asked(given, { questions, language, title: table.table.title }).finally(() => questions.close());
  const files = makeCampaign(host, path, { answers: full, table, version: tool().version });
  stdout.write(summary(folder, files, language));
  return ExitCode.done;
}

const mapped = (
  { title, district, issuer, deadline }: CampaignAnswers,
  change: (text: string | null) => string | null,
): CampaignAnswers => ({
  title: change(title),
  district: change(district),
  issuer: change(issuer),
  deadline: change(deadline),
});

/** A blank is no answer. */
const written = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

const isDeadline = (text: string): boolean => parseDeadline(text, 'Asia/Shanghai') !== null;

function checkDeadline(deadline: string | null): void {
  if (deadline === null || isDeadline(deadline)) return;
  throw new UsageError({
    zh: `--deadline：“${deadline}”${initWords.badDeadline.zh}，${deadlineForms.zh}`,
    en: `--deadline: “${deadline}”: ${initWords.badDeadline.en}; ${deadlineForms.en}`,
  });
}

interface Asking {
  readonly questions: Questions;
  readonly language: Language;
  /** What the title is unless the user says otherwise. */
  readonly title: string;
}

async function asked(given: CampaignAnswers, { questions, language, title }: Asking): Promise<CampaignAnswers> {
  const ask = async (key: keyof typeof initWords, hint = ''): Promise<string | null> =>
    written(await questions.ask(initWords[key][language] + hint + initWords.colon[language]));
  return {
    title: given.title ?? (await ask('askTitle', ` [${printable(title)}]`)),
    district: given.district ?? (await ask('askDistrict')),
    issuer: given.issuer ?? (await ask('askIssuer')),
    deadline: given.deadline ?? (await deadline()),
  };

  async function deadline(): Promise<string | null> {
    let hint = '';
    for (;;) {
      const answer = await ask('askDeadline', hint);
      if (answer === null || isDeadline(answer)) return answer;
      hint = ` [${initWords.badDeadline[language]}]`;
    }
  }
}

/** What was made, and what comes next. */
function summary(folder: string, files: readonly NewFile[], language: Language): string {
  const say = (key: keyof typeof initWords): string => initWords[key][language];
  const widest = Math.max(...files.map(({ path }) => textWidth(path, 'narrow')));
  const lines = files.map(({ path, isNew }) => {
    const note = (fileWords[path]?.[language] ?? '') + (isNew ? '' : say('kept'));
    return `  ${path}${' '.repeat(widest - textWidth(path, 'narrow'))}  ${note}`;
  });
  const status = 'shuangyong status';
  const next = folder === '.' ? status : inFolder(printable(folder), status);
  return [say('made') + printable(folder), ...lines, '', say('next') + next].map((line) => `${line}\n`).join('');
}
