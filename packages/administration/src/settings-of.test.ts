import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { office, staffedOffice } from '../test/office.js';

describe('settingsOf', () => {
  it('gives the mode and every setting of it, by login name ignoring case', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const settings = orThrow(await admin.settingsOf('ADA'));
    if (settings.mode !== 'engagement') throw new Error('The template is one of Engagement.');
    expect(settings.values.reservedUserStateName).toBe('Symbee Non Voice Work');
    expect(settings.values.extension).toBe('');
    expect('meetingRecording' in settings.values).toBe(false);
  });

  it('says that nobody has a profile of that login name', async () => {
    const { admin } = office();
    expect((await admin.settingsOf('constructor'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
  });
});
