import type { SettingDefinition } from './setting-definition.js';

/** A section as a host writes it down: settings by key. */
export interface SectionDefinition<Mode extends string = string> {
  readonly label: string;
  readonly settings: { readonly [key: string]: SettingDefinition<unknown, Mode> };
}

/** A group as a host writes it down: sections by key. */
export interface GroupDefinition<Mode extends string = string> {
  readonly label: string;
  readonly sections: { readonly [key: string]: SectionDefinition<Mode> };
}

/** A catalog as a host writes it down: groups by key. Setting keys are unique in the whole catalog. */
export interface CatalogDefinition<
  Mode extends string = string,
  Groups extends { readonly [key: string]: GroupDefinition<Mode> } = {
    readonly [key: string]: GroupDefinition<Mode>;
  },
> {
  readonly name: string;
  readonly modes: readonly [Mode, ...Mode[]];
  readonly defaultMode: NoInfer<Mode>;
  readonly groups: Groups;
}
