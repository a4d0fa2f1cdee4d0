import { shownValues, type AnyCatalog, type TemplateVersion } from '@rollcall/core';

/** A template version as JSON; values of secret settings are hidden. */
export function templateDocument(catalog: AnyCatalog, version: TemplateVersion): object {
  const { values, initialValues } = version;
  return {
    ...version,
    values: shownValues(catalog, values),
    initialValues: shownValues(catalog, initialValues),
  };
}
