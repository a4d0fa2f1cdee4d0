import type { Cursor, Page } from '../port/page.js';
import type { PortCall } from '../port/port-call.js';
import type { PortError, VersionConflict } from '../port/port-error.js';
import type { Result } from '../result.js';
import type { TemplateId, TemplateVersion, TemplateVersionRef } from './template-version.js';
import type { UserTemplate } from './user-template.js';

/** A live template of this name, ignoring case, exists in the environment. */
export interface TemplateNameTaken {
  readonly code: 'template-name-taken';
  readonly name: string;
}

/** No such template, or it was deleted. */
export interface TemplateNotFound {
  readonly code: 'template-not-found';
  readonly template: string;
}

/**
 * Keeps the templates of one environment with all their versions.
 *
 * Names of live templates are unique by their match key, also among concurrent writers. Listing is in the order of
 * name key, then id, by code point. Versions are never changed, and are kept at least as long as a profile stands on
 * one.
 */
export interface TemplateStore {
  /** Live templates. */
  readonly list: (
    request?: { readonly cursor?: Cursor | undefined; readonly limit?: number } & PortCall,
  ) => Promise<Result<Page<UserTemplate>, PortError>>;
  /** A template, deleted or not; `undefined` if there never was one. */
  readonly get: (
    request: { readonly id: TemplateId } & PortCall,
  ) => Promise<Result<UserTemplate | undefined, PortError>>;
  /** The live template of this name, ignoring case. */
  readonly getByName: (
    request: { readonly name: string } & PortCall,
  ) => Promise<Result<UserTemplate | undefined, PortError>>;
  /** The versions that exist of those asked for, in no particular order. */
  readonly versions: (
    request: { readonly refs: readonly TemplateVersionRef[] } & PortCall,
  ) => Promise<Result<readonly TemplateVersion[], PortError>>;
  /** Adds a template with its version 1. */
  readonly add: (
    request: { readonly template: TemplateVersion } & PortCall,
  ) => Promise<Result<void, TemplateNameTaken | PortError>>;
  /** Adds the version after `expectedVersion`, which must be the newest. */
  readonly save: (
    request: { readonly template: TemplateVersion; readonly expectedVersion: number } & PortCall,
  ) => Promise<Result<void, TemplateNameTaken | TemplateNotFound | VersionConflict | PortError>>;
  /** Deletes a template whose newest version is `expectedVersion`, and frees its name. */
  readonly delete: (
    request: { readonly id: TemplateId; readonly expectedVersion: number } & PortCall,
  ) => Promise<Result<void, TemplateNotFound | VersionConflict | PortError>>;
}
