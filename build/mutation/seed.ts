import fc from 'fast-check';

// One seed, so that a mutant that a property killed yesterday does not survive today; the first failure is enough.
fc.configureGlobal({ seed: 1, endOnFailure: true });
