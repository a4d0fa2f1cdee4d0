import type { TemplateId, TemplateVersion } from '@rollcall/core';
import { given } from '../answer.js';
import type { Stores } from '../stores-world.js';

const service = {
  id: 'template-1' as TemplateId,
  version: 1,
  name: 'Service desk',
  description: '',
  mode: 'engagement',
  values: { ringtone: 'bell', layout: { columns: 2 } },
  initialValues: {},
};

/** The template versions that profiles of the laws stand on. */
export const groundVersions: readonly TemplateVersion[] = [
  service,
  { ...service, version: 2, mode: 'supervisor', initialValues: { hours: [9, 17] } },
  { ...service, id: 'template-2' as TemplateId, name: 'Sales' },
];

/** Puts the ground into empty stores. */
export async function layGround({ templates }: Stores): Promise<void> {
  for (const template of groundVersions) {
    const { version } = template;
    const call =
      version === 1
        ? templates.add({ template })
        : templates.save({ template, expectedVersion: version - 1 });
    given(await call, 'storing a template');
  }
}
