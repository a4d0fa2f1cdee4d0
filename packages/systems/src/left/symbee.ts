import { gap, product, type Left } from '../left.js';

const runsWork = product(
  'The product does so while agents work; of that, user administration has the name of the status alone.',
);

/** What no suite of this system shows, and why. */
export const symbeeLeft = {
  'S0-08': gap(),
  'S0-24': gap(),
  'S0-25': gap(),
  'S0-42': gap(),
  'S0-43': gap(),
  'S0-51': gap(),
  'S0-64': gap(),
  'S0-80': gap(),
  'S0-91': gap(),
  'S0-100': gap(),
  'S0-122': gap(),
  'S0-126': gap(),
  'S0-132': gap(),
  'S0-136': gap(),
  'S1-04': gap(),
  'S1-10': gap(),
  'S1-11': gap(),
  'S1-16': gap(),
  'S1-14': product(
    'Which other configurations the product has, and what they do without, is not said. The defaults of the catalog name both statuses.',
  ),
  'S1-22': runsWork,
  'S1-23': runsWork,
  'S1-24': runsWork,
  'S1-25': runsWork,
  'S1-26': runsWork,
  'S1-27': runsWork,
  'S1-28': product('They are settings of an environment, not of its users, and their values are not given.'),
} as const satisfies Left;
