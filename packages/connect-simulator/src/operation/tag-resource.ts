import { taggedResource } from '../instance/tagged-resource.js';
import { invalidRequest } from '../refusal/refusal.js';
import type { Operation } from './operation.js';

export const tagResource: Operation<'TagResource'> = (input, account) => {
  const resource = taggedResource(account, input.resourceArn);
  const tags = { ...resource.tags, ...input.tags };
  if (Object.keys(tags).length > account.limits.tagsPerResource) {
    throw invalidRequest(`A resource can have at most ${account.limits.tagsPerResource} tags.`);
  }
  resource.setTags(tags);
  return undefined;
};
