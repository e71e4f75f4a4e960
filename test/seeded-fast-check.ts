import { configureGlobal } from '../node_modules/fast-check/lib/fast-check.js';

// The same cases at every run: a test that fails must fail again. `FC_SEED=$RANDOM npm test` looks at others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20200205) });

export * from '../node_modules/fast-check/lib/fast-check.js';
