import type { AnySetting } from '../../catalog/setting.js';
import { canonicalJson } from '../../json/canonical-json.js';
import type { Json } from '../../json/json.js';
import { sameJson } from '../../json/same-json.js';
import { err, ok, type Result } from '../../result.js';
import type { CellFault } from '../cell-fault.js';
import type { CellFormat } from './cell-format.js';
import { yesNoCell } from './yes-no-cell.js';

const JSON_PREFIX = 'json:';

/**
 * A value of a setting: the text itself where the setting takes a string, else JSON, else yes or no. `json:` in front
 * says that the rest is JSON, for values that the plain form would not give back.
 */
export function settingCell(setting: AnySetting): CellFormat<Json> {
  const read = (text: string): Result<Json, CellFault> => readSetting(setting, text);
  return {
    read,
    write: (value) => {
      const plain = typeof value === 'string' ? value : canonicalJson(value);
      const comesBack =
        plain !== '' && !plain.includes('\0') && read(plain).map((back) => sameJson(back, value));
      return comesBack && comesBack.isOk() && comesBack.value ? plain : JSON_PREFIX + canonicalJson(value);
    },
  };
}

function readSetting(setting: AnySetting, text: string): Result<Json, CellFault> {
  const prefixed = text.startsWith(JSON_PREFIX);
  const parsed = parseJson(prefixed ? text.slice(JSON_PREFIX.length) : text);
  const yesNo = yesNoCell.read(text);
  const candidates = prefixed ? parsed : [text, ...parsed, ...(yesNo.isOk() ? [yesNo.value] : [])];
  const results = candidates.map((candidate) => setting.parse(candidate));
  const taken = results.find((result) => result.isOk());
  if (taken?.isOk()) return ok(taken.value);
  const fault = results.at(-1);
  return err(
    fault?.isErr() ? fault.error : { code: 'invalid-setting-value', setting: setting.key, expected: 'JSON' },
  );
}

/** The value in an array, since a value can be anything; an empty array if the text is not JSON. */
function parseJson(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
