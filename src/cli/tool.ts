import { readFileSync } from 'node:fs';
import type { Tool } from '../findings/outcome.ts';

/** Name and version as `package.json` has them. */
export function tool(): Tool {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version }: { name: string; version: string } = JSON.parse(text);
  return { name, version };
}
