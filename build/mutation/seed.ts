import fc from 'fast-check';

// One seed, so that a mutant that a property killed yesterday does not survive today; the first failure is enough.
// A hundred runs, as fast-check has it by itself; a property that asks for more may read this number instead.
fc.configureGlobal({ seed: 1, endOnFailure: true, numRuns: 100 });
