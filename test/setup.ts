import { configureGlobal } from 'fast-check';

// The same cases at every run: a test that fails must fail again. `FC_SEED=$RANDOM npm test` looks at others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20200205) });
