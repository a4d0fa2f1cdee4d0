import type { Cursor, TemplateId } from '@rollcall/core';
import * as fc from 'fast-check';
import { codeOf, demandCode, portCodes } from '../answer.js';
import { cancelledBefore } from '../cancelled.js';
import { storesLaw } from '../stores-law.js';
import { hostileTexts } from '../texts.js';
import { someTemplates } from './some-templates.js';
import { someTemplateWrites, writeTemplate } from './template-calls.js';

const anyTexts = fc.oneof(hostileTexts, fc.constantFrom('', '\0', '\ud800'));
const anyNumbers = fc.constantFrom(1, 2, 0, -1, 1.5, 1001, Number.NaN, Number.POSITIVE_INFINITY);
const anyWrites = fc.oneof(
  someTemplateWrites,
  fc.record({ kind: fc.constant('save' as const), template: someTemplates, expectedVersion: anyNumbers }),
  fc.record({
    kind: fc.constant('delete' as const),
    id: anyTexts as unknown as fc.Arbitrary<TemplateId>,
    expectedVersion: anyNumbers,
  }),
);
const ownCodes = ['template-name-taken', 'template-not-found', 'version-conflict'];

/** Any call at all, sensible or not. */
export const templatesNeverReject = storesLaw({
  id: 'templates.never-rejects',
  statement:
    'Whatever a template store is asked, it answers with a value or with a code of the port; it never rejects.',
  classes: ['refused', 'answered'],
  input: fc.record({
    text: anyTexts,
    version: anyNumbers,
    cursor: fc.option(anyTexts, { nil: undefined }),
    limit: fc.option(anyNumbers, { nil: undefined }),
    writes: fc.array(anyWrites, { maxLength: 5 }),
    signal: fc.constantFrom('none', 'cancelled'),
  }),
  holds: async ({ templates }, { text, version, cursor, limit, writes, signal: given }, cover) => {
    const signal = given === 'cancelled' ? cancelledBefore() : undefined;
    const id = text as TemplateId;
    const reads = {
      list: templates.list({
        cursor: cursor as Cursor | undefined,
        ...(limit !== undefined && { limit }),
        signal,
      }),
      get: templates.get({ id, signal }),
      getByName: templates.getByName({ name: text, signal }),
      versions: templates.versions({ refs: [{ id, version }], signal }),
    };
    const written = writes.map((write) => writeTemplate(templates, write, signal));
    await Promise.allSettled([...Object.values(reads), ...written]);
    for (const [call, answer] of Object.entries(reads)) {
      demandCode(await answer, ['ok', ...portCodes], call);
      cover(codeOf(await answer) === 'ok' ? 'answered' : 'refused');
    }
    for (const answer of written) demandCode(await answer, ['ok', ...ownCodes, ...portCodes], 'a write');
  },
});
