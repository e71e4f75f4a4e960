// Other readers of XLSX, as far as they are installed here. Each only reads; none checks or adds up.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const inPeers = (name) => join(import.meta.dirname, 'peers', name);
const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const hasModule = (name) => works('python3', '-c', `import ${name}`);
const inNode = (name) => works(process.execPath, '--input-type=module', '-e', `await import('${name}')`);

/** What they are called, and their command, behind which the files to read are named. */
export function installedPeers() {
  return [
    { name: 'SheetJS, dense', isHere: inNode('@e965/xlsx'), command: [process.execPath, inPeers('sheetjs.mjs')] },
    { name: 'exceljs', isHere: inNode('exceljs'), command: [process.execPath, inPeers('exceljs.mjs')] },
    { name: 'openpyxl, read-only', isHere: hasModule('openpyxl'), command: ['python3', inPeers('openpyxl-reader.py')] },
    { name: 'pandas', isHere: hasModule('pandas'), command: ['python3', inPeers('pandas-reader.py')] },
  ].filter(({ isHere }) => isHere);
}
