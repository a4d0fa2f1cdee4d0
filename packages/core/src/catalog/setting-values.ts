import type { Json } from '../json/json.js';

/** Values by setting key. Keys come from a catalog, which refuses those that every object has (`constructor`, say). */
export type SettingValues = { readonly [key: string]: Json };

/** No values. */
export const noValues: SettingValues = Object.freeze({});
