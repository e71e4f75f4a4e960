/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {(text: string, random: Random) => string} Rewrite */

const extremes = [
  '-1',
  '0',
  '1e309',
  'NaN',
  '',
  '4294967296',
  '1048577',
  '16385',
  'A0',
  'XFE1',
  '￾',
  '𠮷',
  '=1+1',
  '9'.repeat(400),
];

/** Of all places where the pattern matches, one is written anew. @type {Readonly<Record<string, readonly [RegExp, (found: string, random: Random) => string]>>} */
const replacements = {
  'a tag lost': [/<[^<>]+>/g, () => ''],
  'a tag twice': [/<[^<>]+>/g, (tag) => tag + tag],
  'an attribute changed': [/="[^"]*"/g, (_, random) => `="${random.pick(extremes)}"`],
  'an attribute lost': [/ [\w:]+="[^"]*"/g, () => ''],
  'a number changed': [/\d+/g, (_, random) => random.pick(extremes)],
  'a text changed': [/>[^<>]+</g, (_, random) => `>${random.pick(extremes)}<`],
  'a quote put in': [/[,;\t\n]/g, (mark) => `${mark}"`],
  'a document type': [
    /<(?![?!])/g,
    () => '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]><x>&a;&b;</x><',
  ],
  'an entity': [/>/g, (_, random) => random.pick(['>&nothing;', '>&#0;', '>&#xD800;', '>&#x10FFFF;'])],
  'deep nesting': [/>/g, () => `>${'<a>'.repeat(200)}`],
  'a long run': [/>|,/g, (mark) => mark + '户'.repeat(5000)],
};

/** @param {string} text @param {Random} random @param {string} how */
function replaced(text, random, how) {
  const [pattern, by] = replacements[how] ?? [/$/g, () => ''];
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: match, index } = random.pick(found);
  return text.slice(0, index) + by(match, random) + text.slice(index + match.length);
}

/** What a careless program or a hostile hand may do to a text. @type {Readonly<Record<string, Rewrite>>} */
export const textChanges = Object.fromEntries(
  Object.keys(replacements).map((how) => [how, (text, random) => replaced(text, random, how)]),
);
