import { openPure, rosterLaws } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreSubject } from '../src/core/core-subject.js';
import { rosterSubject } from '../src/core/roster-subject.js';

// Few cases: they run again for every mutant that they reach.
const settings = { cases: 100, seed: 1 };

enrol('core', {}, openPure(coreSubject), coreLaws, settings);
enrol('roster files', {}, openPure(rosterSubject), rosterLaws, settings);
