import { blankPdf, truncated } from '../../make-sample/spoil.mjs';
import { encryptedPackage, withParts } from '../../make-every-finding/workbook.mjs';
import { xlsxRowLooks } from '../looks.mjs';
import { turned } from './kind.mjs';

const renamed = (path, extension) => path.replace(/\.[^.]+$/, `.${extension}`);

/** A file of which nothing can be read. */
const unreadable = (id, [zh, en], { code, looks = xlsxRowLooks, extensions, spoil }) => ({
  id,
  zh,
  en,
  looks,
  plant({ paper, turn }) {
    if (extensions !== undefined) paper.path = renamed(paper.path, turned(extensions, turn));
    paper.spoil = (bytes) => spoil(bytes, turn);
    paper.expect('error', code, null);
  },
});

/** A file that is read all the same. */
const odd = (id, [zh, en], { told: [severity, code], looks = xlsxRowLooks, extension, spoil }) => ({
  id,
  zh,
  en,
  looks,
  plant({ paper }) {
    if (extension !== undefined) paper.path = renamed(paper.path, extension);
    if (spoil !== undefined) paper.spoil = spoil;
    paper.expect(severity, code, null);
  },
});

const picture = (turn) =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'),
    Buffer.alloc(600 + turn, 0x11),
  ]);

/** @type {readonly import('./kind.mjs').Kind[]} */
export const fileKinds = [
  unreadable('truncated', ['传输中截断', 'cut off in transfer'], { code: 'file/unreadable', spoil: truncated }),
  unreadable('encrypted', ['设有打开密码', 'protected by a password'], {
    code: 'file/encrypted',
    spoil: (_, turn) => Buffer.concat([encryptedPackage(), Buffer.alloc(turn)]),
  }),
  unreadable('empty', ['空文件', 'an empty file'], {
    code: 'file/empty',
    looks: ['csv', 'csvForm', 'flat'],
    spoil: () => Buffer.alloc(0),
  }),
  unreadable('scan', ['扫描件、照片', 'a scan or a photograph'], {
    code: 'file/unsupported',
    extensions: ['pdf', 'jpg'],
    spoil: (_, turn) => (turn % 2 === 0 ? Buffer.concat([blankPdf(), Buffer.from(`%${turn}\n`)]) : picture(turn)),
  }),
  odd('csv-called-xlsx', ['CSV 改名为 xlsx', 'a CSV called .xlsx'], {
    told: ['info', 'file/wrong-extension'],
    looks: ['csv', 'csvForm'],
    extension: 'xlsx',
  }),
  odd('xlsx-called-xls', ['xlsx 改名为 xls', 'an XLSX called .xls'], {
    told: ['info', 'file/wrong-extension'],
    extension: 'xls',
  }),
  odd('macros', ['带宏', 'macros'], {
    told: ['warning', 'file/macros'],
    extension: 'xlsm',
    spoil: (bytes) => withParts(bytes, { 'xl/vbaProject.bin': '' }),
  }),
  odd('external-links', ['引用别的工作簿', 'links to other workbooks'], {
    told: ['warning', 'file/external-links'],
    spoil: (bytes) => withParts(bytes, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
  }),
];
