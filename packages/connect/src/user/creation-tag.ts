/**
 * The tag that says by which call a user was made. It is the adapter's own: reads leave it out, changes of tags keep it.
 * It stays: to take it away would be one more call for each user made, which can be lost like any other.
 */
export const CREATION_TAG = 'rollcall:create';
