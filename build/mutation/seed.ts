import fc from 'fast-check';

// One seed, so that a mutant that a property killed yesterday does not survive today; the first failure is enough.
// Twenty runs of each, whatever a property asks for by `runs`: a survivor has to get through all of them.
fc.configureGlobal({ seed: 1, endOnFailure: true, numRuns: 20 });
