import * as z from 'zod';
import { directoryFieldNames } from '../directory/directory-field-table.js';
import { directoryChange, newDirectoryUser } from './directory-format.js';
import { intentOf, json, recordOf, settingKey } from './json-format.js';

const text = z.string();
const settings = recordOf(intentOf(json));

/** Names one version of a template. */
export const versionRef = z.strictObject({ id: text, version: z.int().positive() });

/** A field of a directory user. */
export const directoryField = z.enum(directoryFieldNames);

/** Who maintains a profile. */
export const management = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here') }),
  z.strictObject({ kind: z.literal('outside'), system: text }),
]);

/** One step, in form: whether it may stand in its plan is another question. */
export const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read-directory-user'), fields: z.array(directoryField) }),
  z.strictObject({
    kind: z.literal('create-profile'),
    from: z.enum(['plan', 'directory']),
    template: versionRef,
    identity: identityOf(text),
    userValues: recordOf(json),
    secrets: z.array(settingKey),
    management: management.optional(),
  }),
  z.strictObject({
    kind: z.literal('change-profile'),
    changes: z.strictObject({
      loginName: text.optional(),
      identity: identityOf(intentOf(text)).optional(),
      mode: intentOf(text).optional(),
      overrides: settings.optional(),
      userValues: settings.optional(),
    }),
    secrets: z.array(settingKey),
  }),
  z.strictObject({
    kind: z.enum([
      'apply-template',
      'refresh-profile',
      'delete-profile',
      'change-lifecycle',
      'change-management',
      'delete-directory-user',
    ]),
  }),
  z.strictObject({
    kind: z.literal('create-directory-user'),
    user: newDirectoryUser,
    password: z.enum(['needed', 'none']),
    notSent: z.array(directoryField).min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('update-directory-user'), change: directoryChange }),
]);

function identityOf(value: z.ZodType) {
  return z.strictObject({ firstName: value, lastName: value, email: value, secondaryEmail: value }).partial();
}
