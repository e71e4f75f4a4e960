// The licences of the packages whose code is bundled ask that their notices go with it: THIRD-PARTY-LICENSES holds them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const named = /^(licen[cs]e|notice|copying|copyrightnotice)([.-][\w-]+)?$/iu;

/** Packages that ship no licence: whose it is, as their repository says, and a package that ships the same terms. */
const elsewhere = {
  saxes: {
    holders: [
      'Copyright (c) Contributors',
      'Copyright (c) Isaac Z. Schlueter and Contributors (sax, of which it is a fork)',
    ],
    termsOf: 'inherits',
  },
};

/** The folder of the package that a module lies in; null for a module of ours. */
export function packageFolder(id) {
  if (id.includes('\0rolldown')) return 'node_modules/rolldown';
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(id)?.[0] ?? null;
}

/** Name, version and licence of each package in those folders below `root`, with all that its authors ask to be told; throws for one without. */
export function notices(folders, root) {
  const sections = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = licenceIn(join(root, folder)) ?? licenceElsewhere(name, root);
    if (text === null) throw new Error(`${name}@${version} is bundled, and says nowhere under which terms`);
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return [...new Set(sections)].toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

/** All licence files of a package one after another, else what its README says under that heading. */
function licenceIn(folder) {
  const texts = [folder, join(folder, 'licenses')].flatMap((place) =>
    (existsSync(place) ? readdirSync(place) : [])
      .filter((name) => named.test(name))
      .toSorted()
      .map((name) => read(join(place, name))),
  );
  if (texts.length > 0) return texts.join('\n\n');
  const readme = join(folder, 'README.md');
  const [, text] =
    (existsSync(readme) && /^## Licen[cs]e\n([^]*?copyright[^]*?)(?:^## |$(?![^]))/imu.exec(read(readme))) || [];
  return text?.trim() ?? null;
}

function licenceElsewhere(name, root) {
  const { holders, termsOf } = elsewhere[name] ?? {};
  if (termsOf === undefined) return null;
  const terms = licenceIn(join(root, 'node_modules', termsOf)) ?? '';
  return terms.replace(/^Copyright .*$/mu, holders.join('\n'));
}

const read = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
