// catalog
export { smartAgentCatalog, smartAgentTemplate } from './catalog/smart-agent-catalog.js';

// list
export { listActions } from './list/list-action.js';
export { listColumns, type SortingColumn } from './list/list-column.js';
export { listFilter, type ListFilter } from './list/list-filter.js';
export { listedUsers, type ListedUser } from './list/listed-user.js';
export { sortUsers, type ListOrder } from './list/sort-users.js';

// form, file
export { formFields, type FieldKind, type FieldOptions, type FormField } from './form/form-field.js';
export { optionsOf, type FieldOption } from './form/options-of.js';
export { smartAgentRoster } from './roster-file.js';

// access
export { consoleAccess } from './access/console-access.js';
