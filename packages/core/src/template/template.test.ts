import { describe, expect, it } from 'vitest';
import { catalog, version } from '../../test/samples.js';
import { clear, set } from '../intent/intent.js';
import { draftTemplate, type TemplateDraft } from './draft-template.js';
import { modifyTemplate } from './modify-template.js';
import type { TemplateId } from './template-version.js';

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

  it.each([
    [{ name: ' ' }, 'invalid-template-name'],
    [{ name: 'a'.repeat(129) }, 'invalid-template-name'],
    [{ name: 'a\0' }, 'invalid-template-name'],
    [{ name: 'a', description: '\ud800' }, 'invalid-description'],
    [{ name: 'a', mode: 'constructor' }, 'unknown-mode'],
    [{ name: 'a', values: { nickname: 'b' } }, 'invalid-settings'],
  ])('is refused: %j', (given, code) => {
    expect(draft(given)._unsafeUnwrapErr().code).toBe(code);
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
