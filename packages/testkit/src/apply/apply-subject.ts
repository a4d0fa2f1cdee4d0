import type * as core from '@rollcall/core';

/** The functions that the laws of applying templates are about. */
export type ApplySubject = Pick<
  typeof core,
  | 'applyTemplate'
  | 'canonicalConfiguration'
  | 'changeConfiguration'
  | 'diffVersions'
  | 'effectiveMode'
  | 'effectiveSettings'
  | 'effectiveValue'
  | 'initialConfiguration'
  | 'overrideFates'
  | 'reportThreeWay'
  | 'sameConfiguration'
>;
