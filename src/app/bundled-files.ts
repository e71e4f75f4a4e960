/** The table that serves where a campaign names none, and the schemas of campaign files and of what is expected of samples: paths in our own package. */
export const bundledTable = 'schemas/tables/2020-spring-festival.schema.json';
export const bundledCampaignSchema = 'schemas/campaign.schema.json';
export const bundledExpectSchema = 'schemas/expect.schema.json';

/** What every page carries: its style, to be joined in this order, and its script. Paths in our own package. */
export const pageStyles: readonly string[] = ['base', 'parts', 'print'].map((name) => `page/${name}.css`);
export const pageScript = 'page/script.js';
