import type { Law } from '../law/law.js';
import { contractExpand } from './contract-expand.js';
import { expandAll } from './expand-all.js';
import { setOne } from './set-one.js';
import type { SparseSubject } from './sparse-subject.js';

/** The laws of the sparse form of a profile: it is honest. */
export const sparseLaws: readonly Law<SparseSubject>[] = [expandAll, contractExpand, setOne];
