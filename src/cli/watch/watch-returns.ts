import { relative, resolve } from 'node:path';
import { localSecond } from '../../domain/zoned-time.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { printableLines } from '../../report/pretty/printable.ts';
import { loadNamed, namedValidation, type Validation } from '../commands/validate.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { runRequest } from '../run-request.ts';
import { validateWords } from '../validate-words.ts';
import { words } from '../words.ts';
import { freshScreen } from './fresh-screen.ts';
import { watchedPlaces } from './watched-places.ts';
import { watcherOn, type Watcher } from './watcher.ts';

/** What is done at every change. */
export interface Watch {
  /** Whether files are looked at every second, rather than waiting to be told. */
  readonly isPolling: boolean;
  readonly check: (call: Call) => Promise<ExitCode>;
}

/** A share that is away, or a campaign file half typed, is tried again so often though nothing tells of a change: milliseconds. */
const retryAfter = 3000;
/** As long as a timer can wait: milliseconds. */
const forever = 2 ** 31 - 1;

/**
 * Checks, and checks again at every change, until it is interrupted. Mistakes that were there at the start end it as they end
 * every command; later ones, and a folder that holds no return yet, are told and outlived.
 */
export async function watchReturns(validation: Validation, call: Call, watch: Watch): Promise<never> {
  const wanted = { validation, call, outputs: outputsOf(call) };
  let session = await newSession(wanted, watch.isPolling);
  let complaint = await complaintOf(() => watch.check(call));
  if (complaint !== null && complaint.words !== words.noFiles) throw complaint;
  for (let told: string | null = null; ;) {
    told = report(complaint, told, { call, session });
    const changed = await session.watcher.changes.next(complaint === null ? forever : retryAfter);
    if (changed.length > 0) say(changedText(changed, call), { call, session });
    complaint = await complaintOf(async () => {
      session = await renewed(session, wanted, complaint !== null);
      session.watcher.changes.forget();
      await watch.check(freshScreen(call));
    });
  }
}

/** The user's mistake that ended a piece of work; null where there was none. */
async function complaintOf(work: () => Promise<unknown>): Promise<UsageError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** What goes on from round to round. */
interface Session {
  readonly watcher: Watcher;
  /** Of the places watched. */
  readonly key: string;
  readonly timezone: string;
  readonly isPolling: boolean;
}

interface Wanted {
  readonly validation: Validation;
  readonly call: Call;
  /** Absolute paths of what we write ourselves. */
  readonly outputs: readonly string[];
}

/** Throws `UsageError` for options that mean nothing. */
function outputsOf({ options, surroundings: { host } }: Call): readonly string[] {
  const { reports } = runRequest(options, {
    cwd: host.cwd,
    failOn: [],
    isReportOutput: true,
    furtherTargets: [],
    usualFormat: 'pretty',
  });
  const targets = reports.map(({ target }) => target).filter((target) => target !== '-');
  return [...targets, ...(options.html === undefined ? [] : [resolve(host.cwd, options.html)])];
}

/** Loads the campaign to know what belongs to it, and watches all that. */
async function newSession(
  { validation, call, outputs }: Wanted,
  isPolling: boolean,
  before: Session | null = null,
): Promise<Session> {
  const loaded = await loadNamed(await namedValidation(validation), call.options);
  const places = watchedPlaces(validation, loaded, outputs);
  const key = JSON.stringify([places.bases, [...loaded.sources], isPolling]);
  if (before?.key === key) return before;
  await before?.watcher.close();
  return { watcher: await watcherOn(places, isPolling), key, timezone: loaded.campaign.timezone, isPolling };
}

/** The session, anew where other places are to be watched than before, the old watcher tells no more, or what it watched was away: a folder that is back is another one. */
async function renewed(session: Session, wanted: Wanted, wasAway: boolean): Promise<Session> {
  const { watcher, isPolling } = session;
  if (!watcher.isBroken() && !wasAway) return newSession(wanted, isPolling, session);
  if (watcher.isBroken()) say(validateWords.nowPolling[wanted.call.language], { call: wanted.call, session });
  const next = await newSession(wanted, isPolling || watcher.isBroken());
  await watcher.close();
  return next;
}

interface Place {
  readonly call: Call;
  readonly session: Session;
}

/** Says what went wrong, once, or that all goes on; gives what was said of the first. */
function report(complaint: UsageError | null, told: string | null, place: Place): string | null {
  const { language, surroundings } = place.call;
  if (complaint === null) {
    say(validateWords.watching[language], place);
    return null;
  }
  const text = `shuangyong: ${printableLines(complaint.text(language))}\n`;
  if (text !== told) surroundings.stderr.write(text);
  return text;
}

function changedText(paths: readonly string[], { language, surroundings: { host } }: Call): string {
  const names = paths.slice(0, 3).map((path) => relative(host.cwd, path));
  return `${validateWords.changed[language]}${names.join(', ')}${paths.length > names.length ? ' …' : ''}`;
}

function say(text: string, { call: { options, surroundings }, session: { timezone } }: Place): void {
  if (options.quiet === true) return;
  const time = localSecond(surroundings.host.now(), timezone).slice(-8);
  surroundings.stderr.write(`[${time}] ${text}\n`);
}
