import { set, type DirectoryChange, type DirectoryUserId, type NewDirectoryUser } from '@rollcall/core';
import * as fc from 'fast-check';
import { codeOf, demandCode, portCodes } from '../answer.js';
import { cancelledBefore } from '../cancelled.js';
import { hostileTexts } from '../texts.js';
import { referencesOf, settle, somePassword } from './directory-calls.js';
import { directoryLaw } from './directory-law.js';
import { someUsers } from './some-users.js';

const anyTexts = fc.oneof(hostileTexts, fc.constantFrom('', '\0', '\ud800', '../..', '?', 'x'.repeat(300)));
const readCodes = ['ok', 'directory-user-not-found', ...portCodes];
const writeCodes = [...readCodes, 'directory-login-taken', 'directory-quota-reached', 'directory-refused'];

/** Any call at all, sensible or not. */
export const directoryNeverRejects = directoryLaw({
  id: 'directory.never-rejects',
  statement:
    'Whatever a directory is asked, it answers with a value or with a code of the port; it never rejects.',
  classes: ['refused', 'answered'],
  input: fc.record({
    draft: someUsers,
    id: anyTexts,
    text: anyTexts,
    password: fc.constantFrom('given', 'none'),
    signal: fc.constantFrom('none', 'none', 'cancelled'),
  }),
  holds: async ({ directory }, { draft, id, text, password, signal: given }, cover) => {
    const [user] = await settle(directory, [draft]);
    const { routingProfiles, securityProfiles } = await referencesOf(directory);
    const signal = given === 'cancelled' ? cancelledBefore() : undefined;
    const made = {
      loginName: text,
      fields: {
        firstName: text,
        lastName: text,
        email: text,
        routingProfileId: routingProfiles[0]!.id,
        securityProfileIds: [securityProfiles[0]!.id],
      },
    } as NewDirectoryUser;
    const change: DirectoryChange = { group: 'identity', fields: { lastName: set(text), mobile: set(text) } };
    const stranger = { ...user!, id: id as DirectoryUserId };
    const answers = {
      readUser: directory.readUser({ id: stranger.id, signal }),
      snapshot: directory.snapshot({ signal }),
      references: directory.references({ signal }),
      createUser: directory.createUser({
        user: made,
        password: password === 'given' ? somePassword() : undefined,
        signal,
      }),
      'updateUser of a stranger': directory.updateUser({ user: stranger, change, signal }),
      updateUser: directory.updateUser({ user: user!, change, signal }),
      deleteUser: directory.deleteUser({ id: stranger.id, signal }),
    };
    await Promise.allSettled(Object.values(answers));
    for (const [call, answer] of Object.entries(answers)) {
      const code = codeOf(await answer);
      demandCode(
        await answer,
        call === 'snapshot' || call === 'references' ? ['ok', ...portCodes] : writeCodes,
        call,
      );
      cover(code === 'ok' ? 'answered' : 'refused');
    }
  },
});
