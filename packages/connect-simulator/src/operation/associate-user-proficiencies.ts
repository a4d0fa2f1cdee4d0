import { requireInstance } from '../instance/require-instance.js';
import { invalidRequest } from '../refusal/refusal.js';
import { checkProficiencies, isSameProficiency } from '../user/proficiency.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const associateUserProficiencies: Operation<'AssociateUserProficiencies'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const user = requireUser(instance, input.UserId);
  const given = input.UserProficiencies;
  checkProficiencies(given);
  const others = user.UserProficiencies.filter((had) => !given.some((one) => isSameProficiency(one, had)));
  const UserProficiencies = [...others, ...given];
  if (UserProficiencies.length > account.limits.proficienciesPerUser) {
    throw invalidRequest(`A user can have at most ${account.limits.proficienciesPerUser} proficiencies.`);
  }
  instance.users.change(user.Id, { UserProficiencies });
  return undefined;
};
