import * as z from 'zod';
import type { Json } from '../json/json.js';
import type { AnyCatalog } from './any-catalog.js';
import { defineCatalog } from './define-catalog.js';
import { setting } from './setting-definition.js';
import type {
  EffectiveSettingsOf,
  ModeOf,
  OverrideChangesOf,
  OverridesOf,
  SettingKeyOf,
  SettingValueOf,
  TemplateSettingsOf,
  TemplateValuesOf,
  UserValueChangesOf,
  UserValuesOf,
} from './values-of.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<Truth extends true> = Truth;

const theme = setting({
  label: 'Theme',
  schema: z.enum(['light', 'dark']),
  default: 'light',
  scope: 'template',
});

const catalog = defineCatalog({
  name: 'Typed',
  modes: ['agent', 'supervisor'],
  defaultMode: 'agent',
  groups: {
    desktop: {
      label: 'Desktop',
      sections: {
        look: { label: 'Look', settings: { theme } },
        alerts: {
          label: 'Alerts',
          settings: {
            alert: setting({
              label: 'Alert',
              schema: z.object({ after: z.int(), by: z.array(z.string()).optional() }),
              default: { after: 5 },
              modes: ['supervisor'],
              scope: 'template',
            }),
            extension: setting({
              label: 'Extension',
              schema: z.string(),
              default: '',
              modes: ['agent'],
              scope: 'user',
            }),
          },
        },
      },
    },
  },
});

type C = typeof catalog;
type Alert = { readonly after: number; readonly by?: readonly string[] };
type Theme = 'light' | 'dark';

export type Inferred = [
  Expect<Equal<ModeOf<C>, 'agent' | 'supervisor'>>,
  Expect<Equal<SettingKeyOf<C>, 'theme' | 'alert' | 'extension'>>,
  Expect<Equal<SettingKeyOf<C, 'user'>, 'extension'>>,
  Expect<Equal<SettingValueOf<C, 'theme'>, Theme>>,
  Expect<Equal<SettingValueOf<C, 'alert'>, Alert>>,
  Expect<Equal<TemplateValuesOf<C, 'agent'>, { readonly theme: Theme }>>,
  Expect<Equal<TemplateValuesOf<C, 'supervisor'>, { readonly theme: Theme; readonly alert: Alert }>>,
  Expect<Equal<OverridesOf<C>, { readonly theme?: Theme; readonly alert?: Alert }>>,
  Expect<Equal<UserValuesOf<C>, { readonly extension?: string }>>,
  Expect<Equal<ReturnType<typeof themeOf>, Theme>>,
];

/** A catalog that is only known when the program runs has records of JSON. */
export type Untyped = [
  Expect<Equal<ModeOf<AnyCatalog>, string>>,
  Expect<Equal<SettingKeyOf<AnyCatalog>, string>>,
  Expect<Equal<SettingKeyOf<AnyCatalog, 'user'>, string>>,
  Expect<Equal<SettingValueOf<AnyCatalog, string>, Json>>,
  Expect<Equal<TemplateValuesOf<AnyCatalog, string>, { readonly [key: string]: Json }>>,
  Expect<Equal<TemplateSettingsOf<AnyCatalog>['values'], { readonly [key: string]: Json }>>,
  Expect<Equal<EffectiveSettingsOf<AnyCatalog>['values'], { readonly [key: string]: Json }>>,
];

export const any: AnyCatalog = catalog;
export const template: TemplateSettingsOf<C> = {
  mode: 'agent',
  values: { theme: 'dark' },
  initialValues: {},
};
export const changes: UserValueChangesOf<C> = { extension: { kind: 'set', value: '100' } };
export const cleared: OverrideChangesOf<C> = { alert: { kind: 'clear' } };

export function themeOf(effective: EffectiveSettingsOf<C>): Theme {
  if (effective.mode === 'supervisor') effective.values.alert.by?.includes('email');
  else effective.values.extension.startsWith('1');
  // @ts-expect-error The alert exists for supervisors only.
  void effective.values.alert;
  return effective.values.theme;
}

// @ts-expect-error No such setting.
export const unknownKey: UserValuesOf<C> = { extensoin: '100' };
// @ts-expect-error A value of another type.
export const wrongValue: OverridesOf<C> = { theme: 'blue' };
// @ts-expect-error A template-scoped setting is no user value.
export const wrongScope: UserValuesOf<C> = { theme: 'dark' };
// @ts-expect-error A setting of another mode.
export const outsideMode: TemplateValuesOf<C, 'agent'> = { theme: 'dark', alert: { after: 1 } };
// @ts-expect-error A setting of the mode is missing.
export const missing: TemplateSettingsOf<C> = {
  mode: 'supervisor',
  values: { theme: 'dark' },
  initialValues: {},
};
// @ts-expect-error Not a change of this setting's values.
export const wrongChange: UserValueChangesOf<C> = { extension: { kind: 'set', value: 100 } };
// @ts-expect-error No such mode.
export const wrongMode: TemplateValuesOf<C, 'unison'> = {};

// @ts-expect-error The default is not of the schema.
setting({ label: 'L', schema: z.boolean(), default: 'yes', scope: 'user' });
// @ts-expect-error Neither is this one.
setting({ label: 'L', schema: z.enum(['a', 'b']), default: 'c', scope: 'user' });
// @ts-expect-error A scope is template or user.
setting({ label: 'L', schema: z.boolean(), default: true, scope: 'profile' });
// @ts-expect-error Null is no value.
setting({ label: 'L', schema: z.string().nullable(), default: 'a', scope: 'user' });
// @ts-expect-error A date is not JSON.
setting({ label: 'L', schema: z.date(), default: new Date(0), scope: 'user' });
// @ts-expect-error Coercion takes anything.
setting({ label: 'L', schema: z.coerce.number(), default: 1, scope: 'user' });
// @ts-expect-error An empty list of modes is no list of modes.
setting({ label: 'L', schema: z.boolean(), default: true, modes: [], scope: 'user' });

const groups = { g: { label: 'G', sections: { s: { label: 'S', settings: { theme } } } } };
const supervisorOnly = setting({
  label: 'L',
  schema: z.boolean(),
  default: true,
  modes: ['supervisor'],
  scope: 'user',
});

/** Never called: these throw as well. */
export function refused(): void {
  // @ts-expect-error The default mode is not among the modes.
  defineCatalog({ name: 'N', modes: ['agent'], defaultMode: 'supervisor', groups });
  defineCatalog({
    name: 'N',
    modes: ['agent'],
    defaultMode: 'agent',
    // @ts-expect-error The setting names a mode that the catalog does not have.
    groups: { g: { label: 'G', sections: { s: { label: 'S', settings: { supervisorOnly } } } } },
  });
}
