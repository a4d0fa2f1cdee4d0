import * as z from 'zod';
import { isCatalogKey } from '../catalog/catalog-key.js';
import { isJson } from '../json/json.js';

/** JSON without null. */
export const json = z.custom<unknown>(isJson, 'JSON without null');

/** The key of a setting, which is safe as the key of any object. */
export const settingKey = z.string().refine(isCatalogKey, 'the key of a setting');

/** Members of any name but `__proto__`: zod passes over that one, and what is not checked must not be there. */
export function recordOf<Member extends z.ZodType>(member: Member) {
  return z
    .custom<Record<string, unknown>>(hasNoProto, 'no member __proto__')
    .pipe(z.record(z.string(), member));
}

function hasNoProto(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

/** An intent to give a value, or to take it away. */
export function intentOf(value: z.ZodType) {
  return z.discriminatedUnion('kind', [setTo(value), z.strictObject({ kind: z.literal('clear') })]);
}

/** An intent for what can be changed and not taken away. */
export function setTo(value: z.ZodType) {
  return z.strictObject({ kind: z.literal('set'), value });
}
