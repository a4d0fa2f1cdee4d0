import { describe, expect, it } from 'vitest';
import { catalog, version } from '../../test/samples.js';
import { clear, set } from '../intent/intent.js';
import { draftTemplate, type TemplateDraft } from './draft-template.js';
import { modifyTemplate } from './modify-template.js';
import { refOf, sameRef, type TemplateId } from './template-version.js';

const draft = (given: TemplateDraft) => draftTemplate(catalog, 't1' as TemplateId, given);

describe('a template', () => {
  it('has a value for every template-scoped setting of its mode, and for no other', () => {
    const made = draft({ name: ' Agents ', mode: 'busy', values: { volume: 7 } })._unsafeUnwrap();
    expect(made).toEqual({
      id: 't1',
      version: 1,
      name: 'Agents',
      description: '',
      mode: 'busy',
      values: { volume: 7, theme: 'light', alerts: [], token: '' },
      initialValues: {},
    });
    expect(draft({ name: 'A' })._unsafeUnwrap().mode).toBe('calm');
  });

  it('may give initial values to settings of other modes', () => {
    expect(
      draft({ name: 'A', mode: 'calm', initialValues: { shift: 2 } })._unsafeUnwrap().initialValues,
    ).toEqual({ shift: 2 });
  });

  it.each<[TemplateDraft, object]>([
    [{ name: ' ' }, { code: 'invalid-template-name', reason: 'empty' }],
    [{ name: 'a'.repeat(129) }, { code: 'invalid-template-name', reason: 'too-long' }],
    [{ name: 'a\0' }, { code: 'invalid-template-name', reason: 'not-text' }],
    [{ name: '\ud800' }, { code: 'invalid-template-name', reason: 'not-text' }],
    [{ name: 'a', description: '\ud800' }, { code: 'invalid-description' }],
    [{ name: 'a', description: 'a\0' }, { code: 'invalid-description' }],
    [
      { name: 'a', mode: 'constructor' },
      { code: 'unknown-mode', mode: 'constructor', modes: ['calm', 'busy', 'night'] },
    ],
    [
      { name: 'a', values: { nickname: 'b' } },
      {
        code: 'invalid-settings',
        problems: [{ code: 'wrong-scope', setting: 'nickname', expected: 'template' }],
      },
    ],
    [
      { name: 'a', initialValues: { volume: 1 } },
      { code: 'invalid-settings', problems: [{ code: 'wrong-scope', setting: 'volume', expected: 'user' }] },
    ],
  ])('is refused: %j', (given, error) => {
    expect(draft(given)._unsafeUnwrapErr()).toEqual(error);
  });

  it('takes a name up to its limit, and a description as it is', () => {
    const longest = 'a'.repeat(128);
    expect(draft({ name: ` ${longest} `, description: ' D ' })._unsafeUnwrap()).toMatchObject({
      name: longest,
      description: ' D ',
    });
  });

  it('says every problem, names the setting and never the value', () => {
    const values: Record<string, unknown> = {
      volume: 'hush',
      alerts: ['a'],
      nickname: 'x',
      ...JSON.parse('{"__proto__":"hush"}'),
    };
    const error = draft({ name: 'a', values, initialValues: { pin: 5 } })._unsafeUnwrapErr();
    expect(error).toMatchObject({
      problems: [
        { code: 'unknown-setting', setting: '__proto__' },
        { code: 'not-in-mode', setting: 'alerts', mode: 'calm' },
        { code: 'wrong-scope', setting: 'nickname', expected: 'template' },
        { code: 'invalid-setting-value', setting: 'volume' },
        { code: 'invalid-setting-value', setting: 'pin' },
      ],
    });
    expect(JSON.stringify(error)).not.toContain('hush');
  });
});

it.each([
  ['t1', 2, true],
  ['t1', 1, false],
  ['t2', 2, false],
])('a reference to %s, version %i, names the version: %j', (id, number, same) => {
  const made = version({ version: 2 });
  expect(refOf(made)).toEqual({ id: 't1', version: 2 });
  expect(sameRef(refOf(made), { id: id as TemplateId, version: number })).toBe(same);
});

describe('the next version of a template', () => {
  const latest = version({
    version: 3,
    values: { volume: 7, corner: { x: 1, y: 2 } },
    initialValues: { nickname: 'Al' },
  });
  const next = (changes: Parameters<typeof modifyTemplate>[2]) => modifyTemplate(catalog, latest, changes);

  it('is the latest itself where nothing would differ', () => {
    expect(next({})._unsafeUnwrap()).toBe(latest);
    expect(
      next({
        values: { volume: set(7), corner: set({ y: 2, x: 1 }) },
        name: ` ${latest.name}`,
      })._unsafeUnwrap(),
    ).toBe(latest);
  });

  it('has the default for what is cleared, and no initial value any more', () => {
    const made = next({
      values: { volume: clear },
      initialValues: { nickname: clear, pin: set('1') },
    })._unsafeUnwrap();
    expect(made).toMatchObject({ version: 4, values: { volume: 3 }, initialValues: { pin: '1' } });
    expect(Object.keys(made.initialValues)).toEqual(['pin']);
  });

  it.each([
    [{ name: 'Other' }, { name: 'Other' }],
    [{ description: 'D' }, { description: 'D' }],
    [{ mode: 'night' }, { mode: 'night', values: { volume: 7, theme: 'light', alerts: [], token: '' } }],
    [{ values: { theme: set('dark') } }, { values: { ...latest.values, theme: 'dark' } }],
    [{ initialValues: { shift: set(2) } }, { initialValues: { nickname: 'Al', shift: 2 } }],
  ])('differs in what is changed, and in nothing else: %j', (changes, made) => {
    expect(next(changes)._unsafeUnwrap()).toEqual({ ...latest, version: 4, ...made });
  });

  it('of another mode drops what that does not have and completes what it has', () => {
    expect(next({ mode: 'busy' })._unsafeUnwrap().values).toEqual({
      volume: 7,
      theme: 'light',
      alerts: [],
      token: '',
    });
  });

  it.each([
    [{ values: { nowhere: clear } }, 'unknown-setting'],
    [{ values: { nickname: clear } }, 'wrong-scope'],
    [{ initialValues: { volume: clear } }, 'wrong-scope'],
    [{ values: { volume: set('loud') } }, 'invalid-setting-value'],
  ])('is refused: %j', (changes, code) => {
    expect(next(changes)._unsafeUnwrapErr()).toMatchObject({
      code: 'invalid-settings',
      problems: [{ code }],
    });
  });

  it('can be made although the catalog has lost settings', () => {
    const old = {
      ...latest,
      values: { ...latest.values, gone: 1 },
      initialValues: { left: 1, nickname: 'Al' },
    };
    const made = modifyTemplate(catalog, old, { values: { volume: set(1) } })._unsafeUnwrap();
    expect([Object.keys(made.values), made.initialValues]).toEqual([
      ['volume', 'theme', 'corner', 'token'],
      { nickname: 'Al' },
    ]);
  });
});
