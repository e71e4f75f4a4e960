import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { PackageMember } from '../../archive/package-members.ts';
import { pinned } from '../finished-zip.ts';
import { CannotEdit } from './cannot-edit.ts';

/** The parts of a document that is a ZIP archive, to be changed one by one: what is not changed stays byte for byte. Names are compared without case, as the format asks. */
export class OfficePackage {
  /** By name in lower case, in the archive's order. */
  readonly #parts = new Map<string, PackageMember>();

  /** Of two parts with one name the first counts, as it does for whoever reads it. */
  constructor(members: readonly PackageMember[]) {
    for (const member of members) {
      if (!isSafe(member.name)) throw new CannotEdit('unusual');
      if (!this.has(member.name)) this.#parts.set(member.name.toLowerCase(), member);
    }
  }

  get names(): readonly string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** A part's text; null where there is none. */
  text(name: string): string | null {
    const content = this.#parts.get(name.toLowerCase())?.content;
    if (content === undefined) return null;
    if (!isUtf8(content)) throw new CannotEdit('unusual');
    return content.toString('utf8');
  }

  /** The text of a part that must be there. */
  textOf(name: string): string {
    const text = this.text(name);
    if (text === null) throw new CannotEdit('unusual');
    return text;
  }

  put(name: string, text: string): void {
    const key = name.toLowerCase();
    this.#parts.set(key, { name: this.#parts.get(key)?.name ?? name, content: Buffer.from(text) });
  }

  remove(name: string): void {
    this.#parts.delete(name.toLowerCase());
  }

  /** A name with the first number that no part has: `xl/comments{}.xml` → `xl/comments2.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('{}', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** The archive; the same parts give the same bytes. */
  async bytes(): Promise<Uint8Array> {
    const { default: yazl } = await import('yazl');
    const zip = new yazl.ZipFile();
    for (const { name, content } of this.#parts.values())
      zip.addBuffer(content, name, { mtime: pinned, forceDosTimestamp: true });
    zip.end();
    return buffer(zip.outputStream);
  }
}

/** Names are never paths on our disk; but the archive goes to others, who may unpack it. */
const isSafe = (name: string): boolean =>
  name !== '' && !/[:\p{Cc}\uFFFD]/u.test(name) && !name.split('/').some((step) => step === '..' || step === '.');
