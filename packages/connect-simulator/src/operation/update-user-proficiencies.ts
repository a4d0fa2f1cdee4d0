import { requireInstance } from '../instance/require-instance.js';
import { notFound } from '../refusal/refusal.js';
import { checkProficiencies, isSameProficiency } from '../user/proficiency.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

/** Changes the levels of proficiencies that the user already has. */
export const updateUserProficiencies: Operation<'UpdateUserProficiencies'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  const given = input.UserProficiencies;
  checkProficiencies(given);
  const stranger = given.find((one) => !user.UserProficiencies.some((had) => isSameProficiency(one, had)));
  if (stranger !== undefined)
    throw notFound('Proficiency', `${stranger.AttributeName}=${stranger.AttributeValue}`);
  instance.users.change(user.Id, {
    UserProficiencies: user.UserProficiencies.map(
      (had) => given.find((one) => isSameProficiency(one, had)) ?? had,
    ),
  });
  return undefined;
};
