import { looseLogin, parseLogin } from '@rollcall/core';
import * as z from 'zod';

/** A login. Key and skeleton are derived again from the name: a later Unicode version may fold it otherwise. */
export const loginSchema = z
  .strictObject({ name: z.string(), key: z.string(), skeleton: z.string() })
  .refine(({ name }) => parseLogin(name).isOk(), 'a login name')
  .transform(({ name }) => looseLogin(name));
