import {
  refOf,
  type CancelSignal,
  type PortError,
  type Result,
  type TemplateNameTaken,
  type TemplateNotFound,
  type TemplateStore,
  type TemplateVersion,
  type UserTemplate,
  type VersionConflict,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { given } from '../answer.js';
import { walk } from '../walk.js';
import { someTemplateIds, someTemplates } from './some-templates.js';
import { TemplateStoreModel, type TemplateWrite } from './template-store-model.js';

/** Why a template was not written. */
export type TemplateWriteError = TemplateNameTaken | TemplateNotFound | VersionConflict | PortError;

/** Carries out one write. */
export function writeTemplate(
  templates: TemplateStore,
  write: TemplateWrite,
  signal?: CancelSignal,
): Promise<Result<void, TemplateWriteError>> {
  switch (write.kind) {
    case 'add':
      return templates.add({ ...write, signal });
    case 'save':
      return templates.save({ ...write, signal });
    case 'delete':
      return templates.delete({ ...write, signal });
    default:
      return write satisfies never;
  }
}

/** The write that saves another state of a template after one of its versions. */
export function saveOf(template: TemplateVersion, expectedVersion: number): TemplateWrite {
  return { kind: 'save', template: { ...template, version: expectedVersion + 1 }, expectedVersion };
}

const someVersions = fc.integer({ min: 1, max: 3 });

/** Writes that succeed or fail, as the case may be. */
export const someTemplateWrites: fc.Arbitrary<TemplateWrite> = fc.oneof(
  someTemplates.map((template): TemplateWrite => ({ kind: 'add', template })),
  fc.tuple(someTemplates, someVersions).map(([template, version]) => saveOf(template, version)),
  fc.record({ kind: fc.constant('delete' as const), id: someTemplateIds, expectedVersion: someVersions }),
);

/** Writes them one after the other, whichever of them succeed; gives the model of what is there. */
export async function fillTemplates(
  templates: TemplateStore,
  writes: readonly TemplateWrite[],
): Promise<TemplateStoreModel> {
  const model = new TemplateStoreModel();
  for (const write of writes) {
    if (model.write(write) === 'ok') given(await writeTemplate(templates, write), write.kind);
  }
  return model;
}

/** The writes that add templates. */
export function addsOf(templates: readonly TemplateVersion[]): readonly TemplateWrite[] {
  return templates.map((template) => ({ kind: 'add', template }));
}

/** All live templates. */
export async function allTemplates(
  templates: TemplateStore,
  limit?: number,
): Promise<readonly UserTemplate[]> {
  const pages = await walk((cursor) => templates.list({ cursor, ...(limit !== undefined && { limit }) }));
  return pages.flat();
}

/** All reads of the port of one template version that is the newest, by name. */
export function templateReadsOf(
  templates: TemplateStore,
  template: TemplateVersion,
): Readonly<
  Record<string, (signal?: CancelSignal) => Promise<Result<readonly TemplateVersion[], PortError>>>
> {
  const latestOf = (found: UserTemplate | undefined) => (found === undefined ? [] : [found.latest]);
  return {
    get: async (signal) => (await templates.get({ id: template.id, signal })).map(latestOf),
    getByName: async (signal) => (await templates.getByName({ name: template.name, signal })).map(latestOf),
    versions: (signal) => templates.versions({ refs: [refOf(template)], signal }),
    list: async (signal) =>
      (await templates.list({ signal })).map(({ items }) =>
        items.map(({ latest }) => latest).filter(({ id }) => id === template.id),
      ),
  };
}

/** Throws unless the store holds exactly what the model does, by every read. */
export async function demandAsModel(templates: TemplateStore, model: TemplateStoreModel): Promise<void> {
  demandEqual(await allTemplates(templates), model.list(), 'the live templates');
  const { versions } = model;
  for (const version of versions) {
    demandEqual(
      given(await templates.versions({ refs: [refOf(version)] }), 'versions'),
      [version],
      'a version',
    );
    demandEqual(given(await templates.get({ id: version.id }), 'get'), model.get(version.id), 'a template');
    const named = given(await templates.getByName({ name: version.name }), 'getByName');
    demandEqual(named, model.getByName(version.name), 'a template by name');
  }
}
