// Plans as text: written down, sent to somebody, read back.
export { parsePlan, serialisePlan, type InvalidPlan } from './plan/plan-format.js';
