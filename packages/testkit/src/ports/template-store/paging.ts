import { compareCodePoints, type TemplateId, type UserTemplate } from '@rollcall/core';
import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { demandCode } from '../answer.js';
import { storesLaw } from '../stores-law.js';
import { walk } from '../walk.js';
import { nameKey, separateTemplates } from './some-templates.js';
import { addsOf, allTemplates, fillTemplates, someTemplateWrites, writeTemplate } from './template-calls.js';

const limits = fc.integer({ min: 1, max: 4 });

/** Nothing is passed over and nothing told twice, at any page size. */
export const templatePagesCoverOnce = storesLaw({
  id: 'templates.pages-cover-once',
  statement:
    'At any page size the pages of `list` hold every live template exactly once, and none more than asked for.',
  classes: ['several pages', 'last page full'],
  input: fc.record({ all: separateTemplates, limit: limits }),
  holds: async ({ templates }, { all, limit }, cover) => {
    await fillTemplates(templates, addsOf(all));
    const pages = await walk((cursor) => templates.list({ cursor, limit }));
    if (pages.length > 1) cover('several pages');
    if (pages.length > 1 && pages.at(-1)?.length === limit) cover('last page full');
    demandEqual(
      pages
        .flat()
        .map(({ latest }) => latest.id)
        .toSorted(),
      all.map(({ id }) => id).toSorted(),
      'those who were listed',
    );
    for (const page of pages)
      demand(page.length <= limit, `a page of ${page.length}, where ${limit} were asked for`);
  },
});

/** One order for all stores. */
export const templateOrder = storesLaw({
  id: 'templates.order',
  statement: '`list` is in the order of name key, then id, by code point, across pages too.',
  classes: ['beyond UTF-16', 'upper and lower case'],
  input: fc.record({ all: separateTemplates, limit: limits }),
  holds: async ({ templates }, { all, limit }, cover) => {
    await fillTemplates(templates, addsOf(all));
    const names = all.map(({ name }) => name);
    if (names.includes('\ue000') && names.includes('\u{10000}')) cover('beyond UTF-16');
    if (names.includes('Sales') && names.some((name) => name.startsWith('s'))) cover('upper and lower case');
    if (names.includes('__proto__') && names.some((name) => /^[A-Z]/.test(name)))
      cover('upper and lower case');
    const listed = await allTemplates(templates, limit);
    for (const [index, b] of listed.entries()) {
      const a = listed[index - 1];
      demand(
        a === undefined || compareTemplates(a, b) < 0,
        `listed ${b.latest.name} behind ${a?.latest.name}`,
      );
    }
  },
});

function compareTemplates({ latest: a }: UserTemplate, { latest: b }: UserTemplate): number {
  return compareCodePoints(nameKey(a.name), nameKey(b.name)) || compareCodePoints(a.id, b.id);
}

/** Others may write while somebody turns the pages. */
export const templateWalkUnderWrites = storesLaw({
  id: 'templates.walk-under-writes',
  statement:
    'A page walk sees each template whose name key did not change, and that was live throughout, exactly once, whatever is written between pages.',
  classes: ['somebody came', 'somebody left'],
  input: fc.record({
    all: separateTemplates,
    waves: fc.array(fc.array(someTemplateWrites, { maxLength: 4 }), { maxLength: 6 }),
    limit: fc.integer({ min: 1, max: 2 }),
  }),
  holds: async ({ templates }, { all, waves, limit }, cover) => {
    const model = await fillTemplates(templates, addsOf(all));
    const stayed = new Map<TemplateId, string>(all.map(({ id, name }) => [id, nameKey(name)]));
    const left = [...waves];
    const pages = await walk(
      (cursor) => templates.list({ cursor, limit }),
      async () => {
        for (const write of left.shift() ?? []) {
          const before = model.list().length;
          model.write(write);
          await writeTemplate(templates, write);
          if (model.list().length > before) cover('somebody came');
          if (model.list().length < before) cover('somebody left');
          for (const [id, key] of stayed) {
            const now = model.get(id);
            if (now === undefined || now.deleted || nameKey(now.latest.name) !== key) stayed.delete(id);
          }
        }
      },
    );
    for (const id of stayed.keys()) {
      const times = pages.flat().filter(({ latest }) => latest.id === id).length;
      demand(times === 1, `${id} was seen ${times} times`);
    }
  },
});

/** Which part of a listing is asked for has to make sense. */
export const templatePageRequests = storesLaw({
  id: 'templates.page-requests',
  statement:
    'A limit outside 1 to `PAGE_LIMIT` is an `invalid-request`; a cursor that the listing did not make is an `invalid-cursor`.',
  classes: ['limit', 'cursor'],
  input: fc.record({
    all: separateTemplates,
    limit: fc.constantFrom(0, -1, 1001, 2.5, Number.NaN),
    cursor: fc.constantFrom('', 'x', '1', '[]', '{}', 'null', '["templates.list"]', '\u{10000}'),
    flaw: fc.constantFrom('limit' as const, 'cursor' as const),
  }),
  holds: async ({ templates }, { all, limit, cursor, flaw }, cover) => {
    await fillTemplates(templates, addsOf(all));
    cover(flaw);
    const request = flaw === 'limit' ? { limit } : { cursor: cursor as never };
    demandCode(
      await templates.list(request),
      [flaw === 'limit' ? 'invalid-request' : 'invalid-cursor'],
      'list',
    );
  },
});
