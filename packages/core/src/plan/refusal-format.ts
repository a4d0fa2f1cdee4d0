import * as z from 'zod';
import { guardedActions } from '../authorization/guarded-action.js';
import type { Permission } from '../authorization/permission.js';
import { directoryFieldNames } from '../directory/directory-field-table.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { ItemRefusal } from './item-refusal.js';

const text = z.string();
const guardedAction = z.enum(guardedActions);
const scope = z.enum(['template', 'user']);

const settingProblem = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('invalid-setting-value'), setting: text, expected: text }),
  z.strictObject({ code: z.literal('unknown-setting'), setting: text }),
  z.strictObject({ code: z.literal('wrong-scope'), setting: text, expected: scope }),
  z.strictObject({ code: z.literal('not-in-mode'), setting: text, mode: text }),
]);

/** Why a user of a plan gets no step: whole, so that it can be rendered. */
export const refusal: z.ZodType<ItemRefusal> = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.enum([
      'no-such-user',
      'no-profile',
      'not-in-directory',
      'not-seen-in-directory',
      'login-taken-here',
      'login-name-taken',
      'already-in-directory',
      'contradictory-request',
      'no-security-profile',
      'directory-fields-without-user',
      'template-missing',
      'login-of-linked-profile',
      'no-access-already',
    ]),
  }),
  z.strictObject({ code: z.literal('ambiguous'), reason: text }),
  z.strictObject({ code: z.literal('managed-outside'), system: text }),
  z.strictObject({
    code: z.literal('lifecycle-forbids'),
    state: z.enum(['deleted', 'suspended', 'disabled', 'locked']),
  }),
  z.strictObject({
    code: z.literal('not-permitted'),
    action: guardedAction,
    permission: z.custom<Permission>((one) => typeof one === 'string' && one.includes('.')).exactOptional(),
  }),
  z.strictObject({
    code: z.literal('out-of-scope'),
    action: guardedAction,
    of: z.enum(['environment', 'hierarchy', 'management']),
  }),
  z.strictObject({ code: z.literal('rule'), rule: text, field: text.exactOptional() }),
  z.strictObject({ code: z.literal('not-changeable-in-directory'), field: text }),
  z.strictObject({ code: z.literal('template-not-found'), template: text }),
  z.strictObject({
    code: z.enum(['reference-not-found', 'reference-not-unique']),
    kind: z.enum(['routing-profile', 'security-profile', 'hierarchy-group']),
    name: text,
  }),
  z.strictObject({
    code: z.literal('directory-rule'),
    field: z.enum([...directoryFieldNames, 'loginName', 'password']),
    rule: z.enum([
      'required',
      'not-allowed',
      'too-long',
      'characters',
      'at-sign',
      'e164',
      'at-least-one',
      'too-many',
      'out-of-range',
    ]),
  }),
  z.strictObject({ code: z.literal('invalid-login'), reason: z.enum(['empty', 'lone-surrogate', 'nul']) }),
  z.strictObject({ code: z.literal('invalid-identity'), field: z.enum(identityFieldNames), expected: text }),
  z.strictObject({ code: z.literal('unknown-mode'), mode: text, modes: z.array(text) }),
  z.strictObject({ code: z.literal('invalid-settings'), problems: z.array(settingProblem) }),
]);
