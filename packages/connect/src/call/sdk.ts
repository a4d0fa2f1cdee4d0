import type * as sdk from '@aws-sdk/client-connect';

/** The SDK's module. */
export type Sdk = typeof sdk;

let loading: Promise<Sdk> | undefined;

/** Loads the SDK at the first call: it takes a quarter of a second and 34 MB, which importing this package must not. */
export function loadSdk(): Promise<Sdk> {
  loading ??= import('@aws-sdk/client-connect');
  return loading;
}
