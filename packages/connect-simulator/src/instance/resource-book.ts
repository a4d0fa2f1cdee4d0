import { notFound } from '../refusal/refusal.js';
import type { Resource } from './resource.js';

/** The resources of one kind in an instance, in the order in which they came to be. */
export interface ResourceBook<T extends Resource> {
  readonly all: () => readonly T[];
  readonly get: (id: string) => T | undefined;
  /** The resource of this id; refused with 404 if there is none. */
  readonly require: (id: string) => T;
  readonly named: (name: string) => T | undefined;
  readonly add: (details: Details<T>) => T;
  readonly change: (id: string, details: Partial<Details<T>>) => T;
  readonly remove: (id: string) => void;
}

/** All of a resource but what the book itself gives; an id may be chosen. */
export type Details<T extends Resource> = Omit<T, 'Id' | 'Arn' | 'sequence' | 'modifiedAt'> & {
  readonly Id?: string;
};

/** What a book of resources needs to know of the instance that it belongs to. */
export interface ResourceBookSettings {
  /** What a refusal calls the resource. */
  readonly kind: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly arnOf: (id: string) => string;
}

export function resourceBook<T extends Resource>({
  kind,
  now,
  newId,
  arnOf,
}: ResourceBookSettings): ResourceBook<T> {
  const resources = new Map<string, T>();
  let sequence = 0;
  const find = (id: string): T => {
    const resource = resources.get(id);
    if (resource === undefined) throw notFound(kind, id);
    return resource;
  };
  const keep = (resource: T): T => {
    resources.set(resource.Id, resource);
    return resource;
  };
  return {
    all: () => [...resources.values()],
    get: (id) => resources.get(id),
    require: find,
    named: (name) => [...resources.values()].find(({ Name }) => Name === name),
    add: (details) => {
      const Id = details.Id ?? newId();
      sequence += 1;
      return keep({ ...details, Id, Arn: arnOf(Id), sequence, modifiedAt: now() } as unknown as T);
    },
    change: (id, details) => keep({ ...find(id), ...details, Id: id, modifiedAt: now() }),
    remove: (id) => {
      resources.delete(find(id).Id);
    },
  };
}
