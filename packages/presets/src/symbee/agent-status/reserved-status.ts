import { awsIntegration } from '../catalog/aws-integration.js';

/** The two settings that name an agent status of Amazon Connect each, by key. */
export const reservedStatusSettings = Object.keys(
  awsIntegration.sections.amazonConnectIntegration.settings,
) as readonly ReservedStatusSetting[];

/** Key of a setting that names an agent status. */
export type ReservedStatusSetting = keyof typeof awsIntegration.sections.amazonConnectIntegration.settings;

/**
 * The agent statuses that the host's desktop must not offer to the user whose settings these are: the product puts agents
 * into them by itself. None for a mode without the settings.
 */
export function statusesToHide(values: Readonly<Record<string, unknown>>): readonly string[] {
  const names = reservedStatusSettings.flatMap((key) => {
    const name = Object.hasOwn(values, key) ? values[key] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  return [...new Set(names)];
}
