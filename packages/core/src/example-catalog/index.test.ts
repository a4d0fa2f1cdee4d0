import { describe, expect, it } from 'vitest';
import { exampleCatalog } from './index.js';

describe('exampleCatalog', () => {
  it('has the two settings that the vendor documents, where the vendor has them', () => {
    const [group] = exampleCatalog.groups;
    expect(group?.label).toBe('AWS Integration');
    expect(group?.sections.map(({ label }) => label)).toEqual(['Amazon Connect Integration']);
    expect(group?.sections[0]?.settings.map(({ label }) => label)).toEqual([
      'Amazon Connect Reserved User State Name',
      'Amazon Connect Missed Call/Task User State Name',
    ]);
    expect(exampleCatalog.setting('reservedUserStateName').default).toBe('Symbee Non Voice Work');
    expect(exampleCatalog.setting('missedUserStateName').help).toContain('does not publish');
  });

  it('says of every other setting that it is no vendor’s', () => {
    const others = exampleCatalog.settings.filter(({ group }) => group !== 'awsIntegration');
    expect(others.filter(({ help }) => help?.includes('not a vendor’s') !== true)).toEqual([]);
  });

  it('is large enough to try things: both scopes, three modes, secrets', () => {
    const { settings, modes, defaultMode } = exampleCatalog;
    expect(settings.length).toBeGreaterThanOrEqual(40);
    expect([modes, defaultMode]).toEqual([['unison', 'engagement', 'supervisor'], 'engagement']);
    expect(settings.filter(({ scope }) => scope === 'user').length).toBeGreaterThanOrEqual(8);
    expect(settings.filter(({ secret }) => secret).map(({ key }) => key)).toEqual([
      'softphonePassword',
      'voicemailPin',
    ]);
    const sizes = modes.map((mode) => exampleCatalog.settingsOf(mode).length);
    expect(sizes.every((size) => size >= 20 && size < settings.length)).toBe(true);
  });
});
