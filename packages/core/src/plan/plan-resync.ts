import type { ExistenceRow } from '../existence/existence-row.js';
import { canonicalJson } from '../json/canonical-json.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import { fieldsToRead } from './fields-to-read.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, targetOfRow } from './plan-target.js';
import { forbiddenFor, refused } from './refused.js';

/** Rows whose profiles are to take over what the directory says. */
export interface ResyncRequest extends PlanContext {
  readonly rows: readonly ExistenceRow[];
  /** Who is read again: those who changed, by default. */
  readonly reread?: Reread | undefined;
}

/**
 * Whom a resync reads again. `changed`: who differs in what the listing tells, was never read, or has another time of
 * change than when last read. What the listing leaves out (e-mails, say) is then seen as far as changing it moves that
 * time, which not every directory promises. `all`: everybody among the rows, at one read each.
 */
export type Reread = 'changed' | 'all';

/**
 * Plans a resync: one read for each user who is to be read again. Users who exist on one side only have nothing to take
 * over and get no item; ambiguous ones are refused.
 */
export function planResync(request: ResyncRequest): Plan {
  const targets = new Map(request.rows.map((row) => [targetOfRow(row), row]));
  const drafts = inLoginOrder([...targets.keys()]).flatMap((target) => {
    const item = itemFor(request, targets.get(target)!);
    return item === undefined ? [] : [{ login: loginOfTarget(target), item }];
  });
  return assemblePlan(request, { kind: 'resync' }, drafts);
}

function itemFor({ reread = 'changed', outside }: ResyncRequest, row: ExistenceRow): PlanItem | undefined {
  const target = targetOfRow(row);
  if (row.presence === 'ambiguous') return refused(target, { code: 'ambiguous', reason: row.reason });
  if (row.presence !== 'both') return undefined;
  const hindrance = forbiddenFor(target, 'resync', outside);
  if (hindrance !== undefined) return refused(target, hindrance);
  const subject = { ...subjectOf(target), saw: {} };
  if (reread === 'changed' && isUpToDate(row)) return { ...subject, changes: [], steps: [] };
  return {
    ...subject,
    changes: changesOf(row),
    steps: [
      { kind: 'read-directory-user', fields: fieldsToRead(row.directory) },
      { kind: 'refresh-profile' },
    ],
  };
}

/** A listing that tells no time of change cannot show that a field which it leaves out has stayed. */
function isUpToDate({
  evidence,
  differences,
  directory,
  profile,
}: Extract<ExistenceRow, { presence: 'both' }>): boolean {
  if (evidence !== 'link' || profile.mirror === undefined) return false;
  if (differences.some(({ field }) => field !== 'login')) return false;
  // A field that was never read before has no difference to show, and is to be taken over all the same.
  if (profile.mirror.unread.some((field) => !directory.unread.includes(field))) return false;
  if (fieldsToRead(directory).length === 0) return true;
  return directory.lastModified !== undefined && directory.lastModified === profile.mirror.lastModified;
}

function changesOf({
  differences,
  evidence,
  directory,
}: Extract<ExistenceRow, { presence: 'both' }>): readonly ItemChange[] {
  const taken = differences
    .filter(({ field }) => field !== 'login')
    .map((difference) => ({
      field: `directory.${difference.field}`,
      ...sided('before', difference.profile),
      ...sided('after', difference.directory),
    }));
  return evidence === 'link' ? taken : [{ field: 'link', after: directory.id }, ...taken];
}

function sided(side: 'before' | 'after', value: unknown): { before?: never } | { after?: never } {
  return value === undefined ? {} : { [side]: JSON.parse(canonicalJson(value)) as never };
}
