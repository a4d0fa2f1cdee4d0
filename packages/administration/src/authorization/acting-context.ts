import {
  clearanceOf,
  groupLines,
  type Actor,
  type Clearance,
  type Denial,
} from '@rollcall/core/authorization';
import { err, ok, type PortCall, type PortError, type Result } from '@rollcall/core';
import type { Context } from '../context.js';
import { visibleProfiles } from './visible.js';

/** A context with an actor. */
export type ActingContext = Context & { readonly clearance: Clearance };

/** The context in which somebody acts. The hierarchy is read where groups are in the scope, and once. */
export async function actingContext(
  context: Context,
  actor: Actor,
  call: PortCall,
): Promise<Result<ActingContext, Denial | PortError>> {
  const { origin, directory, profiles } = context;
  const { environment } = origin;
  const environments = actor.kind === 'administrator' ? actor.administrator.environments : 'all';
  if (environments !== 'all' && !environments.includes(environment))
    return err({ code: 'out-of-scope', action: 'view-users', of: 'environment' });
  const isScoped = actor.kind === 'administrator' && actor.administrator.hierarchyGroups !== 'all';
  const references = isScoped && directory !== undefined ? await directory.references(call) : ok(undefined);
  return references.map((read) => {
    const clearance = clearanceOf(actor, environment, groupLines(read?.hierarchyGroups ?? []));
    const acting = { ...context, clearance, profiles: visibleProfiles(clearance, profiles) };
    // What a system forbids here by hand it does not forbid itself.
    return actor.kind === 'administrator'
      ? acting
      : { ...acting, outside: { ...context.outside, [actor.system]: [] } };
  });
}
