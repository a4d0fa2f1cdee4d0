import type { SettingValues } from '../catalog/setting-values.js';

/** Id of a template; it never changes. */
export type TemplateId = string & { readonly __brand: 'TemplateId' };

/** Names one immutable version of one template. */
export interface TemplateVersionRef {
  readonly id: TemplateId;
  readonly version: number;
}

/**
 * One saved state of a template. It never changes: a profile that stands on it keeps its values, whatever happens to
 * the template later.
 */
export interface TemplateVersion {
  readonly id: TemplateId;
  /** 1 for the first, one more with every saved change. */
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly mode: string;
  /** A value for every template-scoped setting of the mode. */
  readonly values: SettingValues;
  /** What an apply gives to a user who has no value of a user-scoped setting yet. */
  readonly initialValues: SettingValues;
}

/** The reference that names a version. */
export function refOf({ id, version }: TemplateVersion): TemplateVersionRef {
  return { id, version };
}

/** Whether two references name the same version. */
export function sameRef(a: TemplateVersionRef, b: TemplateVersionRef): boolean {
  return a.id === b.id && a.version === b.version;
}
