import type { StatementId } from './documents.js';

/** Why a statement is shown by no test. */
export interface LeftReason {
  /**
   * `gap`: the text lacks what it announces. `account`: passwords, sign-in, keys and pictures belong to an authentication
   * product. `product`: what the vendor's product does when it runs, which is no user administration.
   */
  readonly kind: 'gap' | 'account' | 'product';
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
