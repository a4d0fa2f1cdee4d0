// #region example
import * as core from '@rollcall/core';
import { mergeLaws, openPure } from '@rollcall/testkit';
import { enrol } from '@rollcall/testkit/vitest';

enrol('three-way merge', {}, openPure({ mergeValues: core.mergeValues }), mergeLaws);
// #endregion
