export type { Account } from './account/account.js';
export type { CallOutcome, CallRecord } from './calls/call-record.js';
export type { OperationCounter } from './calls/operation-counter.js';
export { acceleratedClock } from './clock/accelerated-clock.js';
export { type ManualClock, manualClock } from './clock/manual-clock.js';
export { type AbortableLike, type SimulatedTime, simulatedTime } from './clock/simulated-time.js';
export type { SimulatorClock } from './clock/simulator-clock.js';
export { systemClock } from './clock/system-clock.js';
export type { Fault, FaultKind } from './fault/fault.js';
export type {
  AgentStatus,
  HierarchyGroup,
  HierarchyLevel,
  QuickConnect,
  Resource,
  RoutingProfile,
  SecurityProfile,
} from './instance/resource.js';
export type { Details, ResourceBook } from './instance/resource-book.js';
export type { IdentityType, SimulatedInstance } from './instance/simulated-instance.js';
export { type ConnectModel, connectModel, type OperationModel } from './model/connect-model.js';
export type { ConnectOperations, ConnectShapes } from './model/connect-shapes.js';
export type { OperationName } from './model/operation-name.js';
export type { Shape, ShapeMember } from './model/shape.js';
export type { OtherClient, OtherClientCounter } from './quota/other-client.js';
export type { Quotas } from './quota/quotas.js';
export { defaultRate, type Rate, unlimitedRate } from './quota/rate.js';
export { defaultLimits, type ResourceLimits } from './quota/resource-limits.js';
export { Refusal } from './refusal/refusal.js';
export type { NamedSeed, SeedGroup, SeedResource, SeedUser, SimulatorSeed } from './seed/simulator-seed.js';
export type { ConnectSimulator } from './simulator/connect-simulator.js';
export type { ConnectSimulatorOptions, InstanceOptions } from './simulator/simulator-options.js';
export { startConnectSimulator } from './simulator/start-connect-simulator.js';
export { defaultSwitches } from './switches/default-switches.js';
export type { SimulatorSwitches } from './switches/simulator-switches.js';
export {
  type ChannelConfigs,
  type NewUser,
  type SimulatedUser,
  type UserField,
  type UserFields,
  userFields,
} from './user/simulated-user.js';
export type { UserBook } from './user/user-book.js';
