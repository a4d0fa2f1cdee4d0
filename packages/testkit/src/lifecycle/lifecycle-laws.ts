import type { Law } from '../law/law.js';
import { leftAlone } from './left-alone.js';
import type { LifecycleSubject } from './lifecycle-subject.js';
import { listed } from './listed.js';
import { outsideRules } from './outside-rules.js';
import { putBack } from './put-back.js';
import { remembered } from './remembered.js';
import { transitions } from './transitions.js';

/** The laws of lifecycles, and of what another system maintains. */
export const lifecycleLaws: readonly Law<LifecycleSubject>[] = [
  transitions,
  leftAlone,
  putBack,
  remembered,
  listed,
  outsideRules,
];
