import type { Resource } from './resource.js';

/** What every listing says of a resource. */
export function resourceSummary({ Id, Arn, Name, modifiedAt }: Resource, region: string) {
  return { Id, Arn, Name, LastModifiedTime: modifiedAt / 1_000, LastModifiedRegion: region };
}
