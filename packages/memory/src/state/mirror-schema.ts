import {
  directoryFieldNames,
  type HierarchyGroupId,
  type Instant,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import * as z from 'zod';
import { textSchema } from './text-schema.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && INSTANT.test(value),
  'an instant in UTC',
);
const phoneType = z.enum(['soft', 'desk']);

function byChannel<Schema extends z.ZodType>(schema: Schema) {
  const each = schema.optional();
  return z.strictObject({ voice: each, chat: each, task: each, email: each }).optional();
}

const fields = z.strictObject({
  mobile: z.string().optional(),
  directoryUserId: z.string().optional(),
  routingProfileId: textSchema<RoutingProfileId>().optional(),
  securityProfileIds: z.array(textSchema<SecurityProfileId>()).optional(),
  hierarchyGroupId: textSchema<HierarchyGroupId>().optional(),
  phoneType: phoneType.optional(),
  deskPhoneNumber: z.string().optional(),
  autoAccept: z.boolean().optional(),
  afterContactWorkSeconds: z.number().optional(),
  persistentConnection: z.boolean().optional(),
  autoAcceptByChannel: byChannel(
    z.strictObject({ autoAccept: z.boolean(), agentFirstCallback: z.boolean().optional() }),
  ),
  afterContactWorkByChannel: byChannel(
    z.strictObject({ seconds: z.number().optional(), agentFirstCallbackSeconds: z.number().optional() }),
  ),
  phoneByChannel: byChannel(z.strictObject({ type: phoneType, number: z.string().optional() })),
  persistentConnectionByChannel: byChannel(z.boolean()),
  voiceEnhancementByChannel: byChannel(z.enum(['voice-isolation', 'noise-suppression', 'none'])),
  tags: z.array(z.strictObject({ key: z.string(), value: z.string() })).optional(),
  proficiencies: z
    .array(z.strictObject({ attribute: z.string(), value: z.string(), level: z.number() }))
    .optional(),
});

/** What the directory said of a user when it was last read. */
export const mirrorSchema = z.strictObject({
  readAt: instant,
  lastModified: instant.optional(),
  fields,
  unread: z.array(z.enum(directoryFieldNames)),
});
