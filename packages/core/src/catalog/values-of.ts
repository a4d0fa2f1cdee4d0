import type { Changes } from '../intent/intent.js';
import type { AnyCatalog } from './any-catalog.js';
import type { AnySetting, SettingScope } from './setting.js';

/** The modes of a catalog. */
export type ModeOf<C extends AnyCatalog> = C['modes'][number];

/** The setting keys of a catalog; of one scope, if a scope is given. */
export type SettingKeyOf<C extends AnyCatalog, Scope extends SettingScope = SettingScope> = SettingOf<
  C,
  Scope
>['key'];

/** The values of one setting. */
export type SettingValueOf<C extends AnyCatalog, Key extends SettingKeyOf<C>> = Extract<
  C['settings'][number],
  { readonly key: Key }
>['default'];

/** A value for every template-scoped setting of a mode. */
export type TemplateValuesOf<C extends AnyCatalog, Mode extends ModeOf<C>> = Values<
  InMode<SettingOf<C, 'template'>, Mode>
>;

/** Values of some template-scoped settings, of whatever mode: what a profile overrides. */
export type OverridesOf<C extends AnyCatalog> = Partial<Values<SettingOf<C, 'template'>>>;

/** Values of some user-scoped settings: a template's initial values, or what a profile has of its own. */
export type UserValuesOf<C extends AnyCatalog> = Partial<Values<SettingOf<C, 'user'>>>;

/** What is to change in the overrides of a profile: a value, or back to the template's. */
export type OverrideChangesOf<C extends AnyCatalog> = Changes<OverridesOf<C>>;

/** What is to change in the user-scoped values of a profile: a value, or back to the catalog's default. */
export type UserValueChangesOf<C extends AnyCatalog> = Changes<UserValuesOf<C>>;

/** What a template of a mode is made of: narrowing `mode` narrows `values`. */
export type TemplateSettingsOf<C extends AnyCatalog> = {
  readonly [Mode in ModeOf<C>]: {
    readonly mode: Mode;
    readonly values: TemplateValuesOf<C, Mode>;
    readonly initialValues: UserValuesOf<C>;
  };
}[ModeOf<C>];

/** What holds for a user: the effective mode and a value for every setting of it. Narrowing `mode` narrows `values`. */
export type EffectiveSettingsOf<C extends AnyCatalog> = {
  readonly [Mode in ModeOf<C>]: {
    readonly mode: Mode;
    readonly values: Values<InMode<C['settings'][number], Mode>>;
  };
}[ModeOf<C>];

type SettingOf<C extends AnyCatalog, Scope extends SettingScope> = OfScope<C['settings'][number], Scope>;

type OfScope<Setting extends AnySetting, Scope extends SettingScope> = Setting extends AnySetting
  ? Scope & Setting['scope'] extends never
    ? never
    : Setting
  : never;

type InMode<Setting extends AnySetting, Mode extends string> = Setting extends {
  readonly modes: ReadonlySet<infer SettingMode>;
}
  ? Mode extends SettingMode
    ? Setting
    : never
  : never;

type Values<Setting extends AnySetting> = { readonly [S in Setting as S['key']]: S['default'] };
