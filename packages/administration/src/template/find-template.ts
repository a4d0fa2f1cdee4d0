import {
  err,
  ok,
  type PortCall,
  type PortError,
  type Result,
  type TemplateId,
  type TemplateNotFound,
  type UserTemplate,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';

/** Names a template: by its name, ignoring case, or by its id. */
export type TemplateChoice = { readonly name: string } | { readonly id: TemplateId };

/** The live template that is meant. */
export async function findTemplate(
  { templates }: Pick<PlanningContext, 'templates'>,
  choice: TemplateChoice,
  call: PortCall,
): Promise<Result<UserTemplate, TemplateNotFound | PortError>> {
  const found =
    'name' in choice
      ? await templates.getByName({ ...choice, ...call })
      : await templates.get({ ...choice, ...call });
  if (found.isErr()) return err(found.error);
  const template = found.value;
  if (template === undefined || template.deleted) {
    return err({ code: 'template-not-found', template: 'name' in choice ? choice.name : choice.id });
  }
  return ok(template);
}
