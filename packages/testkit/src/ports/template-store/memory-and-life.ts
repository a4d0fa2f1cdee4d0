import { canonicalJson, refOf } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { cancelledBefore, cancelledDuring } from '../cancelled.js';
import { spoil } from '../spoil.js';
import { storesLaw, withNeighbour } from '../stores-law.js';
import { separateTemplates, someTemplates } from './some-templates.js';
import {
  addsOf,
  demandAsModel,
  fillTemplates,
  saveOf,
  someTemplateWrites,
  templateReadsOf,
  writeTemplate,
} from './template-calls.js';

/** Whoever changes an object after handing it over, or after getting it, changes that object. */
export const templatesShareNoMemory = storesLaw({
  id: 'templates.no-shared-memory',
  statement:
    'What is read shares no memory with what was written or read before: changing either changes nothing in the store.',
  input: fc.record({ template: someTemplates, by: fc.constantFrom('add', 'save') }),
  holds: async ({ templates }, { template, by }) => {
    const handedIn = structuredClone(template);
    given(await templates.add({ template: handedIn }), 'add');
    spoil(handedIn);
    const second = { ...structuredClone(template), version: 2, values: { ringtone: { name: 'horn' } } };
    const newest = by === 'save' ? structuredClone(second) : template;
    if (by === 'save') {
      given(await templates.save({ template: second, expectedVersion: 1 }), 'save');
      spoil(second);
    }
    const { id } = template;
    for (const round of ['after the first was spoilt', 'after what was read was spoilt']) {
      const told = [];
      for (const [call, read] of Object.entries(templateReadsOf(templates, newest))) {
        const answer = given(await read(), call);
        demandEqual(answer, [newest], `${call}, ${round}`);
        told.push(answer);
      }
      const [first] = given(await templates.versions({ refs: [refOf(template)] }), 'versions');
      demandEqual(first, template, `the first version, ${round}`);
      const whole = given(await templates.get({ id }), 'get');
      spoil([told, first, whole]);
    }
  },
});

/** What is not told is not there; what could not be asked for is an error. */
export const templateAbsence = storesLaw({
  id: 'templates.absence',
  statement:
    'A read tells exactly what is there; a read that fails – cancelled, closed, or, where what lies beneath is gone, unavailable or timed out – is that error and never an absence.',
  classes: ['present', 'absent', 'cancelled', 'closed'],
  input: fc.record({
    template: someTemplates,
    stored: fc.boolean(),
    failure: fc.constantFrom('cancelled' as const, 'closed' as const, 'broken' as const),
  }),
  holds: async (world, { template, stored, failure }, cover) => {
    await fillTemplates(world.templates, stored ? addsOf([template]) : []);
    cover(stored ? 'present' : 'absent');
    const reads = Object.entries(templateReadsOf(world.templates, template));
    for (const [call, read] of reads) demandEqual(given(await read(), call), stored ? [template] : [], call);
    if (failure === 'broken') {
      if (world.strike === undefined) return;
      await world.strike();
    }
    if (failure === 'closed') await world.shut();
    if (failure !== 'broken') cover(failure);
    const signal = failure === 'cancelled' ? cancelledBefore() : undefined;
    const due = failure === 'broken' ? ['unavailable', 'timed-out'] : [failure];
    for (const [call, read] of reads) demandCode(await read(signal), due, `${call}, ${failure}`);
  },
});

/** A signal stops a call; it does not make it half done, nor reach back to what is over. */
export const templateCancellation = storesLaw({
  id: 'templates.cancellation',
  statement:
    'Cancelled before, a call answers `cancelled` and nothing happens; during, it happened whole or not at all, and an `ok` is true; afterwards, a signal does nothing.',
  classes: ['before', 'during', 'after'],
  input: fc.record({
    all: separateTemplates,
    write: someTemplateWrites,
    when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    turns: fc.nat(6),
  }),
  holds: async ({ templates }, { all, write, when, turns }, cover) => {
    const model = await fillTemplates(templates, addsOf(all));
    const after = new AbortController();
    const signals = {
      before: cancelledBefore,
      during: () => cancelledDuring(turns),
      after: () => after.signal,
    };
    cover(when);
    const code = codeOf(await writeTemplate(templates, write, signals[when]()));
    after.abort();
    if (when === 'before')
      demand(code === 'cancelled', `${write.kind} answered ${code} to a signal given before`);
    if (code !== 'cancelled') {
      demandEqual(code, model.write(write), 'the answer');
      demandEqual(
        given(await templates.get({ id: idOf(write) }), 'get'),
        model.get(idOf(write)),
        'what is there',
      );
      return;
    }
    demand(when !== 'after', 'a signal given afterwards cancelled the call');
    const told = given(await templates.get({ id: idOf(write) }), 'get');
    const before = model.get(idOf(write));
    if (when === 'during') model.write(write);
    const reachable = [before, model.get(idOf(write))].map(canonicalJson);
    demand(
      reachable.includes(canonicalJson(told)),
      'a write happened in part, or although it was cancelled before',
    );
  },
});

function idOf(write: Parameters<typeof writeTemplate>[1]) {
  return write.kind === 'delete' ? write.id : write.template.id;
}

/** The end is told, and not by a throw. */
export const templatesClosed = storesLaw({
  id: 'templates.closed',
  statement: 'After the stores were closed every call answers `closed`; closing them twice is no mistake.',
  input: fc.record({ template: someTemplates, times: fc.integer({ min: 1, max: 2 }) }),
  holds: async ({ templates, shut }, { template, times }) => {
    given(await templates.add({ template }), 'add');
    for (let time = 0; time < times; time += 1) await shut();
    for (const [call, read] of Object.entries(templateReadsOf(templates, template))) {
      demandCode(await read(), ['closed'], call);
    }
    for (const write of [saveOf(template, 1), ...addsOf([template])]) {
      demandCode(await writeTemplate(templates, write), ['closed'], write.kind);
    }
    demandCode(await templates.delete({ id: template.id, expectedVersion: 1 }), ['closed'], 'delete');
  },
});

/** Tenants share a database and see nothing of each other. */
export const templateIsolation = storesLaw({
  id: 'templates.isolation',
  statement:
    'Two environments on one ground do not see each other: equal ids and names stand in both, and writes and cursors reach one alone.',
  classes: ['equal names'],
  appliesTo: withNeighbour,
  input: fc.record({
    mine: separateTemplates,
    theirs: separateTemplates,
    writes: fc.array(someTemplateWrites, { maxLength: 8 }),
  }),
  holds: async ({ templates, neighbour }, { mine, theirs, writes }, cover) => {
    demand(neighbour !== undefined, 'the manifest says that there is a second environment');
    const own = await fillTemplates(templates, addsOf(mine));
    const other = await fillTemplates(neighbour.templates, addsOf(theirs));
    if (theirs.some(({ name }) => own.getByName(name) !== undefined)) cover('equal names');
    for (const write of writes) {
      own.write(write);
      await writeTemplate(templates, write);
    }
    await demandAsModel(neighbour.templates, other);
    for (const { id, name } of theirs) {
      const seen = given(await templates.get({ id }), 'get');
      demand(own.get(id) !== undefined || seen === undefined, `${id} of the other environment is seen`);
      const named = given(await templates.getByName({ name }), 'getByName');
      demand(
        own.getByName(name) !== undefined || named === undefined,
        `${name} of the other environment is seen`,
      );
    }
    const { next } = given(await neighbour.templates.list({ limit: 1 }), 'list');
    if (next !== undefined) demandCode(await templates.list({ cursor: next }), ['invalid-cursor'], 'list');
  },
});
