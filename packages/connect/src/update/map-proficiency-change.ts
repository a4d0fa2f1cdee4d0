import type { UserProficiency } from '@aws-sdk/client-connect';
import {
  ok,
  type ChangeableFields,
  type Changes,
  type DirectoryUserId,
  type Proficiency,
} from '@rollcall/core';
import type { UpdateCall, UpdateCalls } from './update-call.js';

/** Proficiencies: what goes is taken away first, since a user can have ten; then levels, then what comes. */
export function proficiencyCalls(
  id: DirectoryUserId,
  current: readonly Proficiency[],
  fields: Changes<ChangeableFields>,
): UpdateCalls {
  const intent = fields.proficiencies;
  if (intent === undefined) return ok([]);
  const had = byKey(current);
  const wanted = byKey(intent.kind === 'set' ? intent.value : []);
  const gone = [...had].filter(([key]) => !wanted.has(key)).map(([, one]) => one);
  const come = [...wanted].filter(([key]) => !had.has(key)).map(([, one]) => one);
  const moved = [...wanted]
    .filter(([key, one]) => had.has(key) && had.get(key)?.level !== one.level)
    .map(([, one]) => one);
  const calls: UpdateCall[] = [];
  if (gone.length > 0) {
    const UserProficiencies = gone.map(({ attribute, value }) => ({
      AttributeName: attribute,
      AttributeValue: value,
    }));
    calls.push({ operation: 'DisassociateUserProficiencies', input: { UserId: id, UserProficiencies } });
  }
  if (moved.length > 0) {
    calls.push({
      operation: 'UpdateUserProficiencies',
      input: { UserId: id, UserProficiencies: moved.map(connectOf) },
    });
  }
  if (come.length > 0) {
    calls.push({
      operation: 'AssociateUserProficiencies',
      input: { UserId: id, UserProficiencies: come.map(connectOf) },
    });
  }
  return ok(calls);
}

function byKey(proficiencies: readonly Proficiency[]): ReadonlyMap<string, Proficiency> {
  return new Map(proficiencies.map((one) => [JSON.stringify([one.attribute, one.value]), one]));
}

function connectOf({ attribute, value, level }: Proficiency): UserProficiency {
  return { AttributeName: attribute, AttributeValue: value, Level: level };
}
