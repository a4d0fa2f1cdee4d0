import { account, gap, product, type Left } from '../left.js';

/** What no suite of this system shows, and why. */
export const connectelLeft = {
  'S4-09': gap(),
  'S4-17': gap(),
  'S4-18': product(
    'To listen in on a call or read along is what telephony and desktop do; which sections a supervisor may open is decided by the User Profile.',
  ),
  'S4-19': product(
    'The reports are the product’s; that a User Profile opens them is shown with other resources.',
  ),
  'S4-20': product('Coaching is what supervisors do with the product, and nothing of a user is set for it.'),
  'S4-29': account(),
  'S4-30': account(),
  'S4-31': account(),
  'S4-40': account('Passwords, and when they were reset, belong to an authentication product.'),
  'S4-41': account('The Security Suite belongs to an authentication product.'),
  'S4-44': account(
    'Who counts failed sign-ins is an authentication product. It locks by planChangeLifecycle; what a lock means, and that it is taken back, is shown.',
  ),
  'S4-46': account(),
  'S4-47': gap(),
  'S4-48': account('Avatars belong to an authentication product or a store of files.'),
  'S4-49': account('Avatars belong to an authentication product or a store of files.'),
  'S4-60': gap(),
  'S4-61': account(),
  'S4-62': account(),
  'S4-63': account(),
} as const satisfies Left;
