import fc from 'fast-check';

// The same cases in every run, so that a failure is the change's and not the draw's. FAST_CHECK_SEED draws others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_123) });
