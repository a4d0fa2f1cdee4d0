// catalog
export { symbeeCatalog, symbeeGroups } from './catalog/symbee-catalog.js';
export { symbeeModes, type SymbeeMode } from './catalog/symbee-mode.js';

// listings
export { listingActions } from './listing/listing-action.js';
export { listingCell, listingColumns, type ListingColumnId } from './listing/listing-column.js';
export {
  offered,
  type Availability,
  type Offered,
  type UserManagement,
} from './listing/user-management.js';
export { userListing, type UserListing } from './listing/user-listing.js';
export { userTypeOf, userTypes, type UserType } from './listing/user-type.js';
export { withExistence, type ListedExistence } from './listing/with-existence.js';

// adding and importing users
export { addUsersWays, addUsersWaysFor, type AddUsersWay } from './add-users/add-users-way.js';
export { connectFields, connectFieldsFor } from './add-users/connect-field.js';
export { symbeeRoster } from './add-users/roster-file.js';
export { userFields } from './add-users/user-field.js';

// bulk maintenance
export {
  cancelChanges,
  editCell,
  openGrid,
  pendingMaintenance,
  type CellEdit,
  type MaintenanceGrid,
  type MaintenanceRow,
  type NoSuchRow,
} from './bulk-maintain/maintenance-grid.js';

// agent statuses
export {
  checkAgentStatuses,
  type AgentStatusReport,
  type NamedStatus,
} from './agent-status/check-agent-statuses.js';
export {
  reservedStatusSettings,
  statusesToHide,
  type ReservedStatusSetting,
} from './agent-status/reserved-status.js';

// administration users
export { symbeeAccess } from './access/symbee-access.js';
