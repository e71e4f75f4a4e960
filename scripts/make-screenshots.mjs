// Makes the pictures of docs/images from the sample campaign, with LibreOffice (soffice), pdftoppm, ImageMagick (convert) and Chromium:
//   npm run build && node scripts/make-screenshots.mjs
// Every figure in them is the sample's, which is invented. Fonts and versions differ between machines, so no test compares pixels.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-pictures-'));
const campaign = join(scratch, '2020春节');
const feedback = join(campaign, '退回更正/2020-02-20');

/** What is shown: pages of workbooks as they are printed, one under the other. */
const workbooks = [
  { picture: 'summary', workbook: join(campaign, '汇总.xlsx'), pages: [1] },
  { picture: 'form', workbook: join(campaign, '表样/城东街道.xlsx'), pages: [1] },
  { picture: 'feedback', workbook: join(feedback, '区中心医院/区中心医院-双拥统计表（审核意见）.xlsx'), pages: [1, 2] },
];

function shuangyong(...options) {
  const common = ['--as-of', '2020-02-20', '-q', '--lang', 'zh'];
  execFileSync(process.execPath, [join(root, 'bin/shuangyong.js'), ...options, ...common], {
    cwd: campaign,
    stdio: 'ignore',
  });
}

/** Pictures below one another, in few colours and without the paper's white margin, so that the repository stays small. */
function keep(files, picture) {
  const parts = files.flatMap((file) => ['(', file, '-trim', '+repage', '-bordercolor', 'white', '-border', '12', ')']);
  const frame = ['-append', '-bordercolor', '#c8c8c8', '-border', '1', '+dither', '-colors', '48'];
  const target = join(images, `${picture}.png`);
  execFileSync('convert', [...parts, ...frame, '-strip', '-define', 'png:compression-level=9', target]);
}

function picturePages({ picture, workbook, pages }) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, workbook], {
    stdio: 'ignore',
  });
  const pdf = join(scratch, basename(workbook).replace(/xlsx$/, 'pdf'));
  const shots = pages.map((page) => {
    const shot = join(scratch, `${picture}-${page}`);
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '96', '-f', `${page}`, '-l', `${page}`, pdf, shot]);
    // The page's number at the foot would keep the white above it.
    execFileSync('mogrify', ['-gravity', 'south', '-chop', '0x64', `${shot}.png`]);
    return `${shot}.png`;
  });
  keep(shots, picture);
}

function pictureWebPage() {
  const shot = join(scratch, 'page.png');
  const options = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--window-size=1000,1400',
    `--screenshot=${shot}`,
  ];
  execFileSync('chromium', [...options, pathToFileURL(join(campaign, '汇总.html')).href], { stdio: 'ignore' });
  keep([shot], 'page');
}

try {
  cpSync(join(root, 'fixtures/qianjiang-2020'), campaign, { recursive: true });
  mkdirSync(images, { recursive: true });
  shuangyong('template');
  shuangyong('merge', '--html', '汇总.html', '--fail-on', 'none');
  shuangyong('feedback', '--due', '2020-02-25', '--fail-on', 'none');
  workbooks.forEach(picturePages);
  pictureWebPage();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
