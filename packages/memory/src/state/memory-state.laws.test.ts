import { fc, test } from '@fast-check/vitest';
import type {
  DirectoryFields,
  Instant,
  Lifecycle,
  ProfileWrite,
  SecurityProfileId,
  TemplateId,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { expect } from 'vitest';
import { memoryStores } from '../memory-stores.js';
import { sampleProfile } from '../sample/sample-profile.js';
import { sampleStores } from '../sample/sample-stores.js';
import { sampleVersion } from '../sample/sample-version.js';
import { parseMemoryState } from './parse-memory-state.js';

const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const named = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 });
const json = fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('null'));
const values = fc.dictionary(texts, json, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<never>;
const channel = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ voice: value, chat: value, task: value, email: value }, { requiredKeys: [] });
const fields = fc.record(
  {
    mobile: texts,
    routingProfileId: named,
    securityProfileIds: fc.array(named, { maxLength: 3 }),
    hierarchyGroupId: named,
    phoneType: fc.constantFrom('soft', 'desk'),
    autoAccept: fc.boolean(),
    afterContactWorkSeconds: fc.nat(),
    autoAcceptByChannel: channel(fc.record({ autoAccept: fc.boolean() })),
    afterContactWorkByChannel: channel(fc.record({ seconds: fc.nat() }, { requiredKeys: [] })),
    phoneByChannel: channel(
      fc.record({ type: fc.constant('soft'), number: texts }, { requiredKeys: ['type'] }),
    ),
    voiceEnhancementByChannel: channel(fc.constantFrom('none', 'voice-isolation')),
    tags: fc.array(fc.record({ key: texts, value: texts }), { maxLength: 2 }),
    proficiencies: fc.array(fc.record({ attribute: texts, value: texts, level: fc.nat(5) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<object> as fc.Arbitrary<DirectoryFields>;
const inserts = fc
  .record({
    id: named,
    login: named,
    link: fc.option(fc.record({ id: named, login: named }), { nil: undefined }),
    more: fc.record(
      {
        identity: fc.record({ firstName: texts, email: texts }, { requiredKeys: [] }),
        configuration: fc.record({
          template: fc.constant({ id: 'template-1' as TemplateId, version: 1 }),
          overrides: values,
          userValues: values,
        }),
        mirror: fc.record({
          readAt: fc.constant('2026-01-01T00:00:00.000Z' as Instant),
          fields,
          unread: fc.constant(['email' as const]),
        }),
        lifecycle: fc.constantFrom(
          { locked: true },
          { suspended: { securityProfileIds: ['agent' as SecurityProfileId] }, deleted: true },
          { disabled: true },
        ) as fc.Arbitrary<Lifecycle>,
        management: fc.record({ kind: fc.constant('outside' as const), system: texts }),
      },
      { requiredKeys: [] },
    ),
  })
  .filter(({ login, link }) => login.trim() !== '' && link?.login.trim() !== '')
  .map((given): ProfileWrite => ({ kind: 'insert', profile: sampleProfile(given) }));

test.prop([fc.array(inserts, { maxLength: 8 })])(
  'stores made from an exported state, through JSON, answer as the first ones did',
  async (writes) => {
    const first = await sampleStores(writes, [sampleVersion(), sampleVersion({ version: 2 })]);
    const state = parseMemoryState(JSON.parse(JSON.stringify(first.exportState())))._unsafeUnwrap();
    const second = memoryStores({ environment: 'acme', state });
    expect(second.exportState()).toEqual(first.exportState());
    expect(orThrow(await second.profiles.list())).toEqual(orThrow(await first.profiles.list()));
    expect(orThrow(await second.profiles.entries())).toEqual(orThrow(await first.profiles.entries()));
    expect(orThrow(await second.templates.list())).toEqual(orThrow(await first.templates.list()));
  },
);
