import {
  refOf,
  type ProfileWrite,
  type TemplateId,
  type TemplateStore,
  type TemplateVersion,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { demandCode, given } from '../answer.js';
import { writeOne } from '../profile-store/profile-calls.js';
import { insertOf, someProfiles } from '../profile-store/some-profiles.js';
import { storesLaw } from '../stores-law.js';
import { hostileTexts, hostileValues, keptTexts } from '../texts.js';
import { separateTemplates, someTemplates } from './some-templates.js';
import { addsOf, fillTemplates, saveOf, templateReadsOf, writeTemplate } from './template-calls.js';

/** Valid input is taken, and comes back by every read. */
export const templatesAreKept = storesLaw({
  id: 'templates.kept',
  statement: 'Every well-formed template is taken, and every read gives back exactly what was written.',
  classes: ['several'],
  input: separateTemplates,
  holds: async ({ templates }, all, cover) => {
    if (all.length > 1) cover('several');
    for (const template of all) given(await templates.add({ template }), 'add');
    for (const template of all) {
      for (const [call, read] of Object.entries(templateReadsOf(templates, template))) {
        demandEqual(given(await read(), call), [template], call);
      }
    }
  },
});

/** Profiles stand on versions, so versions do not move under them. */
export const templateVersionsStay = storesLaw({
  id: 'templates.versions-stay',
  statement:
    'A version once saved never changes, whatever is saved after it, and outlives its template as long as a profile stands on it.',
  classes: ['saved again', 'deleted'],
  input: fc.record({
    template: someTemplates,
    later: fc.array(someTemplates, { maxLength: 3 }),
    profile: someProfiles,
    end: fc.constantFrom('live', 'deleted'),
  }),
  holds: async ({ templates, profiles }, { template, later, profile, end }, cover) => {
    const { id } = template;
    given(await templates.add({ template }), 'add');
    const configuration = { ...profile.configuration, template: refOf(template) };
    const standing: ProfileWrite = insertOf({ ...profile, configuration });
    given(await writeOne(profiles, standing), 'insert');
    for (const [index, next] of later.entries()) {
      given(await writeTemplate(templates, saveOf({ ...next, id }, index + 1)), 'save');
      cover('saved again');
    }
    if (end === 'deleted') {
      given(await templates.delete({ id, expectedVersion: later.length + 1 }), 'delete');
      cover('deleted');
    }
    demandEqual(
      given(await templates.versions({ refs: [refOf(template)] }), 'versions'),
      [template],
      'the version',
    );
    const told = given(await profiles.standing({ key: profile.login.key }), 'standing');
    demandEqual(told?.beneath, template, 'the version beneath the profile');
    demandEqual(given(await templates.get({ id }), 'get')?.deleted, end === 'deleted', 'deleted');
  },
});

/** Texts that look like code, markup or members of every object are nothing but texts. */
export const hostileTemplateKeys = storesLaw({
  id: 'templates.hostile-keys',
  statement:
    'Hostile texts as id, name, setting key or value are data: they come back as they were, and find nothing else.',
  classes: ['__proto__ as a key', 'four bytes'],
  input: fc.record({
    template: someTemplates,
    id: hostileTexts,
    name: hostileTexts.filter((text) => text.trim() !== ''),
    values: hostileValues,
    initialValues: hostileValues,
  }),
  holds: async ({ templates }, { template, id, name, values, initialValues }, cover) => {
    const hostile = { ...template, id, name, values, initialValues } as TemplateVersion;
    if (Object.hasOwn(values, '__proto__')) cover('__proto__ as a key');
    if (/[\u{10000}-\u{10ffff}]/u.test(id + name)) cover('four bytes');
    for (const other of ['toString', 'constructor', '__proto__']) {
      demandEqual(given(await templates.get({ id: other as TemplateId }), 'get'), undefined, other);
      demandEqual(given(await templates.getByName({ name: other }), 'getByName'), undefined, other);
    }
    given(await templates.add({ template: hostile }), 'add');
    for (const [call, read] of Object.entries(templateReadsOf(templates, hostile))) {
      demandEqual(given(await read(), call), [hostile], call);
    }
  },
});

/** Where a database cannot keep U+0000, it says so. */
export const nulInTemplates = storesLaw({
  id: 'templates.nul',
  statement:
    'A text with U+0000 is refused as `invalid-request`, or comes back as it was: it is never cut or changed.',
  input: fc.record({ template: someTemplates, before: keptTexts, after: keptTexts }),
  holds: async ({ templates }, { template, before, after }) => {
    const description = `${before}\0${after}`;
    const answer = await templates.add({ template: { ...template, description } });
    demandCode(answer, ['ok', 'invalid-request'], 'add');
    const kept = given(await templates.get({ id: template.id }), 'get');
    demandEqual(kept?.latest.description, answer.isOk() ? description : undefined, 'the text');
  },
});

/** A name is free again once nobody bears it. */
export const templateNames = storesLaw({
  id: 'templates.names',
  statement:
    'Names of live templates are unique ignoring case; renaming or deleting a template frees its name, and a template may change the case of its own.',
  classes: ['taken', 'freed by delete', 'freed by rename', 'own name'],
  input: fc.record({
    all: separateTemplates,
    template: someTemplates,
    free: fc.constantFrom('delete', 'rename'),
  }),
  holds: async ({ templates }, { all, template, free }, cover) => {
    const model = await fillTemplates(templates, addsOf(all));
    const newcomer = { ...template, id: 'newcomer' as TemplateId };
    const bearer = model.getByName(template.name)?.latest;
    if (bearer === undefined) {
      given(await templates.add({ template: newcomer }), 'add');
      return;
    }
    cover('taken');
    const named = given(await templates.getByName({ name: template.name }), 'getByName');
    demandEqual(named?.latest, bearer, 'who bears the name, in whatever case');
    demandCode(await templates.add({ template: newcomer }), ['template-name-taken'], 'add');
    const respelt = { ...bearer, name: template.name };
    given(await writeTemplate(templates, saveOf(respelt, 1)), 'save under its own name');
    cover('own name');
    if (free === 'delete') given(await templates.delete({ id: bearer.id, expectedVersion: 2 }), 'delete');
    else given(await writeTemplate(templates, saveOf({ ...bearer, name: 'renamed' }, 2)), 'rename');
    cover(free === 'delete' ? 'freed by delete' : 'freed by rename');
    given(await templates.add({ template: newcomer }), 'add under the freed name');
    const found = given(await templates.getByName({ name: template.name }), 'getByName');
    demandEqual(found, { latest: newcomer, deleted: false }, 'who bears the name');
    await demandRest(all, bearer, templates);
  },
});

async function demandRest(
  all: readonly TemplateVersion[],
  { id: gone }: TemplateVersion,
  templates: TemplateStore,
): Promise<void> {
  for (const template of all.filter(({ id }) => id !== gone)) {
    demandEqual(given(await templates.get({ id: template.id }), 'get')?.latest, template, 'another template');
  }
}
