// Makes the program for clerks who have no Node: one executable each for Linux and Windows, in build/.
// It is npm's own Node with the bundle put into it (docs/decisions/0019-library-and-packages.md); `npm run sea` builds what this takes.
//   node scripts/sea.mjs [linux-x64] [win-x64]
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inject } from 'postject';

/** Of Node, as npm has it for both systems. */
const version = '20.20.2';
const root = join(import.meta.dirname, '..');
const build = join(root, 'build');

/** Where each system's executable stands in its package, and what ours is called. */
const systems = {
  'linux-x64': { binary: 'bin/node', name: 'shuangyong-linux-x64' },
  'win-x64': { binary: 'bin/node.exe', name: 'shuangyong-win-x64.exe' },
};

/** A file out of npm's package of Node for a system, which is fetched once. */
function fromNode(system, path) {
  const folder = join(build, `node-${system}-${version}`);
  const file = join(folder, 'package', path);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', `node-${system}@${version}`, '--pack-destination', folder, '--silent'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  execFileSync('tar', ['-xzf', packed.trim().split('\n').at(-1)], { cwd: folder });
  return file;
}

const nodeFor = (system) => fromNode(system, systems[system].binary);

/** By its path in the package, all that the program reads of itself. */
function assets() {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = files.filter((name) => !/^(!|bin|dist|man)/u.test(name));
  const code = readdirSync(join(root, 'dist/bundle')).filter((name) => name.endsWith('.js'));
  const paths = ['package.json', ...own.flatMap(filesIn), ...code.map((name) => `dist/bundle/${name}`)];
  return Object.fromEntries(paths.map((path) => [path, join(root, path)]));
}

const filesIn = (name) =>
  readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** The bundle as Node wants it put in; it says nothing of a system. */
function blob(node) {
  const config = join(build, 'sea.json');
  const output = join(build, 'sea.blob');
  const settings = { useSnapshot: false, useCodeCache: false, disableExperimentalSEAWarning: true };
  writeFileSync(
    config,
    // As it is written here it is told in stack traces.
    JSON.stringify({ main: 'dist/bundle/sea-start.js', output, ...settings, assets: assets() }, null, 2),
  );
  execFileSync(node, ['--experimental-sea-config', config], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(output);
}

const wanted = process.argv.slice(2);
const chosen = Object.keys(systems).filter((system) => wanted.length === 0 || wanted.includes(system));
mkdirSync(build, { recursive: true });
let nodes;
let licence;
try {
  nodes = chosen.map((system) => [system, nodeFor(system)]);
  // Only the package for Linux holds it.
  licence = fromNode('linux-x64', 'LICENSE');
} catch (error) {
  console.error(
    `sea: skipped, since the packages of Node cannot be had: ${String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1)}`,
  );
  process.exit(0);
}
// Goes with the executables: of what each is made.
const parts = [licence, join(root, 'dist/THIRD-PARTY-LICENSES')];
const line = `\n${'-'.repeat(80)}\n\n`;
writeFileSync(
  join(build, 'THIRD-PARTY-LICENSES.txt'),
  `Node.js ${version}\n\n${parts.map((path) => readFileSync(path, 'utf8')).join(line)}`,
);
// What is put in must be made by the same version.
const content = blob(process.versions.node === version ? process.execPath : nodeFor('linux-x64'));
for (const [system, node] of nodes) {
  const target = join(build, systems[system].name);
  copyFileSync(node, target);
  chmodSync(target, 0o755);
  await inject(target, 'NODE_SEA_BLOB', content, { sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2' });
  console.log(relative(process.cwd(), target));
}
