import * as z from 'zod';
import type { HierarchyGroupId } from '../directory/directory-fields.js';
import { parseEnvironmentId, type EnvironmentId } from '../environment/environment-id.js';
import { expectedOf, pathOf } from '../json/expected-of.js';
import { err, ok, type Result } from '../result.js';

/** Id of an administrator, as the host's identity system knows it. */
export type AdministratorId = string & { readonly __brand: 'AdministratorId' };

/** Where an administrator may act. */
export interface AdministratorScope {
  readonly environments: 'all' | readonly EnvironmentId[];
  /** Groups of the agent hierarchy, each with all below it. Somebody in no group is in none of them. */
  readonly hierarchyGroups: 'all' | readonly HierarchyGroupId[];
}

/**
 * Somebody who administers users. Apart from the users themselves: whoever is both stands in both lists. Several roles
 * together allow what any of them does.
 */
export interface Administrator extends AdministratorScope {
  readonly id: AdministratorId;
  readonly roles: readonly string[];
}

/** What was stored is no administrator. */
export interface InvalidAdministrator {
  readonly code: 'invalid-administrator';
  /** Where in it, as member names and indexes. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const shape: z.ZodType<Administrator> = z.strictObject({
  id: z.custom<AdministratorId>(isText, 'text'),
  roles: z.array(z.string()),
  environments: z.union([
    z.literal('all'),
    z.array(z.custom<EnvironmentId>((value) => parseEnvironmentId(value).isOk(), 'the id of an environment')),
  ]),
  hierarchyGroups: z.union([z.literal('all'), z.array(z.custom<HierarchyGroupId>(isText, 'text'))]),
});

/** Takes an administrator as a host has stored it. A role that does not exist allows nothing. */
export function parseAdministrator(input: unknown): Result<Administrator, InvalidAdministrator> {
  const shaped = shape.safeParse(input);
  if (shaped.success) return ok(shaped.data);
  const [issue] = shaped.error.issues;
  return err({ code: 'invalid-administrator', path: pathOf(issue!), expected: expectedOf(issue!) });
}
