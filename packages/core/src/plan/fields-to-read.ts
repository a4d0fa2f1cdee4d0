import type { DirectoryFieldName } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';

/** What a listing left out and one more read tells: all but proficiencies, which cost a call of their own. */
export function fieldsToRead(user: DirectoryUser): readonly DirectoryFieldName[] {
  return user.unread.filter((field) => field !== 'proficiencies' && user.unkept?.includes(field) !== true);
}
