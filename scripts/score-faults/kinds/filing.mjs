import { exact } from '../../make-sample/exact.mjs';
import { temporaryFile } from '../../make-sample/strays.mjs';
import { singleLooks } from '../looks.mjs';
import { figureColumns } from '../table.mjs';
import { turned } from './kind.mjs';

/** @type {readonly import('./kind.mjs').Kind[]} */
const ofUnits = [
  {
    id: 'missing',
    zh: '未报',
    en: 'no return',
    plant({ entry }) {
      entry.papers = [];
      entry.expect('warning', 'unit/missing');
    },
  },
  {
    id: 'late',
    zh: '迟报',
    en: 'a late return',
    plant({ paper, entry, turn }) {
      paper.at = turned(['2020-02-06 00:00:01', '2020-02-06 09:30', '2020-02-11 16:00'], turn);
      entry.expect('warning', 'unit/late');
    },
  },
  {
    id: 'nil',
    zh: '零报告',
    en: 'a nil return',
    looks: singleLooks,
    plant({ paper }) {
      const [row] = paper.rows;
      row.figures = Object.fromEntries(figureColumns.map(({ key }) => [key, exact(0)]));
      Object.assign(row.texts, { form: null, startDate: null });
      paper.expect('info', 'unit/nil', null);
    },
  },
  {
    id: 'not-required',
    zh: '无须报送而报了',
    en: 'a return that was not asked for',
    plant({ paper, entry }) {
      entry.unit.isRequired = false;
      paper.expect('info', 'unit/not-required', null);
    },
  },
];

/** @type {readonly import('./kind.mjs').Kind[]} */
const ofVersions = [
  {
    id: 'superseded',
    zh: '更正后重报',
    en: 'a return that was corrected',
    plant({ paper, entry, district }) {
      const earlier = district.paperOf(entry, { suffix: '', rows: structuredClone(paper.rows), look: paper.lookName });
      earlier.rows[0].figures.families += exact(3); // which a superseded return is not blamed for
      Object.assign(earlier, { path: paper.path, at: '2020-01-20 09:00' });
      Object.assign(paper, { path: paper.path.replace(/\.(?=[^.]+$)/, '（更正）.'), at: '2020-02-03 15:00' });
      earlier.expect('info', 'unit/superseded', null);
      entry.papers = [earlier, paper];
    },
  },
  {
    id: 'duplicate',
    zh: '同一文件报了两次',
    en: 'the same file twice',
    plant({ paper, entry, district }) {
      const copy = district.paperOf(entry, { suffix: '(1)', rows: paper.rows, look: paper.lookName });
      Object.assign(copy, { encoding: paper.encoding, claim: paper.claim, at: '2020-02-04 17:30' });
      paper.at = '2020-02-03 11:00';
      copy.expect('info', 'unit/duplicate', null);
      entry.papers = [copy, paper];
    },
  },
  {
    id: 'same-time',
    zh: '两份同时收到，内容不同',
    en: 'two returns received at the same time',
    plant({ paper, entry, district }) {
      const other = district.paperOf(entry, { suffix: '2', rows: district.rowsOf(entry), look: 'flat' });
      other.at = paper.at;
      for (const each of [paper, other]) each.expect('error', 'unit/ambiguous', null);
      entry.papers = [paper, other];
    },
  },
];

/** A file beside the returns, which belongs to no one unit. @type {readonly import('./kind.mjs').Kind[]} */
const strays = [
  {
    id: 'unknown-unit',
    zh: '名册中没有的单位',
    en: 'a unit that is not in the roster',
    plant({ entry, district }) {
      const claim = `北${entry.unit.name.slice(1)}`;
      const stray = district.stray({ claim, path: claim, category: entry.unit.category });
      stray.expect('error', 'unit/unknown', 'unit');
    },
  },
  {
    id: 'two-units',
    zh: '一个名称指两个单位',
    en: 'a name that two units have',
    plant({ entry, district }) {
      const claim = '联合服务站';
      for (const unit of [entry.unit, district.anotherThan(entry).unit]) unit.aliases = [...unit.aliases, claim];
      const stray = district.stray({ claim, path: claim, category: entry.unit.category });
      stray.expect('error', 'unit/ambiguous', 'unit');
    },
  },
  {
    id: 'conflict',
    zh: '文件名与表内单位不一致',
    en: 'a file name and a cell that name two units',
    plant({ entry, district }) {
      const path = `补报/${district.anotherThan(entry).unit.name}`;
      const stray = district.stray({ claim: entry.unit.name, path, category: entry.unit.category });
      stray.expect('error', 'unit/conflict', 'unit');
    },
  },
  {
    id: 'temporary',
    zh: '临时文件',
    en: 'a temporary file',
    plant({ entry, district }) {
      const path = `~$${entry.unit.name}.xlsx`;
      district.plainFiles.push({ path, bytes: temporaryFile.bytes });
      district.expect('info', 'file/ignored', { file: path, cell: null });
    },
  },
];

/** @type {readonly import('./kind.mjs').Kind[]} */
const ofReceipts = [
  {
    id: 'unproven',
    zh: '没有收文登记',
    en: 'no receipt',
    plant({ paper }) {
      paper.hasReceipt = false;
      paper.expect('info', 'receipt/unproven', null);
    },
  },
  {
    id: 'receipt-without-file',
    zh: '登记了却没有文件',
    en: 'a receipt without its file',
    plant({ entry, district }) {
      district.lostReceipts.push(`遗失/${entry.unit.name}.xlsx`);
    },
  },
];

export const filingKinds = [...ofUnits, ...ofVersions, ...strays, ...ofReceipts];
