import type { Clearance, Denial, GuardedAction } from '@rollcall/core/authorization';
import { err, type AnyCatalog, type Result } from '@rollcall/core';
import type { IntegratedUserAdministration, UserAdministration } from '../administration.js';
import type { TemplateAdministration } from '../template/template-administration.js';
import type { UserReads } from '../user/user-requests.js';

/** An administration whose reads and templates need a permission. What is planned and run is checked for each user. */
export function guardedStandalone<C extends AnyCatalog>(
  clearance: Clearance,
  administration: UserAdministration<C>,
): UserAdministration<C> {
  const { settingsOf, users, templates } = administration;
  return {
    ...administration,
    settingsOf: guard(clearance, 'view-users', settingsOf),
    users: { ...users, ...guardedReads(clearance, users) },
    templates: { ...templates, ...guardedTemplates(clearance, templates) },
  };
}

/** The same with a directory. */
export function guardedIntegrated<C extends AnyCatalog>(
  clearance: Clearance,
  administration: IntegratedUserAdministration<C>,
): IntegratedUserAdministration<C> {
  const { settingsOf, users, templates, existence, directory } = administration;
  return {
    ...administration,
    settingsOf: guard(clearance, 'view-users', settingsOf),
    users: { ...users, ...guardedReads(clearance, users) },
    templates: { ...templates, ...guardedTemplates(clearance, templates) },
    existence: guard(clearance, 'view-users', existence),
    directory: { ...directory, references: guard(clearance, 'view-references', directory.references) },
  };
}

function guardedReads(clearance: Clearance, { list, get }: UserReads): UserReads {
  return { list: guard(clearance, 'view-users', list), get: guard(clearance, 'view-users', get) };
}

function guardedTemplates<C extends AnyCatalog>(
  clearance: Clearance,
  templates: TemplateAdministration<C>,
): TemplateAdministration<C> {
  return {
    list: guard(clearance, 'view-templates', templates.list),
    get: guard(clearance, 'view-templates', templates.get),
    version: guard(clearance, 'view-templates', templates.version),
    impact: guard(clearance, 'modify-template', templates.impact),
    add: guard(clearance, 'add-template', templates.add),
    modify: guard(clearance, 'modify-template', templates.modify),
    duplicate: guard(clearance, 'duplicate-template', templates.duplicate),
    delete: guard(clearance, 'delete-template', templates.delete),
  };
}

/** A function that answers with the denial, where the permission is missing. */
function guard<Arguments extends readonly unknown[], T, E>(
  { denial }: Clearance,
  action: GuardedAction,
  act: (...given: Arguments) => Promise<Result<T, E>>,
): (...given: Arguments) => Promise<Result<T, E | Denial>> {
  return async (...given) => {
    const missing = denial(action);
    return missing === undefined ? act(...given) : err(missing);
  };
}
