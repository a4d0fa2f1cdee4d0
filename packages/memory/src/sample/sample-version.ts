import type { TemplateId, TemplateVersion } from '@rollcall/core';

/** A template version for tests. */
export function sampleVersion(
  given: Partial<TemplateVersion> & { readonly id?: TemplateId } = {},
): TemplateVersion {
  return {
    id: 'template-1' as TemplateId,
    version: 1,
    name: 'Service desk',
    description: '',
    mode: 'engagement',
    values: { ringtone: 'bell', layout: { columns: 2 } },
    initialValues: {},
    ...given,
  };
}
