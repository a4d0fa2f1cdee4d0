import { err, ok, type Result, type UserProfile } from '@rollcall/core';
import { copied } from '../copied.js';
import type { TemplateTable } from '../template/template-table.js';
import type { MemoryState, StoredTemplate } from './memory-state.js';
import { emptyTables, type Tables } from './tables.js';

/** What is wrong with a document that should be a state: where, and what belongs there. It shows no content. */
export interface InvalidMemoryState {
  readonly code: 'invalid-memory-state';
  /** Member names and indexes, from the top of the document. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** The tables that a state tells, if it keeps the rules that the stores keep. */
export function loadState(state: MemoryState): Result<Tables, InvalidMemoryState> {
  const tables = emptyTables();
  for (const [index, template] of state.templates.entries()) {
    const expected = loadTemplate(tables.templates, template);
    if (expected !== undefined)
      return err({ code: 'invalid-memory-state', path: ['templates', index], expected });
  }
  for (const [index, profile] of state.profiles.entries()) {
    const expected = profileProblem(tables, profile);
    if (expected !== undefined)
      return err({ code: 'invalid-memory-state', path: ['profiles', index], expected });
    tables.profiles.put(copied(profile));
  }
  return ok(tables);
}

/** Adds a template, or says what was expected of it. */
function loadTemplate(templates: TemplateTable, { deleted, versions }: StoredTemplate): string | undefined {
  const [first] = versions;
  if (first === undefined || templates.get(first.id) !== undefined)
    return 'versions under an id of their own';
  for (const [index, version] of versions.entries()) {
    if (version.id !== first.id || version.version !== index + 1)
      return 'versions of one template, counted from 1';
  }
  const latest = versions.at(-1) ?? first;
  if (!deleted && templates.idOfName(latest.name) !== undefined)
    return 'a name that no other live template has';
  templates.put(copied(versions), deleted ? 'deleted' : 'live');
  return undefined;
}

function profileProblem({ profiles, templates }: Tables, profile: UserProfile): string | undefined {
  const { id, login, link, configuration } = profile;
  if (templates.version(configuration.template) === undefined) return 'a template version that exists';
  if (profiles.get(id) !== undefined) return 'an id of its own';
  if (profiles.idOfKey(login.key) !== undefined) return 'a login name that no other profile has';
  const taken = link !== undefined && profiles.idOfLink(link.id) !== undefined;
  return taken ? 'a link that no other profile has' : undefined;
}
