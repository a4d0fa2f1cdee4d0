import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { codeOf } from '../answer.js';
import { storesLaw } from '../stores-law.js';
import type { StoresWorld } from '../stores-world.js';
import { allTemplates, demandAsModel, someTemplateWrites, writeTemplate } from './template-calls.js';
import { TemplateStoreModel, type TemplateWrite } from './template-store-model.js';

/** Something that can be done to a store and to its model alike. */
export type TemplateCommand = fc.AsyncCommand<TemplateStoreModel, StoresWorld>;

function command(words: string, run: TemplateCommand['run']): TemplateCommand {
  return { check: () => true, run, toString: () => words };
}

const writing = (write: TemplateWrite): TemplateCommand =>
  command(`${write.kind}(${fc.stringify(write)})`, async (model, { templates }) => {
    demandEqual(codeOf(await writeTemplate(templates, write)), model.write(write), 'the answer of a write');
  });

const listing = (limit: number): TemplateCommand =>
  command(`list({ limit: ${limit} })`, async (model, { templates }) => {
    demandEqual(await allTemplates(templates, limit), model.list(), 'the listing');
  });

const reading = (): TemplateCommand =>
  command('read all one by one', async (model, { templates }) => demandAsModel(templates, model));

/** Sequences of commands on a template store and its model. */
export const templateCommands = fc.commands<TemplateStoreModel, StoresWorld, false>(
  [
    someTemplateWrites.map(writing),
    someTemplateWrites.map(writing),
    fc.integer({ min: 1, max: 3 }).map(listing),
    fc.constant(undefined).map(reading),
  ],
  { maxCommands: 25 },
);

/** The law that finds what nobody thought of. */
export const templatesLikeModel = storesLaw({
  id: 'templates.like-model',
  statement: 'After any sequence of writes every answer of the store is that of its model.',
  input: templateCommands,
  show: String,
  replay: 'seed',
  holds: async (world, commands) => {
    await fc.asyncModelRun(() => ({ model: new TemplateStoreModel(), real: world }), commands);
  },
});
