import * as z from 'zod';

/** Asterisk, beneath the product, knows the groups 0 to 63 (`call_group` and `pickup_group` of its endpoints). */
const phoneGroup = z.int().min(0).max(63);

/** Groups of phones, each once; none by default. */
export const phoneGroups = z
  .array(phoneGroup)
  .max(64)
  .refine((groups) => new Set(groups).size === groups.length, 'each group once');
