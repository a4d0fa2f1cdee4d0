// Derives the two generated modules of src/model from AWS's published API model:
//
//   node scripts/derive-model.mjs path/to/botocore/data/connect/2017-08-08/service-2.json "botocore 1.43.107"
//
// connect-model.json is the table that requests and answers are checked against; connect-shapes.ts is the same
// table as types. Only the operations listed here, and the shapes they reach, are kept; documentation is dropped.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS = [
  'AssociateUserProficiencies',
  'CreateAgentStatus',
  'CreateUser',
  'DeleteUser',
  'DescribeAgentStatus',
  'DescribeInstance',
  'DescribeUser',
  'DescribeUserHierarchyGroup',
  'DescribeUserHierarchyStructure',
  'DisassociateUserProficiencies',
  'ListAgentStatuses',
  'ListRoutingProfiles',
  'ListSecurityProfiles',
  'ListTagsForResource',
  'ListUserHierarchyGroups',
  'ListUserProficiencies',
  'ListUsers',
  'PutUserStatus',
  'SearchRoutingProfiles',
  'SearchSecurityProfiles',
  'SearchUserHierarchyGroups',
  'SearchUsers',
  'TagResource',
  'UntagResource',
  'UpdateUserConfig',
  'UpdateUserHierarchy',
  'UpdateUserIdentityInfo',
  'UpdateUserPhoneConfig',
  'UpdateUserProficiencies',
  'UpdateUserRoutingProfile',
  'UpdateUserSecurityProfiles',
];
const TRAITS = ['type', 'required', 'min', 'max', 'pattern', 'enum', 'union', 'sensitive'];

const [modelPath, release] = process.argv.slice(2);
if (modelPath === undefined || release === undefined) {
  throw new Error('usage: node scripts/derive-model.mjs <service-2.json> "<release it comes from>"');
}
const bytes = readFileSync(modelPath);
const service = JSON.parse(bytes.toString('utf8'));

const reached = new Set();
const reach = (name) => {
  if (reached.has(name)) return;
  reached.add(name);
  const shape = service.shapes[name];
  const parts = [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value];
  for (const part of parts) if (part !== undefined) reach(part.shape);
};

const trimMember = ({ shape, location, locationName }) => ({
  shape,
  ...(location === undefined ? {} : { location, locationName }),
});

const trimShape = (shape) => {
  const trimmed = Object.fromEntries(
    TRAITS.filter((trait) => shape[trait] !== undefined).map((trait) => [trait, shape[trait]]),
  );
  if (shape.members !== undefined) {
    trimmed.members = Object.fromEntries(
      Object.entries(shape.members).map(([name, member]) => [name, trimMember(member)]),
    );
  }
  for (const part of ['member', 'key', 'value'])
    if (shape[part] !== undefined) trimmed[part] = shape[part].shape;
  return trimmed;
};

const trimOperation = (name) => {
  const { http, input, output, errors } = service.operations[name];
  for (const part of [input, output]) if (part !== undefined) reach(part.shape);
  return {
    method: http.method,
    uri: http.requestUri,
    successCode: http.responseCode ?? 200,
    input: input.shape,
    ...(output === undefined ? {} : { output: output.shape }),
    errors: Object.fromEntries(
      errors.map(({ shape }) => [shape, service.shapes[shape].error.httpStatusCode]),
    ),
  };
};

const operations = Object.fromEntries(OPERATIONS.map((name) => [name, trimOperation(name)]));
const shapeNames = [...reached].sort((one, other) => (one < other ? -1 : 1));
const model = {
  source: {
    release,
    file: 'data/connect/2017-08-08/service-2.json',
    licence: 'Apache-2.0',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    apiVersion: service.metadata.apiVersion,
  },
  operations,
  shapes: Object.fromEntries(shapeNames.map((name) => [name, trimShape(service.shapes[name])])),
};

const PRIMITIVES = {
  string: 'string',
  boolean: 'boolean',
  integer: 'number',
  long: 'number',
  float: 'number',
};
const reference = (name) => {
  const shape = service.shapes[name];
  if (shape.enum === undefined && PRIMITIVES[shape.type] !== undefined) return PRIMITIVES[shape.type];
  // A timestamp travels as seconds since the epoch, with a fraction.
  return shape.type === 'timestamp' ? 'number' : `ConnectShapes['${name}']`;
};
const body = (name) => {
  const shape = service.shapes[name];
  if (shape.enum !== undefined) return shape.enum.map((word) => `'${word}'`).join(' | ');
  if (shape.type === 'list') return `readonly ${reference(shape.member.shape)}[]`;
  if (shape.type === 'map') return `Readonly<Record<string, ${reference(shape.value.shape)}>>`;
  const required = new Set(shape.required ?? []);
  const members = Object.entries(shape.members).map(
    ([member, { shape: of }]) =>
      `    readonly ${member}${required.has(member) ? '' : '?'}: ${reference(of)}${required.has(member) ? '' : ' | undefined'};`,
  );
  return members.length === 0 ? 'Readonly<Record<never, never>>' : `{\n${members.join('\n')}\n  }`;
};
const isNamed = (name) => {
  const { type, enum: words } = service.shapes[name];
  return words !== undefined || ['structure', 'list', 'map'].includes(type);
};

const types = `// Generated by scripts/derive-model.mjs from ${release}, ${model.source.file}: do not edit.

/** The shapes of Amazon Connect's API (${model.source.apiVersion}) that the simulator speaks, under AWS's own names. */
export interface ConnectShapes {
${shapeNames
  .filter(isNamed)
  .map((name) => `  ${name}: ${body(name)};`)
  .join('\n')}
}

/** What each operation takes and gives. */
export interface ConnectOperations {
${OPERATIONS.map((name) => {
  const { input, output } = operations[name];
  const gives = output === undefined ? 'undefined' : `ConnectShapes['${output}']`;
  return `  ${name}: { readonly input: ConnectShapes['${input}']; readonly output: ${gives} };`;
}).join('\n')}
}
`;

const write = (file, text) => writeFileSync(new URL(`../src/model/${file}`, import.meta.url), text);
write('connect-model.json', `${JSON.stringify(model, undefined, 1)}\n`);
write('connect-shapes.ts', types);
