import {
  err,
  matchKeyOf,
  ok,
  type EnvironmentId,
  type Listing,
  type PortError,
  type TemplateId,
  type TemplateNameTaken,
  type TemplateNotFound,
  type TemplateStore,
  type TemplateVersion,
  type VersionConflict,
} from '@rollcall/core';
import type { Ground } from '../call/ground.js';
import type { Row, Session } from '../call/session.js';
import { pageOf, partOf } from '../listing/page.js';
import { isKeepableText, unkeepable } from '../value/unkeepable.js';
import type { KnownVersions } from './known-versions.js';
import { mapTemplate } from './map-template.js';
import { readVersionsFrom } from './read-versions.js';
import { templateStatements } from './template-statements.js';

/** The template store of one environment in a schema. */
export function templateStore(
  ground: Ground,
  schema: string,
  environment: EnvironmentId,
  known: KnownVersions,
): TemplateStore {
  const readVersions = readVersionsFrom(schema, environment, known);
  const statements = templateStatements(schema);
  const listing: Listing = { operation: 'templates.list', scope: [environment], sortKeyLength: 1 };
  const rowsOf = async (session: Session, template: Pick<TemplateVersion, 'id'>, nameKey: string) => {
    if (!isKeepableText(template.id)) return [];
    return session.rows(statements.lock, [environment, template.id, nameKey]);
  };
  const rest = ({ id, version, name, description, mode, values, initialValues }: TemplateVersion) => [
    id,
    version,
    matchKeyOf(name),
    name,
    description,
    mode,
    JSON.stringify(values),
    JSON.stringify(initialValues),
  ];

  return {
    list: (request = {}) =>
      ground.read(listing.operation, request, () =>
        partOf(listing, request).map((part) => async (session) => {
          const { after = [], limit } = part;
          const statement = after.length === 0 ? statements.first : statements.next;
          const read = await session.rows(statement, [environment, limit + 1, ...after]);
          return ok(pageOf(listing, part, read.map(mapTemplate), ({ latest }) => [matchKeyOf(latest.name)]));
        }),
      ),
    get: (request) =>
      ground.read('templates.get', request, () =>
        ok(async (session) => {
          if (!isKeepableText(request.id)) return ok(undefined);
          const [row] = await session.rows(statements.get, [environment, request.id]);
          return ok(row && mapTemplate(row));
        }),
      ),
    getByName: (request) =>
      ground.read('templates.getByName', request, () =>
        ok(async (session) => {
          const key = matchKeyOf(request.name);
          if (!isKeepableText(key)) return ok(undefined);
          const [row] = await session.rows(statements.getByName, [environment, key]);
          return ok(row && mapTemplate(row));
        }),
      ),
    versions: (request) =>
      ground.read('templates.versions', request, () =>
        ok(async (session) => ok(await readVersions(session, request.refs))),
      ),
    add: (request) => {
      const operation = 'templates.add';
      const { template } = request;
      return ground.write<void, TemplateNameTaken>(operation, request, () => {
        const detail = template.version === 1 ? unkeepable(template, 'template') : 'the first version is 1';
        if (detail !== undefined) return err(malformed(operation, detail));
        return ok(async (session) => {
          const rows = await rowsOf(session, template, matchKeyOf(template.name));
          const taken = nameTaken(rows, template);
          if (taken !== undefined) return err(taken);
          if (rows.length > 0) return err(malformed(operation, 'the id is in use'));
          await session.rows(statements.add, [environment, ...rest(template)]);
          return ok(undefined);
        });
      });
    },
    save: (request) => {
      const operation = 'templates.save';
      const { template, expectedVersion } = request;
      return ground.write<void, TemplateNameTaken | TemplateNotFound | VersionConflict>(
        operation,
        request,
        () => {
          const counts = template.version === expectedVersion + 1;
          const detail = counts ? unkeepable(template, 'template') : 'the version is expectedVersion + 1';
          if (detail !== undefined) return err(malformed(operation, detail));
          return ok(async (session) => {
            const rows = await rowsOf(session, template, matchKeyOf(template.name));
            const refusal = refusalOf(rows, template.id, expectedVersion) ?? nameTaken(rows, template);
            if (refusal !== undefined) return err(refusal);
            await session.rows(statements.save, [environment, ...rest(template)]);
            return ok(undefined);
          });
        },
      );
    },
    delete: (request) => {
      const { id, expectedVersion } = request;
      return ground.write<void, TemplateNotFound | VersionConflict>('templates.delete', request, () =>
        ok(async (session) => {
          const refusal = refusalOf(await rowsOf(session, request, ''), id, expectedVersion);
          if (refusal !== undefined) return err(refusal);
          await session.rows(statements.delete, [environment, id]);
          return ok(undefined);
        }),
      );
    },
  };
}

function refusalOf(
  rows: readonly Row[],
  id: TemplateId,
  expected: number,
): TemplateNotFound | VersionConflict | undefined {
  const current = rows.find((row) => row.id === id);
  if (current === undefined || current.deleted === 't') return { code: 'template-not-found', template: id };
  const actual = Number(current.version);
  return actual === expected ? undefined : { code: 'version-conflict', expected, actual };
}

function nameTaken(rows: readonly Row[], { id, name }: TemplateVersion): TemplateNameTaken | undefined {
  const key = matchKeyOf(name);
  const isTaken = rows.some((row) => row.id !== id && row.deleted === 'f' && row.name_key === key);
  return isTaken ? { code: 'template-name-taken', name } : undefined;
}

function malformed(operation: string, detail: string): PortError {
  return { code: 'invalid-request', operation, detail };
}
