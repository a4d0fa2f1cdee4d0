import type { TemplateId } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { meetings, startAll } from '../start-all.js';
import { storesLaw } from '../stores-law.js';
import { nameKey, someTemplates } from './some-templates.js';
import { allTemplates, fillTemplates, saveOf, writeTemplate } from './template-calls.js';
import type { TemplateWrite } from './template-store-model.js';

/** Whoever was first wins; the rest have to read again. */
export const templateOneWinner = storesLaw({
  id: 'templates.one-winner',
  statement:
    'Of several writers from one version exactly one wins, and its state stands; the others get `version-conflict`, or `template-not-found` after a delete.',
  classes: ['together', 'scheduled', 'a delete among them'],
  input: fc.record({
    template: someTemplates,
    kinds: fc.array(fc.constantFrom('save', 'save', 'delete'), { minLength: 2, maxLength: 5 }),
    meeting: meetings,
  }),
  holds: async ({ templates }, { template, kinds, meeting }, cover) => {
    given(await templates.add({ template }), 'add');
    cover(meeting.start);
    if (kinds.includes('delete')) cover('a delete among them');
    const writes = kinds.map((kind, index): TemplateWrite => {
      if (kind === 'delete') return { kind, id: template.id, expectedVersion: 1 };
      return saveOf({ ...template, description: `Writer ${index}` }, 1);
    });
    const codes = await startAll(
      meeting,
      writes.map((write) => async () => codeOf(await writeTemplate(templates, write))),
    );
    demand(codes.filter((code) => code === 'ok').length === 1, `the writers were told ${codes.join(', ')}`);
    const won = writes[codes.indexOf('ok')];
    const lost = won?.kind === 'delete' ? 'template-not-found' : 'version-conflict';
    for (const code of codes) demand(code === 'ok' || code === lost, `a loser was told ${code}`);
    const after = given(await templates.get({ id: template.id }), 'get');
    const stands =
      won?.kind === 'save' ? { latest: won.template, deleted: false } : { latest: template, deleted: true };
    demandEqual(after, stands, 'what stands');
  },
});

const spellings = fc.array(fc.constantFrom('Sales', 'sales', ' SALES ', 'sAles'), {
  minLength: 2,
  maxLength: 5,
});

/** Names of live templates are unique, however they are spelt. */
export const templateUniqueNames = storesLaw({
  id: 'templates.unique-names',
  statement:
    'Of several writers who want one name, spelt in whatever way, exactly one gets it, and the others get `template-name-taken`.',
  classes: ['together', 'scheduled', 'by add', 'by save'],
  input: fc.record({
    template: someTemplates,
    names: spellings,
    by: fc.constantFrom('add' as const, 'save' as const),
    meeting: meetings,
  }),
  holds: async ({ templates }, { template, names, by, meeting }, cover) => {
    cover(meeting.start);
    cover(`by ${by}`);
    const wanted = names.map((name, index) => ({ ...template, name, id: `template-${index}` as TemplateId }));
    const before = wanted.map((one, index) => ({ ...one, name: `before ${index}` }));
    if (by === 'save') for (const one of before) given(await templates.add({ template: one }), 'add');
    const codes = await startAll(
      meeting,
      wanted.map(
        (one) => async () =>
          codeOf(
            await writeTemplate(templates, by === 'add' ? { kind: 'add', template: one } : saveOf(one, 1)),
          ),
      ),
    );
    demandEqual(codes.toSorted(), ['ok', ...names.slice(1).map(() => 'template-name-taken')], 'the answers');
    const bearers = (await allTemplates(templates)).filter(({ latest }) => nameKey(latest.name) === 'sales');
    demandEqual(
      bearers.map(({ latest }) => latest.id),
      [wanted[codes.indexOf('ok')]?.id],
      'who bears the name',
    );
  },
});

/** A write says what it was based on, and is refused if that is no longer so. */
export const templateVersions = storesLaw({
  id: 'templates.versions',
  statement:
    'A write from another version than the newest is a `version-conflict` that tells both, one to a template that is gone `template-not-found`; neither changes anything.',
  classes: ['behind', 'ahead', 'gone'],
  input: fc.record({
    template: someTemplates,
    changes: fc.integer({ min: 0, max: 2 }),
    expectedVersion: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('save' as const, 'delete' as const),
    gone: fc.boolean(),
  }),
  holds: async ({ templates }, { template, changes, expectedVersion, kind, gone }, cover) => {
    const { id } = template;
    const actual = changes + 1;
    const saves = Array.from({ length: changes }, (_, index) => saveOf(template, index + 1));
    const end: readonly TemplateWrite[] = gone ? [{ kind: 'delete', id, expectedVersion: actual }] : [];
    const model = await fillTemplates(templates, [{ kind: 'add', template }, ...saves, ...end]);
    const write: TemplateWrite =
      kind === 'delete' ? { kind, id, expectedVersion } : saveOf(template, expectedVersion);
    const answer = await writeTemplate(templates, write);
    if (gone) {
      cover('gone');
      demandCode(answer, ['template-not-found'], kind);
    } else if (actual === expectedVersion) {
      demandCode(answer, ['ok'], kind);
      return;
    } else {
      cover(expectedVersion < actual ? 'behind' : 'ahead');
      const conflict = { code: 'version-conflict', expected: expectedVersion, actual };
      demandEqual(answer.isErr() && answer.error, conflict, 'the conflict');
    }
    demandEqual(given(await templates.get({ id }), 'get'), model.get(id), 'what is there afterwards');
  },
});
