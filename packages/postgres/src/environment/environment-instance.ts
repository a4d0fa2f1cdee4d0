import { err, ok, type EnvironmentId, type PortCall, type PortError, type Result } from '@rollcall/core';
import type { Ground } from '../call/ground.js';
import { unkeepable } from '../value/unkeepable.js';

/**
 * Which instance of the directory an environment belongs to. It is the first that it was claimed for, and stays it: a host
 * that looks before it writes never mixes the users of two instances.
 */
export interface EnvironmentInstance {
  /** `undefined` as long as the environment has not been claimed. */
  readonly get: (call?: PortCall) => Promise<Result<string | undefined, PortError>>;
  /** Claims the environment, unless that was done before; answers the instance that it belongs to, also among concurrent claims. */
  readonly claim: (request: { readonly instance: string } & PortCall) => Promise<Result<string, PortError>>;
}

/** The instance of one environment in a schema. */
export function environmentInstance(
  ground: Ground,
  schema: string,
  environment: EnvironmentId,
): EnvironmentInstance {
  const select = { text: `select instance from ${schema}.environment_instances where environment = $1` };
  const insert = {
    text: `with environment as (
  insert into ${schema}.environments (id) values ($1) on conflict do nothing
)
insert into ${schema}.environment_instances (environment, instance) values ($1, $2) on conflict do nothing`,
  };
  return {
    get: (call = {}) =>
      ground.read('instance.get', call, () =>
        ok(async (session) => {
          const [row] = await session.rows(select, [environment]);
          return ok(row?.instance ?? undefined);
        }),
      ),
    claim: (request) => {
      const operation = 'instance.claim';
      const { instance } = request;
      return ground.write(operation, request, () => {
        const detail = unkeepable(instance, 'instance');
        if (detail !== undefined) return err({ code: 'invalid-request', operation, detail });
        return ok(async (session) => {
          await session.rows(insert, [environment, instance]);
          const [row] = await session.rows(select, [environment]);
          return ok(row?.instance ?? instance);
        });
      });
    },
  };
}
