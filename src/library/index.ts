export { UsageError } from '../findings/usage-error.ts';
export { loadCampaign } from './campaign.ts';
export { compile } from './compile.ts';
export { readReturn } from './read-return.ts';
export type * from './report.ts';
export type * from './types.ts';
