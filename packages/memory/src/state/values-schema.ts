import { isJson, type SettingValues } from '@rollcall/core';
import * as z from 'zod';

/** Values by setting key. That a catalog takes them is not checked here: profiles outlive a catalog's changes. */
export const valuesSchema = z.custom<SettingValues>(
  (value) => typeof value === 'object' && !Array.isArray(value) && isJson(value),
  'values without null by setting key',
);
