import * as z from 'zod';
import { fieldGroups, type FieldGroup } from '../directory/directory-change.js';
import type { DirectoryFieldName } from '../directory/directory-fields.js';
import { intentOf, setTo } from './json-format.js';

const text = z.string();
const yes = z.boolean();
const phoneType = z.enum(['soft', 'desk']);
const member = (value: z.ZodType) => z.partialRecord(z.enum(['voice', 'chat', 'task', 'email']), value);

/** Fields without which no directory user can be. */
const required = {
  routingProfileId: text,
  securityProfileIds: z.array(text).min(1),
};

const optional = {
  firstName: text,
  lastName: text,
  email: text,
  secondaryEmail: text,
  mobile: text,
  directoryUserId: text,
  hierarchyGroupId: text,
  phoneType,
  deskPhoneNumber: text,
  autoAccept: yes,
  afterContactWorkSeconds: z.number(),
  persistentConnection: yes,
  autoAcceptByChannel: member(z.strictObject({ autoAccept: yes, agentFirstCallback: yes.optional() })),
  afterContactWorkByChannel: member(
    z.strictObject({ seconds: z.number().optional(), agentFirstCallbackSeconds: z.number().optional() }),
  ),
  phoneByChannel: member(z.strictObject({ type: phoneType, number: text.optional() })),
  persistentConnectionByChannel: member(yes),
  voiceEnhancementByChannel: member(z.enum(['voice-isolation', 'noise-suppression', 'none'])),
  tags: z.array(z.strictObject({ key: text, value: text })),
  proficiencies: z.array(z.strictObject({ attribute: text, value: text, level: z.number() })),
} satisfies Record<Exclude<DirectoryFieldName, keyof typeof required>, z.ZodType>;

/** A user to be made in the directory. */
export const newDirectoryUser = z.strictObject({
  loginName: text,
  fields: z.strictObject(optional).partial().extend(required),
});

const intents = z
  .strictObject({
    ...mapped(optional, intentOf),
    ...mapped(required, setTo),
  })
  .partial();

/** A change of one group of fields, and of no other field. */
export const directoryChange = z
  .strictObject({ group: z.enum(Object.keys(fieldGroups) as [FieldGroup, ...FieldGroup[]]), fields: intents })
  .refine(({ group, fields }) => {
    const names: readonly string[] = fieldGroups[group];
    return Object.keys(fields).every((name) => names.includes(name));
  }, 'fields of the group');

function mapped(
  shape: Readonly<Record<string, z.ZodType>>,
  make: (value: z.ZodType) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, make(value)]));
}
