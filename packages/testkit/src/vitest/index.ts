export { enrol, type Enrolment, type EnrolSettings } from './enrol.js';
