import {
  applyLaws,
  authorizationLaws,
  catalogLaws,
  existenceLaws,
  fieldLaws,
  lifecycleLaws,
  loginLaws,
  mergeLaws,
  planLaws,
  secretLaws,
  sparseLaws,
  stepLaws,
  type Law,
} from '@rollcall/testkit';
import type { CoreSubject } from './core-subject.js';

/** Every law about core. */
export const coreLaws: readonly Law<CoreSubject>[] = [
  ...applyLaws,
  ...sparseLaws,
  ...mergeLaws,
  ...catalogLaws,
  ...loginLaws,
  ...fieldLaws,
  ...existenceLaws,
  ...planLaws,
  ...stepLaws,
  ...lifecycleLaws,
  ...authorizationLaws,
  ...secretLaws,
];
