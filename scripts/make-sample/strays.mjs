import { plausibleRow } from './figures.mjs';

/**
 * Files of no one unit: a name that is one letter off, a file name and a cell that disagree, a program's own temporary file.
 * @param {import('./random.mjs').Random} random
 * @returns {import('./ordinary.mjs').Sending[]}
 */
export function strays(random) {
  const stray = (more) => ({
    unit: null,
    rows: [plausibleRow(random, 'township')],
    proof: 'receipt',
    lacks: [],
    encoding: 'utf-8',
    separator: ',',
    ...more,
  });
  return [
    stray({ look: 'csv', path: '清水田乡.csv', claim: '清水田乡', at: '2020-02-04 09:15', problem: 'unit/unknown' }),
    stray({ look: 'official', path: '黄溪乡.xlsx', claim: '黄溪乡', at: '2020-02-05 10:02', problem: 'unit/unknown' }),
    stray({ look: 'plain', path: '马喇镇.xlsx', claim: '金溪镇', at: '2020-02-03 17:40', problem: 'unit/conflict' }),
  ];
}

/** What an office program leaves beside an open workbook: its user's name in 165 bytes. */
export const temporaryFile = {
  path: '~$濯水镇.xlsx',
  bytes: Buffer.concat([Buffer.from([2]), Buffer.from('wps'), Buffer.alloc(161, 0x20)]),
};
