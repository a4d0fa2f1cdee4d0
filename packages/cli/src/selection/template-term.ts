import type { TemplateAdministration } from '@rollcall/administration';
import { err, ok, type AnyCatalog, type PortCall, type ProfileFilter, type Result } from '@rollcall/core';
import type { CommandError } from '../error/command-error.js';

type TemplateFilter = NonNullable<ProfileFilter['template']>;

/** A template by name, or one version of it as `name@version`; a name that holds an `@` goes first. */
export async function templateTerm(
  templates: TemplateAdministration<AnyCatalog>,
  text: string,
  call: PortCall,
): Promise<Result<TemplateFilter, CommandError>> {
  const whole = await templates.get({ name: text }, call);
  if (whole.isOk()) return ok({ id: whole.value.latest.id });
  const [, name, version] = /^(.+)@(\d{1,9})$/s.exec(text) ?? [];
  if (name === undefined || whole.error.code !== 'template-not-found') return err(whole.error);
  const found = await templates.get({ name }, call);
  return found.map(({ latest }) => ({ id: latest.id, version: Number(version) }));
}
