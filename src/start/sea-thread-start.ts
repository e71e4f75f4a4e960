import { carried } from './sea-chunks.ts';

// The bundler makes this file of that module.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { readInThread } = carried.load('./read-in-thread.js') as typeof import('../cli/read-in-thread.ts');

readInThread();
