import type * as z from 'zod';

/** What was expected where a document is not as it should be. Without its content, which may hold personal data. */
export function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.join(' or ');
    case 'unrecognized_keys':
      return 'no other members';
    case 'custom':
      return issue.message;
    default:
      return 'another form';
  }
}

/** Where in the document that is, as member names and indexes. */
export function pathOf({ path }: z.core.$ZodIssue): readonly (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
