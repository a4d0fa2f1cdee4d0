import { conditionsOf, type Lifecycle } from '../lifecycle/lifecycle.js';
import type { ItemChange } from './plan.js';

/** A change of conditions as it is shown: which hold, on either side. */
export function lifecycleChange(before: Lifecycle | undefined, after: Lifecycle | undefined): ItemChange {
  const [was, becomes] = [conditionsOf(before), conditionsOf(after)];
  return {
    field: 'lifecycle',
    ...(was.length === 0 ? {} : { before: was }),
    ...(becomes.length === 0 ? {} : { after: becomes }),
  };
}
