import {
  err,
  ok,
  type Configuration,
  type EnvironmentId,
  type PortError,
  type ProfileId,
  type Result,
  type SettingValues,
  type TemplateId,
} from '@rollcall/core';
import type { Ground } from '../call/ground.js';
import type { Row } from '../call/session.js';
import type { KnownVersions } from '../template/known-versions.js';
import { readVersionsFrom } from '../template/read-versions.js';
import { unkeepable } from '../value/unkeepable.js';
import type { AppliedProfile, ApplyTemplate, ProfilesToApplyTo } from './apply-request.js';
import { applyStatement } from './apply-statement.js';

const operation = 'applyTemplate';

/** Applies templates in one environment of a schema. */
export function applyTemplateOn(
  ground: Ground,
  schema: string,
  environment: EnvironmentId,
  known: KnownVersions,
): ApplyTemplate {
  const readVersions = readVersionsFrom(schema, environment, known);
  return (request) => {
    const { catalog, template, overrides: policy, to, outside } = request;
    return ground.write(operation, request, () => {
      const detail = unkeepable(namesIn(to), 'to');
      if (detail !== undefined) return refused(detail);
      return ok(async (session) => {
        const [version] = await readVersions(session, [template]);
        if (version === undefined) return refused('the template version exists');
        const { statement, values } = applyStatement({
          schema,
          environment,
          catalog,
          version,
          policy,
          to,
          outside,
        });
        return ok((await session.rows(statement, values)).map(appliedOf));
      });
    });
  };
}

function namesIn(to: ProfilesToApplyTo): unknown {
  return 'where' in to ? to.where : to.ids;
}

function refused(detail: string): Result<never, PortError> {
  return err({ code: 'invalid-request', operation, detail });
}

function appliedOf(row: Row): AppliedProfile {
  return {
    id: (row.id ?? '') as ProfileId,
    loginName: row.login_name ?? '',
    before: beforeOf(row),
    initialised: row.initialised === '[]' ? none : (JSON.parse(row.initialised ?? '[]') as readonly string[]),
  };
}

function beforeOf({
  template_id,
  template_version,
  mode_override,
  overrides,
}: Row): AppliedProfile['before'] {
  const mode: Pick<Configuration, 'modeOverride'> =
    typeof mode_override === 'string' ? { modeOverride: mode_override } : {};
  return {
    template: { id: (template_id ?? '') as TemplateId, version: Number(template_version) },
    ...mode,
    overrides: JSON.parse(overrides ?? '{}') as SettingValues,
  };
}

const none: readonly string[] = [];
