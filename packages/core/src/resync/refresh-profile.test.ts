import { describe, expect, it } from 'vitest';
import { evening, linkedTo, noon, profile, routing, standing, user, version } from '../../test/samples.js';
import { withoutUnkept } from '../directory/fields-not-kept.js';
import type { DirectoryFieldName } from '../directory/directory-fields.js';
import { refreshProfile } from './refresh-profile.js';

const ann = profile('ann', standing(version()), { identity: { firstName: 'Ann', email: 'ann@here' } });
const whole = user(
  'ANN',
  { firstName: 'Anna', email: 'anna@there', routingProfileId: routing, autoAccept: true },
  { unread: ['proficiencies'], lastModified: noon },
);
const listed = (fields: object, unread: readonly DirectoryFieldName[], lastModified = evening) =>
  user('ANN', fields, { id: whole.id, unread, lastModified });

describe('a profile that is refreshed', () => {
  it('takes link, names, e-mails and mirror, and keeps what is its own', () => {
    const fresh = refreshProfile(ann, whole, noon);
    expect(fresh).toEqual({
      ...ann,
      identity: { firstName: 'Anna', email: 'anna@there' },
      link: { id: whole.id, login: whole.login },
      mirror: {
        readAt: noon,
        lastModified: noon,
        fields: { routingProfileId: routing, autoAccept: true },
        unread: ['proficiencies'],
      },
    });
  });

  it('keeps what was known of fields that were not read, and loses what was read without a value', () => {
    const before = refreshProfile(ann, whole, noon);
    const after = refreshProfile(
      before,
      listed({ firstName: '' }, ['email', 'autoAccept', 'proficiencies']),
      evening,
    );
    expect(after.identity).toEqual({ email: 'anna@there' });
    expect(after.mirror).toEqual({
      readAt: evening,
      lastModified: noon,
      fields: { autoAccept: true },
      unread: ['proficiencies'],
    });
  });

  it('keeps that a field was read without a value', () => {
    const before = refreshProfile(ann, user('ANN', {}, { id: whole.id }), noon);
    const { mirror } = refreshProfile(before, listed({}, ['mobile', 'tags']), evening);
    expect(mirror!.unread).toEqual([]);
    expect(Object.keys(mirror!.fields)).toEqual([]);
  });

  it('counts the time of change as seen only where the e-mail was read with it', () => {
    const before = refreshProfile(ann, whole, noon);
    expect(refreshProfile(before, listed({}, ['email']), evening).mirror!.lastModified).toBe(noon);
    expect(refreshProfile(before, listed({}, []), evening).mirror!.lastModified).toBe(evening);
    expect(refreshProfile(ann, listed({}, ['email']), evening).mirror).not.toHaveProperty('lastModified');
  });

  it('keeps an e-mail that the directory does not keep, and counts the time of change as seen', () => {
    const there = withoutUnkept('saml', user('ANN', { firstName: 'Anna' }, { lastModified: noon }));
    const fresh = refreshProfile(ann, there, noon);
    expect(fresh.identity).toEqual({ firstName: 'Anna', email: 'ann@here' });
    expect(fresh.mirror!.lastModified).toBe(noon);
    const read = withoutUnkept('connect-managed', user('ANN', { firstName: 'Anna' }));
    expect(refreshProfile(ann, read, noon).identity).toEqual({ firstName: 'Anna' });
    const told = withoutUnkept('saml', user('ANN', { email: 'anna@there' }));
    expect(refreshProfile(ann, told, noon).identity).toEqual({ email: 'anna@there' });
  });

  it('carries nothing over from the user that it was linked to before', () => {
    const before = { ...refreshProfile(ann, whole, noon), ...linkedTo(user('ann', {}, { id: 'd-before' })) };
    const after = refreshProfile(before, listed({}, ['email', 'autoAccept']), evening);
    expect(after.mirror).toEqual({ readAt: evening, fields: {}, unread: ['autoAccept'] });
  });

  it('is the same again from the same user', () => {
    const once = refreshProfile(ann, whole, noon);
    expect(refreshProfile(once, whole, noon)).toEqual(once);
  });
});
