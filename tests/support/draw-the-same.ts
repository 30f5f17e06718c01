import fc from 'fast-check';

/** Properties draw the same values in every run of the tests; `RANDOM_SEED` sets others (`npm run endurance` does). */
fc.configureGlobal({ seed: Number(process.env['RANDOM_SEED'] ?? 2611) });
