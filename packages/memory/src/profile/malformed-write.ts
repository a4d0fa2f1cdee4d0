import type { ProfileWrite } from '@rollcall/core';
import type { TemplateTable } from '../template/template-table.js';

/** What is wrong with a write that no state of the store could accept; `undefined` if it is well-formed. */
export function malformedWrite(write: ProfileWrite, templates: TemplateTable): string | undefined {
  if (write.kind !== 'insert' && (!Number.isInteger(write.expectedVersion) || write.expectedVersion < 1)) {
    return 'expectedVersion is a whole number from 1';
  }
  if (write.kind === 'delete') return undefined;
  const version = write.kind === 'insert' ? 1 : write.expectedVersion + 1;
  if (write.profile.version !== version)
    return 'the version of an insert is 1, of a replace expectedVersion + 1';
  const beneath = templates.version(write.profile.configuration.template);
  return beneath === undefined ? 'a profile stands on a template version that exists' : undefined;
}
