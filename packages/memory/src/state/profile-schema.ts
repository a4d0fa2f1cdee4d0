import type { DirectoryUserId, ProfileId, SecurityProfileId } from '@rollcall/core';
import * as z from 'zod';
import { loginSchema } from './login-schema.js';
import { mirrorSchema } from './mirror-schema.js';
import { templateRefSchema } from './template-schema.js';
import { textSchema } from './text-schema.js';
import { valuesSchema } from './values-schema.js';

/** A profile. Names and e-mails are any text: what a directory said is kept verbatim. */
export const profileSchema = z.strictObject({
  id: textSchema<ProfileId>(),
  login: loginSchema,
  identity: z.strictObject({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    secondaryEmail: z.string().optional(),
  }),
  configuration: z.strictObject({
    template: templateRefSchema,
    modeOverride: textSchema<string>().optional(),
    overrides: valuesSchema,
    userValues: valuesSchema,
  }),
  management: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('here') }),
    z.strictObject({ kind: z.literal('outside'), system: z.string() }),
  ]),
  lifecycle: z
    .strictObject({
      suspended: z
        .strictObject({ securityProfileIds: z.array(textSchema<SecurityProfileId>()).min(1) })
        .optional(),
      disabled: z.literal(true).optional(),
      locked: z.literal(true).optional(),
      deleted: z.literal(true).optional(),
    })
    .refine((lifecycle) => Object.keys(lifecycle).length > 0, 'at least one condition')
    .optional(),
  link: z.strictObject({ id: textSchema<DirectoryUserId>(), login: loginSchema }).optional(),
  mirror: mirrorSchema.optional(),
  version: z.int().positive(),
});
