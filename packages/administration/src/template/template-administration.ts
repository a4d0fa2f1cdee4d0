import {
  draftTemplate,
  err,
  modifyTemplate,
  ok,
  refOf,
  type AnyCatalog,
  type ModeOf,
  type OverridePolicy,
  type PortCall,
  type PortError,
  type Result,
  type TemplateDraft,
  type TemplateDraftError,
  type TemplateId,
  type TemplateNameTaken,
  type TemplateNotFound,
  type TemplateSettingsOf,
  type TemplateVersion,
  type TemplateVersionRef,
  type UserTemplate,
  type UserValuesOf,
  type VersionConflict,
} from '@rollcall/core';
import type { Context } from '../context.js';
import type { Denial } from '@rollcall/core/authorization';
import { allPages } from '../all-pages.js';
import { findTemplate, type TemplateChoice } from './find-template.js';
import { templateImpact, type TemplateImpact } from './template-impact.js';
import type { TemplateModification } from './template-modification.js';

/**
 * What a new template is to be, typed by the catalog. Settings that are left out get the catalog's default, and a template
 * without a mode the default one.
 */
export type NewTemplate<C extends AnyCatalog> = {
  readonly name: string;
  readonly description?: string;
} & (
  | NewTemplateSettings<C>
  | { readonly mode?: never; readonly values?: never; readonly initialValues?: UserValuesOf<C> }
);

type NewTemplateSettings<C extends AnyCatalog> = {
  readonly [Mode in ModeOf<C>]: {
    readonly mode: Mode;
    readonly values?: Partial<Extract<TemplateSettingsOf<C>, { readonly mode: Mode }>['values']>;
    readonly initialValues?: UserValuesOf<C>;
  };
}[ModeOf<C>];

/** A template and the version that the caller has seen: only that one is changed. */
export type ExpectedTemplate = TemplateChoice & { readonly expectedVersion: number };

/** Templates: settings for a group of users. Every saved change is a new version; users feel it at the next apply. */
export interface TemplateAdministration<C extends AnyCatalog> {
  /** Live templates in the order of their names. */
  readonly list: (call?: PortCall) => Promise<Result<readonly UserTemplate[], Denial | PortError>>;
  readonly get: (
    choice: TemplateChoice,
    call?: PortCall,
  ) => Promise<Result<UserTemplate, Denial | TemplateNotFound | PortError>>;
  /** A version by reference, also of a template that is gone: it keeps its name. */
  readonly version: (
    ref: TemplateVersionRef,
    call?: PortCall,
  ) => Promise<Result<TemplateVersion, Denial | TemplateNotFound | PortError>>;
  readonly add: (
    template: NewTemplate<C>,
    call?: PortCall,
  ) => Promise<Result<TemplateVersion, Denial | TemplateDraftError | TemplateNameTaken | PortError>>;
  /** Saves the next version; the one that stands, if nothing would differ. */
  readonly modify: (
    template: ExpectedTemplate,
    changes: TemplateModification,
    call?: PortCall,
  ) => Promise<Result<TemplateVersion, Denial | SaveError>>;
  /** Whom a change would reach, and how, if it were saved and re-applied. Nothing is written. */
  readonly impact: (
    template: TemplateChoice,
    request: { readonly changes: TemplateModification; readonly overrides?: OverridePolicy },
    call?: PortCall,
  ) => Promise<Result<TemplateImpact, Denial | TemplateNotFound | TemplateDraftError | PortError>>;
  /** Makes a new template of the settings of another. */
  readonly duplicate: (
    source: TemplateChoice,
    copy: { readonly name: string; readonly description?: string },
    call?: PortCall,
  ) => Promise<
    Result<TemplateVersion, Denial | TemplateNotFound | TemplateDraftError | TemplateNameTaken | PortError>
  >;
  /** Deletes a template. Profiles keep standing on their version, with its settings and name. */
  readonly delete: (
    template: ExpectedTemplate,
    call?: PortCall,
  ) => Promise<Result<void, Denial | TemplateNotFound | VersionConflict | PortError>>;
}

type SaveError = TemplateNotFound | TemplateDraftError | TemplateNameTaken | VersionConflict | PortError;

/** The use cases of templates over a store. */
export function templateAdministration<C extends AnyCatalog>(context: Context): TemplateAdministration<C> {
  const { catalog, templates, newId } = context;
  const { environment } = context.origin;

  async function add(draft: TemplateDraft, call: PortCall = {}) {
    const template = draftTemplate(catalog, newId() as TemplateId, draft);
    if (template.isErr()) return err(template.error);
    const added = await templates.add({ template: template.value, ...call });
    if (added.isErr()) return err(added.error);
    context.onChange({
      formatVersion: 1,
      environment,
      kind: 'template-saved',
      template: refOf(template.value),
    });
    return ok(template.value);
  }

  return {
    list: (call = {}) => allPages((page) => templates.list({ ...page, ...call })),
    get: (choice, call = {}) => findTemplate(context, choice, call),
    version: async (ref, call = {}) => {
      const read = await templates.versions({ refs: [ref], ...call });
      if (read.isErr()) return err(read.error);
      const [version] = read.value;
      return version === undefined ? err({ code: 'template-not-found', template: ref.id }) : ok(version);
    },
    add: (template, call) => add(template, call),
    modify: async ({ expectedVersion, ...choice }, changes, call = {}) => {
      const found = await findTemplate(context, choice, call);
      if (found.isErr()) return err(found.error);
      const { latest } = found.value;
      if (latest.version !== expectedVersion) return err(conflict(expectedVersion, latest));
      const next = modifyTemplate(catalog, latest, changes);
      if (next.isErr()) return err(next.error);
      if (next.value === latest) return ok(latest);
      const saved = await templates.save({ template: next.value, expectedVersion, ...call });
      if (saved.isErr()) return err(saved.error);
      context.onChange({
        formatVersion: 1,
        environment,
        kind: 'template-saved',
        template: refOf(next.value),
      });
      return ok(next.value);
    },
    impact: (template, { changes, overrides = 'overwrite' }, call = {}) =>
      templateImpact(context, template, { changes, overrides }, call),
    duplicate: async (source, { name, description }, call = {}) => {
      const found = await findTemplate(context, source, call);
      if (found.isErr()) return err(found.error);
      const { mode, values, initialValues, ...original } = found.value.latest;
      return add(
        { name, description: description ?? original.description, mode, values, initialValues },
        call,
      );
    },
    delete: async ({ expectedVersion, ...choice }, call = {}) => {
      const found = await findTemplate(context, choice, call);
      if (found.isErr()) return err(found.error);
      const { latest } = found.value;
      const deleted = await templates.delete({ id: latest.id, expectedVersion, ...call });
      if (deleted.isErr()) return err(deleted.error);
      context.onChange({ formatVersion: 1, environment, kind: 'template-deleted', template: refOf(latest) });
      return ok(undefined);
    },
  };
}

function conflict(expected: number, latest: TemplateVersion): VersionConflict {
  return { code: 'version-conflict', expected, actual: latest.version };
}
