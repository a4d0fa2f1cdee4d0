import type { RunReport } from '@rollcall/administration';
import type { ItemOutcome } from '@rollcall/core';
import { reasonDocument } from '../output/reason-document.js';

/** `{ run: { counts, items, … } }`: an outcome for every user. */
export function runDocument({ action, end, counts, items }: RunReport, more: object = {}): object {
  return { run: { action, end, counts, items: items.map(itemDocument), ...more } };
}

function itemDocument(item: ItemOutcome): object {
  const { loginName, profileId, directoryId, outcome, stepsDone } = item;
  const reason = 'reason' in item ? { reason: reasonDocument(item.reason) } : {};
  return { loginName, profileId, directoryId, outcome, stepsDone, ...reason };
}
