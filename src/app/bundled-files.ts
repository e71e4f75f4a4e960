import { fileURLToPath } from 'node:url';

const bundled = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The table that serves where a campaign names none, and the schemas of campaign files and of what is expected of samples: absolute paths. */
export const bundledTable = bundled('schemas/tables/2020-spring-festival.schema.json');
export const bundledCampaignSchema = bundled('schemas/campaign.schema.json');
export const bundledExpectSchema = bundled('schemas/expect.schema.json');

/** What every page carries: its style, to be joined in this order, and its script. Absolute paths. */
export const pageStyles = ['base', 'parts', 'print'].map((name) => bundled(`page/${name}.css`));
export const pageScript = bundled('page/script.js');
