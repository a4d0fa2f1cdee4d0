import {
  err,
  ok,
  type EnvironmentId,
  type PortError,
  type TemplateId,
  type TemplateNameTaken,
  type TemplateNotFound,
  type TemplateStore,
  type TemplateVersion,
  type UserTemplate,
  type VersionConflict,
} from '@rollcall/core';
import type { Gate } from '../call/gate.js';
import { copied } from '../copied.js';
import { takePage } from '../listing/take-page.js';
import type { Tables } from '../state/tables.js';
import { TEMPLATE_SORT_KEY_LENGTH, type TemplateTable } from './template-table.js';

/** The template store over the tables of one environment. */
export function templateStore(environment: EnvironmentId, { templates }: Tables, gate: Gate): TemplateStore {
  const listing = {
    operation: 'templates.list',
    scope: [environment],
    sortKeyLength: TEMPLATE_SORT_KEY_LENGTH,
  };
  const found = (id: TemplateId | undefined): UserTemplate | undefined =>
    id === undefined ? undefined : copied(templates.get(id));

  return {
    list: (request = {}) =>
      gate.pass(request, () => takePage(listing, templates.listed, request, ({ id }) => found(id))),
    get: (request) => gate.pass(request, () => ok(found(request.id))),
    getByName: (request) => gate.pass(request, () => ok(found(templates.idOfName(request.name)))),
    versions: (request) =>
      gate.pass(request, () => {
        const versions = new Set(request.refs.map((ref) => templates.version(ref)));
        return ok(copied([...versions].filter((version) => version !== undefined)));
      }),
    add: (request) =>
      gate.pass(request, () => {
        const { template } = request;
        if (template.version !== 1) return err(malformed('templates.add', 'the first version is 1'));
        const taken = nameTaken(templates, template);
        if (taken !== undefined) return err(taken);
        if (templates.get(template.id) !== undefined)
          return err(malformed('templates.add', 'the id is in use'));
        return ok(templates.put([copied(template)], 'live'));
      }),
    save: (request) =>
      gate.pass(request, () => {
        const { template, expectedVersion } = request;
        if (template.version !== expectedVersion + 1) {
          return err(malformed('templates.save', 'the version is expectedVersion + 1'));
        }
        const refusal = refusalOf(templates, template.id, expectedVersion) ?? nameTaken(templates, template);
        if (refusal !== undefined) return err(refusal);
        return ok(templates.put([...templates.versionsOf(template.id), copied(template)], 'live'));
      }),
    delete: (request) =>
      gate.pass(request, () => {
        const refusal = refusalOf(templates, request.id, request.expectedVersion);
        if (refusal !== undefined) return err(refusal);
        return ok(templates.put(templates.versionsOf(request.id), 'deleted'));
      }),
  };
}

function refusalOf(
  templates: TemplateTable,
  id: TemplateId,
  expected: number,
): TemplateNotFound | VersionConflict | undefined {
  const current = templates.get(id);
  if (current === undefined || current.deleted) return { code: 'template-not-found', template: id };
  const actual = current.latest.version;
  return actual === expected ? undefined : { code: 'version-conflict', expected, actual };
}

function nameTaken(templates: TemplateTable, { id, name }: TemplateVersion): TemplateNameTaken | undefined {
  return (templates.idOfName(name) ?? id) === id ? undefined : { code: 'template-name-taken', name };
}

function malformed(operation: string, detail: string): PortError {
  return { code: 'invalid-request', operation, detail };
}
