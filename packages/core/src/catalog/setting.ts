import type * as z from 'zod';
import type { Json } from '../json/json.js';
import type { Result } from '../result.js';

/** `template`: an apply overwrites it. `user`: an apply leaves it; bulk maintain edits it. */
export type SettingScope = 'template' | 'user';

/** A value that a setting does not take. It names the setting and never shows the value. */
export interface InvalidSettingValue {
  readonly code: 'invalid-setting-value';
  readonly setting: string;
  /** What the schema said, without the value. */
  readonly expected: string;
}

/** One thing that can be configured, with its place in the catalog. */
export interface AnySetting {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly group: string;
  readonly section: string;
  readonly schema: z.ZodType;
  readonly default: Json;
  /** The modes in which the setting exists. */
  readonly modes: ReadonlySet<string>;
  readonly scope: SettingScope;
  /** A secret value is kept in stores and shown nowhere. */
  readonly secret: boolean;
  /** Takes a value that the schema accepts without changing it, and that is JSON without null. */
  readonly parse: (value: unknown) => Result<Json, InvalidSettingValue>;
}
