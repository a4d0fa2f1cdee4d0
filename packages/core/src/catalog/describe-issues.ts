import type * as z from 'zod';

const MOST = 3;

/**
 * What a schema wanted, in words that hold nothing of the value: zod's own messages may echo it, and so may the path and
 * the keys of a record. Names that the schema itself does not have are written as `*`.
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], names: ReadonlySet<string>): string {
  const texts = issues.slice(0, MOST).map((issue) => {
    const place = placeOf(issue.path, names);
    return place === '' ? wanted(issue, names) : `${wanted(issue, names)} at ${place}`;
  });
  return [...new Set(texts)].join('; ');
}

function placeOf(path: readonly PropertyKey[], names: ReadonlySet<string>): string {
  const steps = path.map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${names.has(String(step)) ? String(step) : '*'}`,
  );
  return steps.join('').replace(/^\./, '');
}

function wanted(issue: z.core.$ZodIssue, names: ReadonlySet<string>): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return formatOf(issue);
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return 'no other keys';
    case 'invalid_key':
      return `a key that is ${describeIssues(issue.issues, names)}`;
    case 'invalid_union':
      return alternatives(issue.errors, names);
    default:
      return 'what the rule of the setting asks';
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function formatOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if ('prefix' in issue) return `text that starts with ${JSON.stringify(issue.prefix)}`;
  if ('suffix' in issue) return `text that ends with ${JSON.stringify(issue.suffix)}`;
  if ('includes' in issue) return `text that includes ${JSON.stringify(issue.includes)}`;
  return issue.format === 'regex' ? `text like ${issue.pattern}` : `text of the format ${issue.format}`;
}

function alternatives(errors: readonly (readonly z.core.$ZodIssue[])[], names: ReadonlySet<string>): string {
  const texts = errors.map((issues) => describeIssues(issues, names)).filter((text) => text !== '');
  return texts.length === 0 ? 'one of the alternatives' : [...new Set(texts)].join(', or ');
}
