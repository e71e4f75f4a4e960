import { fileURLToPath } from 'node:url';

const bundled = (path: string): string => fileURLToPath(new URL(`../../schemas/${path}`, import.meta.url));

/** The table that serves where a campaign names none, and the schema of campaign files: absolute paths. */
export const bundledTable = bundled('tables/2020-spring-festival.schema.json');
export const bundledCampaignSchema = bundled('campaign.schema.json');
