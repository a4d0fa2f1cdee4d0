import type { DirectoryReferences } from '@rollcall/core';
import type { FieldOptions, FormField } from './form-field.js';

/** One thing to choose: what a plan takes, and what a person reads. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen in a field, out of what the instance has (`directory.references`); nothing for one that is typed. */
export function optionsOf(field: FormField, references: DirectoryReferences): readonly FieldOption[] {
  const options: FieldOptions = 'options' in field ? field.options : [];
  switch (options) {
    case 'routing-profiles':
      return references.routingProfiles.map(({ id, name }) => ({ value: id, label: name }));
    case 'security-profiles':
      return references.securityProfiles.map(({ id, name }) => ({ value: id, label: name }));
    case 'hierarchy-groups':
      return references.hierarchyGroups.map(({ id, path }) => ({ value: id, label: path.join(' / ') }));
    default:
      return options;
  }
}
