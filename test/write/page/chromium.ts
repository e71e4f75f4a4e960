import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** Path of a Chromium to look at pages with: the one that `CHROMIUM` names, else where Debian has it; null for none. */
export const chromium = [process.env['CHROMIUM'] ?? '', ...usual].find((path) => existsSync(path)) ?? null;

if (chromium === null) console.log('skipped: what a browser makes of the page, as Chromium is not installed');
