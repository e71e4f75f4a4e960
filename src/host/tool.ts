import type { Tool } from '../findings/outcome.ts';
import { ownFile } from './own-file.ts';

/** Name and version as `package.json` has them. */
export function tool(): Tool {
  const text = new TextDecoder().decode(ownFile('package.json'));
  const { name, version }: { name: string; version: string } = JSON.parse(text);
  return { name, version };
}
