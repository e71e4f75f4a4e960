import { sendingsOf } from './ordinary.mjs';
import { Random } from './random.mjs';
import { receiptsCsv, rosterCsv } from './registers.mjs';
import { render } from './render.mjs';
import { strays, temporaryFile } from './strays.mjs';
import { prettyJson } from './pretty-json.mjs';
import { truthOf } from './truth.mjs';
import { units } from './units.mjs';

/**
 * Every generated file of the sample campaign: bytes by path in the campaign's folder.
 * @returns {Promise<ReadonlyMap<string, Buffer>>}
 */
export async function buildSample() {
  const random = new Random(20200205);
  const sendings = [...units.map((unit, index) => sendingsOf(unit, { index, random })), strays(random)].flat();
  /** @type {import('./render.mjs').SentFile[]} */
  const files = [];
  for (const sending of sendings) files.push(await render(sending, { before: files.at(-1), random }));
  return new Map([
    ['units.csv', rosterCsv()],
    ['receipts.csv', receiptsCsv(files)],
    ['expected/truth.json', Buffer.from(prettyJson(truthOf(files)))],
    [`returns/${temporaryFile.path}`, temporaryFile.bytes],
    ...files.map(({ path, bytes }) => /** @type {const} */ ([`returns/${path}`, bytes])),
  ]);
}
