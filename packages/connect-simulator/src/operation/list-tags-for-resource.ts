import { taggedResource } from '../instance/tagged-resource.js';
import type { Operation } from './operation.js';

export const listTagsForResource: Operation<'ListTagsForResource'> = (input, account) => ({
  tags: taggedResource(account, input.resourceArn).tags,
});
