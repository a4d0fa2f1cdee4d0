import type { ConnectShapes } from '../model/connect-shapes.js';
import { notFound } from '../refusal/refusal.js';
import type { SimulatedAccount } from './simulated-account.js';

type Tags = ConnectShapes['TagMap'];

/** A resource as the tag operations see it: its tags, and how to put others in their place. */
export interface TaggedResource {
  readonly tags: Tags;
  readonly setTags: (tags: Tags) => void;
}

/** The user, profile, group or status of this ARN; refused with 404 if there is none. */
export function taggedResource(account: SimulatedAccount, arn: string): TaggedResource {
  for (const instance of account.instances.values()) {
    if (!arn.startsWith(`${instance.arn}/`)) continue;
    const id = arn.slice(arn.lastIndexOf('/') + 1);
    const user = instance.users.get(id);
    if (user?.Arn === arn) {
      return { tags: user.Tags, setTags: (Tags) => void instance.users.change(id, { Tags }) };
    }
    const books = [
      instance.routingProfiles,
      instance.securityProfiles,
      instance.hierarchyGroups,
      instance.agentStatuses,
    ] as const;
    for (const book of books) {
      const resource = book.get(id);
      if (resource?.Arn === arn)
        return { tags: resource.Tags, setTags: (Tags) => void book.change(id, { Tags }) };
    }
  }
  throw notFound('Resource', arn);
}
