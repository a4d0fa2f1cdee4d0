import type * as z from 'zod';

/** The function of a host's own check: `refine` keeps it in the definition, `superRefine` and `check` beside it. */
export function checkFunction(check: z.core.$ZodCheck<never>): unknown {
  const { def, ...internals }: { readonly def: z.core.$ZodCheckDef; readonly check: unknown } = check._zod;
  if (def.check !== 'custom') return undefined;
  return 'fn' in def ? def.fn : internals.check;
}
