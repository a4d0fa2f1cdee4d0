import type { SettingValues, TemplateId, TemplateVersion, UserTemplate } from '@rollcall/core';
import type { Row } from '../call/session.js';

/** The select list that `mapTemplateVersion` reads, of a version of this name in the statement. */
export function templateColumns(version: string): string {
  return `${version}.template_id as beneath_id, ${version}.version as beneath_version, ${version}.name as beneath_name,
  ${version}.description as beneath_description, ${version}.mode as beneath_mode,
  ${version}.template_values as beneath_values, ${version}.initial_values as beneath_initial_values`;
}

/** The same as one column, of a version of this name: what `parseTemplateVersion` takes. */
export function templateJson(version: string): string {
  return `json_build_object('id', ${version}.template_id, 'version', ${version}.version, 'name', ${version}.name,
  'description', ${version}.description, 'mode', ${version}.mode,
  'values', ${version}.template_values, 'initialValues', ${version}.initial_values)`;
}

/** The template version that a column holds. */
export function parseTemplateVersion(json: string): TemplateVersion {
  return JSON.parse(json) as TemplateVersion;
}

/** The template version that a row holds. */
export function mapTemplateVersion(row: Row): TemplateVersion {
  return {
    id: (row.beneath_id ?? '') as TemplateId,
    version: Number(row.beneath_version),
    name: row.beneath_name ?? '',
    description: row.beneath_description ?? '',
    mode: row.beneath_mode ?? '',
    values: JSON.parse(row.beneath_values ?? '{}') as SettingValues,
    initialValues: JSON.parse(row.beneath_initial_values ?? '{}') as SettingValues,
  };
}

/** The template whose newest version a row holds. */
export function mapTemplate(row: Row): UserTemplate {
  return { latest: mapTemplateVersion(row), deleted: row.deleted === 't' };
}
