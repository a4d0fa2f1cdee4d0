import type { PhoneType } from '@aws-sdk/client-connect';

/** A phone type in our words; `undefined` for one that we do not know. */
export function phoneTypeOf(type: string | undefined): 'soft' | 'desk' | undefined {
  if (type === 'SOFT_PHONE') return 'soft';
  return type === 'DESK_PHONE' ? 'desk' : undefined;
}

/** A phone type in Amazon Connect's words. */
export function connectPhoneType(type: 'soft' | 'desk'): PhoneType {
  return type === 'soft' ? 'SOFT_PHONE' : 'DESK_PHONE';
}
