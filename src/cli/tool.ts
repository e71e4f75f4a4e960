export { tool } from '../host/tool.ts';
