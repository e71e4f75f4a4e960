import { dirname, join, relative, sep } from 'node:path';
import { expectationText } from '../campaign/expectation-file.ts';
import { asExpected } from '../findings/expectation.ts';
import type { Host, Output } from './host.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import type { SampleCheck } from './sample-checks.ts';

/** The file of expectations that would hold of a sample; null where it holds already. What a person wrote of findings that are still there stays as it is. `schema`: absolute, null where there is none to name. */
export function updatedExpectation(
  { location, expected, seen, comparison }: SampleCheck,
  schema: string | null,
): Output | null {
  const { met, missing, unexpected } = comparison;
  if (expected !== null && missing.length + unexpected.length === 0) return null;
  const [kept, added] = [new Map(met), new Set(unexpected)];
  const findings = seen.flatMap((each) => kept.get(each) ?? (added.has(each) ? asExpected(each) : []));
  const $schema = schema === null ? null : besides(location, schema);
  const file = expected ?? { $schema, description: null, isOpen: false };
  return { path: location, bytes: expectationText({ ...file, findings }) };
}

/** The schema that `init` puts beside a campaign; null where there is none. */
export function expectationSchema(host: Host, { folder }: LoadedCampaign): string | null {
  const path = join(folder, 'schemas/expect.schema.json');
  return host.exists(path) ? path : null;
}

/** `./schemas/expect.schema.json`, as seen from a file. */
function besides(file: string, schema: string): string {
  const path = relative(dirname(file), schema).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
