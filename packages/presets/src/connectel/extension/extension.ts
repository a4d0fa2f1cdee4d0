import { err, ok, type Result } from '@rollcall/core';
import * as z from 'zod';

/** An internal number, which a phone has within the contact centre. */
export type Extension = string & { readonly __brand: 'Extension' };

/** The text is no internal number. */
export interface InvalidExtension {
  readonly code: 'invalid-extension';
  readonly expected: string;
}

/** Two to eight digits, no leading zero: numbers that differ as texts differ as numbers. The vendor names no limits. */
export const extensionShape = z.string().regex(/^[1-9]\d{1,7}$/);

/** Takes two to eight digits that begin with no zero. */
export function parseExtension(input: unknown): Result<Extension, InvalidExtension> {
  const shaped = extensionShape.safeParse(input);
  if (shaped.success) return ok(shaped.data as Extension);
  return err({ code: 'invalid-extension', expected: 'two to eight digits that begin with no zero' });
}
