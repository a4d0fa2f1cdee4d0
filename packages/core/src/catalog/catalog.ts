import type { Json } from '../json/json.js';
import type { Result } from '../result.js';
import type { AnyCatalog } from './any-catalog.js';
import type { GroupDefinition } from './catalog-definition.js';
import type { AsJson } from './schema-value.js';
import type { SettingDefinition } from './setting-definition.js';
import type { AnySetting, InvalidSettingValue, SettingScope } from './setting.js';

/** A setting whose key, values, modes and scope are known to the compiler. */
export interface CatalogSetting<
  Key extends string,
  Value extends Json,
  Mode extends string,
  Scope extends SettingScope,
> extends AnySetting {
  readonly key: Key;
  readonly default: Value;
  readonly modes: ReadonlySet<Mode>;
  readonly scope: Scope;
  readonly parse: (value: unknown) => Result<Value, InvalidSettingValue>;
}

/** A catalog whose modes and settings are known to the compiler; what is typed by it is found with `ModeOf` and the like. */
export interface Catalog<Mode extends string, Setting extends AnySetting> extends AnyCatalog {
  readonly modes: readonly Mode[];
  readonly defaultMode: Mode;
  readonly settings: readonly Setting[];
  readonly setting: {
    <Key extends Setting['key']>(key: Key): Extract<Setting, { readonly key: Key }>;
    (key: string): Setting | undefined;
  };
  readonly settingsOf: (mode: string) => readonly Setting[];
}

/**
 * The settings, as a union, of groups that were written down for a catalog with these modes. It stands in the declarations
 * of a package that exports a catalog.
 */
export type SettingIn<Groups, Mode extends string> = InEach<{
  [G in keyof Groups]: Groups[G] extends GroupDefinition ? SettingInGroup<Groups[G], Mode> : never;
}>;

type SettingInGroup<Group extends GroupDefinition, Mode extends string> = InEach<{
  [S in keyof Group['sections']]: InEach<{
    [Key in keyof Group['sections'][S]['settings'] & string]: Defined<
      Key,
      Group['sections'][S]['settings'][Key],
      Mode
    >;
  }>;
}>;

type Defined<Key extends string, Definition, AllModes extends string> =
  Definition extends SettingDefinition<infer Value, infer Mode, infer Scope>
    ? CatalogSetting<Key, AsJson<Value>, [Mode] extends [never] ? AllModes : Mode, Scope>
    : never;

type InEach<T> = T[keyof T];
