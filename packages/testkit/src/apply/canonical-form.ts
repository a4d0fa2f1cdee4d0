import * as fc from 'fast-check';
import { looseValues, valuesIn } from '../catalog/some-values.js';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someStanding } from './some-standing.js';

const input = fc.record({ standing: someStanding(), mode: fc.nat(2), overrides: looseValues });

export const canonicalForm = defineLaw({
  id: 'apply.canonical-form',
  statement:
    'The canonical form of a configuration is its own canonical form, and has the mode and the effective values of what was written.',
  classes: ['override dropped', 'mode dropped'],
  input,
  holds: (subject: ApplySubject, { standing, mode, overrides }, cover) => {
    const { catalog, beneath, configuration } = standing;
    const written = {
      ...configuration,
      modeOverride: catalog.modes[mode % catalog.modes.length]!,
      overrides: valuesIn(catalog, overrides, 'template'),
    };
    const canonical = subject.canonicalConfiguration(catalog, written, beneath);
    if (Object.keys(canonical.overrides).length < Object.keys(written.overrides).length)
      cover('override dropped');
    if (canonical.modeOverride === undefined) cover('mode dropped');
    const again = subject.canonicalConfiguration(catalog, canonical, beneath);
    demandEqual(again, canonical, 'it changes once more');
    const told = [written, canonical].map((one) => [
      subject.effectiveMode(one, beneath),
      subject.effectiveSettings(catalog, one, beneath),
    ]);
    demandEqual(told[1], told[0], 'it means something else');
  },
});
