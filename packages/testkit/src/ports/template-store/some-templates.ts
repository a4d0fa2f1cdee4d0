import type { TemplateId, TemplateVersion } from '@rollcall/core';
import * as fc from 'fast-check';

/** Names that meet by their key, and an order that UTF-16 has otherwise. */
const someNames = fc.constantFrom(
  'Sales',
  'sales',
  ' SALES ',
  'Service',
  'Söder',
  'So\u0308der',
  '\ue000',
  '\u{10000}',
  '__proto__',
);

export const someTemplateIds = fc.constantFrom(
  '1',
  '2',
  '3',
  '4',
  '10',
  'constructor',
  '\u{10000}',
) as unknown as fc.Arbitrary<TemplateId>;

/** First versions of templates that get in each other's way. */
export const someTemplates: fc.Arbitrary<TemplateVersion> = fc.record(
  {
    id: someTemplateIds,
    version: fc.constant(1),
    name: someNames,
    description: fc.constantFrom('', 'For those who sell'),
    mode: fc.constantFrom('engagement', 'supervisor'),
    values: fc.constantFrom({}, { ringtone: 'bell', layout: { columns: 2 } }),
    initialValues: fc.constantFrom({}, { hours: [9, 17] }),
  },
  { noNullPrototype: true },
);

/** Templates of which any number stands beside each other. */
export const separateTemplates = fc.uniqueArray(someTemplates, { maxLength: 7, comparator: sameTemplate });

function sameTemplate(a: TemplateVersion, b: TemplateVersion): boolean {
  return a.id === b.id || nameKey(a.name) === nameKey(b.name);
}

/** The key that names of live templates are unique by, said anew: the laws do not take the library's word for it. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().normalize('NFC');
}
