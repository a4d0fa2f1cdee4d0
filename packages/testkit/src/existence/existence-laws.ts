import type { Law } from '../law/law.js';
import { absence } from './absence.js';
import { ambiguity } from './ambiguity.js';
import { confirmedLink } from './confirmed-link.js';
import { counts } from './counts.js';
import { differences } from './differences.js';
import { disorder } from './disorder.js';
import { evidence } from './evidence.js';
import { exactlyOnce } from './exactly-once.js';
import type { ExistenceSubject } from './existence-subject.js';
import { leanRead } from './lean-read.js';
import { loginTaken } from './login-taken.js';
import { orderFree } from './order-free.js';
import { ownProfiles } from './own-profiles.js';
import { streaming } from './streaming.js';

/** The laws of existence: who is where, and by what evidence. */
export const existenceLaws: readonly Law<ExistenceSubject>[] = [
  exactlyOnce,
  counts,
  orderFree,
  streaming,
  disorder,
  evidence,
  ambiguity,
  loginTaken,
  absence,
  differences,
  leanRead,
  ownProfiles,
  confirmedLink,
];
