/** One part of a message that is made of several. */
export interface MessagePart {
  /** `text/html`, in small letters. */
  readonly type: string;
  /** Empty where none is stated. */
  readonly charset: string;
  /** Where the part lay before it was packed: a path or an address. */
  readonly location: string;
  readonly content: Buffer;
}

/** Parts in parts in parts. */
const deepest = 4;

/** Bytes that tell a message's head. */
const glance = 256;

/** Whether bytes begin with the head of a message, as a page in one file (MHT) does. */
export const isMessage = (bytes: Buffer): boolean => /^[\w-]+:\s/.test(bytes.toString('latin1', 0, glance).trimStart());

/** All parts of a message, those of its parts among them. */
export const partsOf = (message: Buffer): readonly MessagePart[] => [...eachPart(message.toString('latin1'), 0)];

function* eachPart(text: string, depth: number): Iterable<MessagePart> {
  const { head, body } = divided(text);
  const type = head.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (boundary === '') yield part(head, body);
  else if (depth < deepest) for (const inner of pieces(body, boundary)) yield* eachPart(inner, depth + 1);
}

/** What stands between the borders. */
const pieces = (body: string, boundary: string): readonly string[] =>
  body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, ''));

interface Divided {
  /** By name in small letters. */
  readonly head: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Head and body with an empty line between. A head's line may go on in the next. */
function divided(text: string): Divided {
  const [border = '\n\n'] = /\r?\n\r?\n/.exec(text) ?? [];
  const end = text.indexOf(border);
  const lines = text
    .slice(0, end < 0 ? text.length : end)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .trimStart()
    .split(/\r?\n/);
  const head = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { head: new Map(head), body: end < 0 ? '' : text.slice(end + border.length) };
}

function part(head: Divided['head'], body: string): MessagePart {
  const type = head.get('content-type') ?? 'text/plain';
  const [name = ''] = type.split(';', 1);
  return {
    type: name.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    location: head.get('content-location') ?? '',
    content: decoded(body, head.get('content-transfer-encoding') ?? ''),
  };
}

const parameter = (header: string, name: string): string => {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header) ?? [];
  return quoted ?? bare ?? '';
};

function decoded(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
