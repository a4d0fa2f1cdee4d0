import type { TemplateVersion, UserTemplate } from '@rollcall/core';
import type { Row } from '../call/session.js';

/** The column `beneath` that `mapTemplateVersion` reads, of a version of this name in the statement. */
export function templateColumn(version: string): string {
  return `json_build_object('id', ${version}.template_id, 'version', ${version}.version, 'name', ${version}.name,
  'description', ${version}.description, 'mode', ${version}.mode,
  'values', ${version}.template_values, 'initialValues', ${version}.initial_values) as beneath`;
}

/** The template version that a row holds. Only this adapter writes rows, so that they are believed. */
export function mapTemplateVersion({ beneath }: Row): TemplateVersion {
  return JSON.parse(beneath ?? '') as TemplateVersion;
}

/** The template whose newest version a row holds. */
export function mapTemplate(row: Row): UserTemplate {
  return { latest: mapTemplateVersion(row), deleted: row.deleted === 't' };
}
