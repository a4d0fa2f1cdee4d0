import { applyMutants } from './apply-mutants.js';
import { authorizationMutants } from './authorization-mutants.js';
import { catalogMutants } from './catalog-mutants.js';
import type { CoreMutant } from './core-mutant.js';
import { existenceMutants } from './existence-mutants.js';
import { fieldMutants } from './field-mutants.js';
import { lifecycleMutants } from './lifecycle-mutants.js';
import { loginMutants } from './login-mutants.js';
import { mergeMutants } from './merge-mutants.js';
import { planMutants } from './plan-mutants.js';
import { runMutants } from './run-mutants.js';
import { secretMutants } from './secret-mutants.js';
import { sparseMutants } from './sparse-mutants.js';

/** Every faulty core. */
export const coreMutants: readonly CoreMutant[] = [
  ...applyMutants,
  ...sparseMutants,
  ...mergeMutants,
  ...catalogMutants,
  ...loginMutants,
  ...fieldMutants,
  ...existenceMutants,
  ...planMutants,
  ...runMutants,
  ...lifecycleMutants,
  ...authorizationMutants,
  ...secretMutants,
];
