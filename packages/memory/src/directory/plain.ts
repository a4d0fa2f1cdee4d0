/** The same shape, with any text in place of branded ones: how a test writes ids down. */
export type Plain<T> = T extends string
  ? T extends { readonly __brand: string }
    ? string
    : T
  : T extends object
    ? { readonly [Name in keyof T]: Plain<T[Name]> }
    : T;
