import campaignCheck from '#compiled/campaign.cjs';
import type { CheckSettings } from '../domain/check-settings.ts';
import type { Deadline } from '../domain/deadline.ts';
import { defaultLimits, type Limits } from '../domain/limits.ts';
import { isTimeZone } from '../domain/zoned-time.ts';
import type { Place } from '../findings/usage-error.ts';
import { checkSettings, type WrittenChecks } from './check-settings.ts';
import { mistakeAt, parseJson, type JsonDocument } from './json-document.ts';
import { OwnSchema } from './own-schemas.ts';
import { deadlineForms, noTime, parseDeadline } from './wall-time.ts';

/** The time zone of a campaign that names none. */
const defaultTimezone = 'Asia/Shanghai';

const pathKeys = ['table', 'roster', 'returns', 'receipts', 'accepted', 'previous', 'output'] as const;

/** The keys that name another file or folder. */
export type PathKey = (typeof pathKeys)[number];

/** The settings of `shuangyong.json`. Paths are as written there; `null` where the file leaves a key out. */
export interface CampaignFile {
  readonly title: string | null;
  readonly district: string | null;
  readonly issuer: string | null;
  readonly deadline: Deadline | null;
  readonly timezone: string;
  readonly table: string | null;
  readonly roster: string | null;
  readonly returns: string | null;
  readonly receipts: string | null;
  readonly accepted: string | null;
  readonly previous: string | null;
  readonly output: string | null;
  readonly checks: CheckSettings;
  readonly limits: Limits;
  /** Where the paths stand that the file gives, for mistakes that show only when they are followed. */
  readonly places: Readonly<Partial<Record<PathKey, Place>>>;
}

type Text = 'title' | 'district' | 'issuer' | PathKey;
type Written = Partial<Record<Text | 'deadline' | 'timezone' | '$schema', string>> & {
  limits?: Partial<Limits>;
  checks?: WrittenChecks;
};

const campaignSchema = new OwnSchema<Written>(campaignCheck);

const nothing: Readonly<Record<Text, null>> = {
  title: null,
  district: null,
  issuer: null,
  table: null,
  roster: null,
  returns: null,
  receipts: null,
  accepted: null,
  previous: null,
  output: null,
};

/** The campaign file's settings, with the defaults of what does not depend on the folder; throws `UsageError` with line and key. */
export function parseCampaignFile(text: string, file: string): CampaignFile {
  const document = parseJson(text, file);
  const { $schema: _, deadline, timezone = defaultTimezone, limits, checks, ...texts } = campaignSchema.check(document);
  checkTimezone(timezone, document);
  return {
    ...nothing,
    ...texts,
    deadline: deadline === undefined ? null : checkDeadline(deadline, timezone, document),
    timezone,
    checks: checkSettings(checks),
    limits: { ...defaultLimits, ...limits },
    places: placesIn(document, texts),
  };
}

const placesIn = (document: JsonDocument, texts: Written): CampaignFile['places'] =>
  Object.fromEntries(
    pathKeys
      .filter((key) => texts[key] !== undefined)
      .map((key) => [key, { file: document.file, line: document.lineOf([key]), key }]),
  );

/** The settings where there is no campaign file at all. */
export const defaultCampaignFile = (): CampaignFile => parseCampaignFile('{}', 'shuangyong.json');

/** An IANA name or an offset; the platform takes more, such as `x+08`. */
const zoneName = /^([A-Za-z_]+(\/[A-Za-z0-9_+-]+)+|UTC|GMT|[+-]\d{2}:\d{2})$/;

function checkTimezone(name: string, document: JsonDocument): void {
  if (zoneName.test(name) && isTimeZone(name)) return;
  throw mistakeAt(document, ['timezone'], {
    zh: `没有“${name}”这个时区，应为 IANA 时区名，如 Asia/Shanghai`,
    en: `"${name}" is no time zone; expected an IANA name such as Asia/Shanghai`,
  });
}

function checkDeadline(written: string, timezone: string, document: JsonDocument): Deadline {
  const deadline = parseDeadline(written, timezone);
  if (deadline !== null) return deadline;
  throw mistakeAt(document, ['deadline'], noTime(written, deadlineForms));
}
