import type { PortCall, PortError, Result } from '@rollcall/core';
import type { Extension } from './extension.js';

/** The number has been claimed. */
export interface ExtensionTaken {
  readonly code: 'extension-taken';
}

/** Every number of the range has been claimed. */
export interface NoExtensionFree {
  readonly code: 'no-extension-free';
}

/** Numbers that are given automatically, both ends included. */
export interface ExtensionRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The internal numbers of one environment that are in use. A number is claimed by one caller at most until it is released,
 * however many ask at once and from how many processes.
 */
export interface ExtensionRegister {
  /**
   * Claims a number: `automatic`, the lowest free one of the range, or this one, also outside the range. Where the answer
   * is lost, the number may be claimed.
   */
  readonly claim: (
    request: { readonly extension: 'automatic' | Extension } & PortCall,
  ) => Promise<Result<Extension, ExtensionTaken | NoExtensionFree | PortError>>;
  /** Makes a number free; one that is free stays so. */
  readonly release: (
    request: { readonly extension: Extension } & PortCall,
  ) => Promise<Result<void, PortError>>;
}
