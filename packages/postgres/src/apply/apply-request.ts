import type {
  AnyCatalog,
  Configuration,
  OutsideRules,
  OverridePolicy,
  PortCall,
  PortError,
  ProfileFilter,
  ProfileId,
  Result,
  TemplateVersionRef,
} from '@rollcall/core';

/** Whom a template version is put on: all who fulfil a filter (`{}`: everybody), or some. */
export type ProfilesToApplyTo = { readonly where: ProfileFilter } | { readonly ids: readonly ProfileId[] };

/** A template version to be put on many profiles. */
export interface ApplyTemplateRequest extends PortCall {
  readonly catalog: AnyCatalog;
  readonly template: TemplateVersionRef;
  readonly overrides: OverridePolicy;
  readonly to: ProfilesToApplyTo;
  /** What outside systems forbid, where that is not `forbiddenOutside`. */
  readonly outside?: OutsideRules | undefined;
}

/** A profile that an apply has changed. */
export interface AppliedProfile {
  readonly id: ProfileId;
  readonly loginName: string;
  /** What it stood on, and what it had of its own: `overrideFates` tells what became of each override. */
  readonly before: Omit<Configuration, 'userValues'>;
  /** The initial values that it lacked and now has, in the order of keys. */
  readonly initialised: readonly string[];
}

/**
 * Puts a template version on many profiles in one statement: each becomes what `applyTemplate` of core makes of it, and its
 * version goes up by one; a profile that is so already, one of somebody deleted, and one that another system maintains and forbids to apply to, stay as
 * they are. All of it
 * or nothing. Answers those that changed, in no particular order.
 *
 * It asks no plan: there is no preview, nothing is stale, and nobody is told. Use it where a whole selection is to follow a
 * version, whatever it was changed to meanwhile.
 */
export type ApplyTemplate = (
  request: ApplyTemplateRequest,
) => Promise<Result<readonly AppliedProfile[], PortError>>;
