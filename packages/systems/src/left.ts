import type { StatementId } from './documents.js';

/** Why a statement is shown by no test. */
export interface LeftReason {
  /**
   * `gap`: the text lacks what it announces. `account`: passwords, sign-in, keys and pictures belong to an authentication
   * product. `product`: what the vendor's product does when it runs, which is no user administration. `not-yet`: nobody
   * has shown it so far.
   */
  readonly kind: 'gap' | 'account' | 'product' | 'not-yet';
  readonly why: string;
}

/** The statements of a system that no suite shows. */
export type Left = { readonly [Id in StatementId]?: LeftReason };

/** The document announces something and does not say it. */
export function gap(): LeftReason {
  return { kind: 'gap', why: 'The document announces it, and its text lacks it.' };
}

/** What an authentication product does. */
export function account(why = 'It belongs to an authentication product.'): LeftReason {
  return { kind: 'account', why };
}

/** What the vendor's product does outside user administration. */
export function product(why: string): LeftReason {
  return { kind: 'product', why };
}

/** Nobody has shown it so far. */
export function notYet(why = 'No suite shows it yet.'): LeftReason {
  return { kind: 'not-yet', why };
}
