import {
  err,
  ok,
  type Result,
  type TemplateStore,
  type TemplateVersion,
  type UserTemplate,
} from '@rollcall/core';
import { oneMore, pageByOffset, repeatLast } from './faulty-page.js';
import type { Mutant } from './mutant.js';
import { templateMutant } from './stores-ground.js';
import type { StoresWorld } from '@rollcall/testkit';

type Save = Parameters<TemplateStore['save']>[0];

/** A template with its settings copied as one must not: by assignment. */
function assigned(template: TemplateVersion): TemplateVersion {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(template.values)) values[key] = value;
  return { ...template, values: values as TemplateVersion['values'] };
}

/** A save as if it were based on what stands now. */
async function rebased(right: TemplateStore, request: Save): Promise<Save> {
  const now = (await right.get({ id: request.template.id })).unwrapOr(undefined)?.latest.version ?? 1;
  return { ...request, template: { ...request.template, version: now + 1 }, expectedVersion: now };
}

/** Mistakes in a template store. */
export const templateMutants: readonly Mutant<StoresWorld>[] = [
  templateMutant('encodes-names', 'encodes names, and throws on a lone surrogate', (right) => ({
    getByName: async (request) => {
      encodeURIComponent(request.name);
      return right.getByName(request);
    },
  })),
  templateMutant('trims-names', 'keeps names trimmed', (right) => ({
    add: (request) =>
      right.add({ ...request, template: { ...request.template, name: request.template.name.trim() } }),
  })),
  templateMutant('drops-versions', 'drops the versions of a deleted template', (right) => {
    const dropped = new Set<string>();
    return {
      delete: async (request) => {
        const answer = await right.delete(request);
        if (answer.isOk()) dropped.add(request.id);
        return answer;
      },
      versions: async (request) =>
        (await right.versions(request)).map((all) => all.filter(({ id }) => !dropped.has(id))),
    };
  }),
  templateMutant('overwrites-version', 'answers for every version with the newest values', (right) => ({
    versions: async (request) => {
      const told = await right.versions(request);
      if (told.isErr()) return told;
      const newest = await Promise.all(told.value.map(({ id }) => right.get({ id })));
      return ok(
        told.value.map(
          (one, index) =>
            ({ ...newest[index]!.unwrapOr(undefined)?.latest, ...pickRef(one) }) as TemplateVersion,
        ),
      );
    },
  })),
  templateMutant('exact-names', 'compares names exactly when it looks one up', (right) => ({
    getByName: async (request) =>
      (await right.getByName(request)).map((found) =>
        found?.latest.name === request.name ? found : undefined,
      ),
  })),
  templateMutant('own-name-taken', 'takes a template’s own name for taken', (right) => ({
    save: async (request) => {
      const { id, name } = request.template;
      const holder = (await right.getByName({ name })).unwrapOr(undefined)?.latest;
      if (holder?.id === id && holder.name !== name) return err({ code: 'template-name-taken', name });
      return right.save(request);
    },
  })),
  templateMutant(
    'copies-by-assignment',
    'copies settings by assignment, so that `__proto__` is lost',
    (right) => ({
      add: (request) => right.add({ ...request, template: assigned(request.template) }),
    }),
  ),
  templateMutant('cuts-at-nul', 'hands texts to something that ends them at U+0000', (right) => ({
    add: (request) =>
      right.add({
        ...request,
        template: { ...request.template, description: request.template.description.split('\0')[0] ?? '' },
      }),
  })),
  templateMutant('error-is-absence', 'takes a failed lookup for nothing', (right) => ({
    get: async (request) => {
      const told = await right.get(request);
      return told.isErr() && told.error.code === 'unavailable' ? ok(undefined) : told;
    },
  })),
  templateMutant(
    'gone-is-nonsense',
    'tells of a server that is gone as of an answer that makes no sense',
    (right) => ({
      get: async (request) =>
        (await right.get(request)).mapErr((error) =>
          error.code === 'unavailable' ? { code: 'unexpected-answer', operation: 'any' } : error,
        ),
    }),
  ),
  templateMutant('one-too-many', 'asks for one more row, and forgets to drop it', (right) => ({
    list: (request = {}) => right.list({ ...request, ...oneMore(request.limit) }),
  })),
  templateMutant(
    'repeats-last',
    '`<=` for `<` in the cursor: a page begins with what the last one ended with',
    (right) => {
      const repeat = repeatLast<UserTemplate>();
      return {
        list: async (request) => (await right.list(request)).map((page) => repeat(page, request?.cursor)),
      };
    },
  ),
  templateMutant('order-of-names', 'sorts a page by name, and not by its key', (right) => ({
    list: async (request) =>
      (await right.list(request)).map((page) => ({
        ...page,
        items: page.items.toSorted(({ latest: a }, { latest: b }) => (a.name < b.name ? -1 : 1)),
      })),
  })),
  templateMutant('pages-by-offset', 'pages by OFFSET', (right) => ({
    list: (request = {}) =>
      request.signal?.aborted === true
        ? right.list(request)
        : pageByOffset((page) => right.list(page as object), request),
  })),
  templateMutant('clamps-limit', 'makes the best of a limit that makes no sense', (right) => ({
    list: (request = {}) => right.list({ ...request, ...(request.limit === 0 && { limit: 1 }) }),
  })),
  templateMutant('check-then-save', 'compares versions, and saves without them after an await', (right) => ({
    save: async (request) => {
      const before = (await right.get({ id: request.template.id })).unwrapOr(undefined)?.latest.version;
      const answer = await right.save(request);
      const raced =
        answer.isErr() && answer.error.code === 'version-conflict' && before === request.expectedVersion;
      return raced ? right.save(await rebased(right, request)) : answer;
    },
  })),
  templateMutant(
    'races-for-names',
    'looks whether the name is free, and does not look again when it adds',
    (right) => ({
      add: async (request) => {
        const { name } = request.template;
        const holder = (await right.getByName({ name })).unwrapOr(undefined);
        const answer = await right.add(request);
        const raced = answer.isErr() && answer.error.code === 'template-name-taken' && holder === undefined;
        return raced ? ok(undefined) : answer;
      },
    }),
  ),
  templateMutant('conflict-without-actual', 'does not tell which version stands', (right) => ({
    delete: async (request) =>
      (await right.delete(request)).mapErr((error) => {
        if (error.code !== 'version-conflict') return error;
        const { code, expected } = error;
        return { code, expected };
      }),
  })),
  templateMutant('hands-out-its-own', 'answers twice with the same object', (right) => {
    const told = new Map<string, readonly TemplateVersion[]>();
    return {
      versions: async (request) =>
        (await right.versions(request)).map((all) => {
          const mark = JSON.stringify(all);
          if (!told.has(mark)) told.set(mark, all);
          return told.get(mark) ?? all;
        }),
    };
  }),
  templateMutant('writes-ignore-signal', 'does not hand the signal on to `save`', (right) => ({
    save: (request) => right.save({ ...request, signal: undefined }),
  })),
  templateMutant(
    'closed-is-unavailable',
    'calls the end of the stores a failure of the network',
    (right) => ({
      delete: async (request) =>
        (await right.delete(request)).mapErr((error) =>
          error.code === 'closed' ? { code: 'unavailable' } : error,
        ),
    }),
  ),
  {
    id: 'templates-of-all',
    mistake: 'forgets the environment in the key of the table',
    mutate: (world) => ({ ...world, neighbour: world }),
  },
  templateMutant('revives-deleted', 'lets a save bring a deleted template back', (right) => ({
    save: async (request): Promise<Awaited<ReturnType<TemplateStore['save']>>> => {
      const answer: Awaited<ReturnType<TemplateStore['save']>> = await right.save(request);
      return answer.isErr() && answer.error.code === 'template-not-found' && request.expectedVersion === 2
        ? (ok(undefined) as Result<void, never>)
        : answer;
    },
  })),
];

function pickRef({ id, version }: TemplateVersion): Pick<TemplateVersion, 'id' | 'version'> {
  return { id, version };
}
