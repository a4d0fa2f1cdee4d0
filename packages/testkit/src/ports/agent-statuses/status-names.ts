import * as fc from 'fast-check';
import { hostileTexts } from '../texts.js';

/** The most characters that a name can have: https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateAgentStatus.html. */
export const LONGEST_NAME = 127;

/** The most characters that a description can have. */
export const LONGEST_DESCRIPTION = 250;

/** Names that a status can have: some of those that every instance has, and some that only look like them. */
export const statusNames = fc.oneof(
  fc.constantFrom('Available', 'available', 'Offline', 'Lunch', 'lunch', 'Wrap-up', 'Café'),
  hostileTexts,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

/** Names that no status of a new instance has. */
export const newNames = statusNames.filter((name) => name !== 'Available' && name !== 'Offline');
