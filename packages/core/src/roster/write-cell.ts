import type { Intent } from '../intent/intent.js';
import { canonicalJson } from '../json/canonical-json.js';
import { err, ok, type Result } from '../result.js';
import { revealSecret, Secret } from '../secret/secret.js';
import { CLEAR_MARKER, escapeClearMarker } from './clear-marker.js';
import { escapeCell } from './formula-rule.js';
import { readCell, type CellRules } from './read-cell.js';
import type { RosterDialect } from './roster-dialect.js';
import type { CellWriteFault } from './roster-write-problem.js';

/** Writes an intent into a cell that `readCell` reads back as the same intent, or says why there is none. */
export function writeCell<T>(
  dialect: RosterDialect,
  rules: CellRules<T>,
  intent: Intent<T>,
): Result<string, CellWriteFault> {
  if (intent.kind === 'clear') return writeClear(dialect, rules.clearing);
  const text = rules.format.write(intent.value);
  if (text === '') return err({ code: 'empty-value' });
  if (!text.isWellFormed()) return err({ code: 'lone-surrogate' });
  const marked = dialect.clearing === 'marker' ? escapeClearMarker(text) : text;
  const cell = dialect.formulas === 'escaped' ? escapeCell(marked) : marked;
  const back = readCell(dialect, rules, cell);
  if (back.isErr()) return err(back.error);
  const isSame = back.value?.kind === 'set' && comparable(back.value.value) === comparable(intent.value);
  return isSame ? ok(cell) : err({ code: 'ambiguous-value' });
}

function writeClear(
  dialect: RosterDialect,
  clearing: 'possible' | 'impossible',
): Result<string, CellWriteFault> {
  if (dialect.clearing === 'none') return err({ code: 'no-clear-marker' });
  return clearing === 'possible' ? ok(CLEAR_MARKER) : err({ code: 'not-clearable' });
}

function comparable(value: unknown): string {
  return canonicalJson(value instanceof Secret ? revealSecret(value) : value);
}
