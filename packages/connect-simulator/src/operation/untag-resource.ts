import { taggedResource } from '../instance/tagged-resource.js';
import type { Operation } from './operation.js';

export const untagResource: Operation<'UntagResource'> = (input, account) => {
  const resource = taggedResource(account, input.resourceArn);
  const kept = Object.entries(resource.tags).filter(([key]) => !input.tagKeys.includes(key));
  resource.setTags(Object.fromEntries(kept));
  return undefined;
};
