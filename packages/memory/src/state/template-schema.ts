import type { TemplateId } from '@rollcall/core';
import * as z from 'zod';
import { textSchema } from './text-schema.js';
import { valuesSchema } from './values-schema.js';

/** Names a template version. */
export const templateRefSchema = z.strictObject({
  id: textSchema<TemplateId>(),
  version: z.int().positive(),
});

/** A template with all its versions. */
export const templateSchema = z.strictObject({
  deleted: z.boolean(),
  versions: z.array(
    templateRefSchema.extend({
      name: textSchema<string>(),
      description: z.string(),
      mode: textSchema<string>(),
      values: valuesSchema,
      initialValues: valuesSchema,
    }),
  ),
});
