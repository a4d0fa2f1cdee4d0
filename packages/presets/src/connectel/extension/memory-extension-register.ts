import { err, ok } from '@rollcall/core';
import { parseExtension, type Extension } from './extension.js';
import type { ExtensionRange, ExtensionRegister } from './extension-register.js';
import { rangeBounds } from './range-bounds.js';

/** The numbers of one environment in memory: for tests and first steps. */
export function memoryExtensionRegister(options: { readonly range: ExtensionRange }): ExtensionRegister {
  const [first, last] = rangeBounds(options.range);
  const claimed = new Set<Extension>();
  const lowestFree = (): Extension | undefined => {
    for (let number = first; number <= last; number += 1) {
      const extension = parseExtension(String(number)).unwrapOr(undefined);
      if (extension !== undefined && !claimed.has(extension)) return extension;
    }
    return undefined;
  };
  return {
    claim: async ({ extension, signal }) => {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      const wanted = extension === 'automatic' ? lowestFree() : extension;
      if (wanted === undefined) return err({ code: 'no-extension-free' });
      if (claimed.has(wanted)) return err({ code: 'extension-taken' });
      claimed.add(wanted);
      return ok(wanted);
    },
    release: async ({ extension, signal }) => {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      claimed.delete(extension);
      return ok(undefined);
    },
  };
}
