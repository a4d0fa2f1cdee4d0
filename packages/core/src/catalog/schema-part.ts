import type * as z from 'zod';

/** A schema within a schema. */
export interface SchemaPart {
  readonly schema: z.core.$ZodType;
  /** Property names, `[]` for elements and `*` for the members of a record; empty for the schema itself. */
  readonly path: string;
  /** Whether absence may be taken here: as the property of an object it may. */
  readonly optional: 'allowed' | 'refused';
}

/** The schemas that a schema is directly made of. A recursive schema is made of itself. */
export function innerParts({ schema, path, optional }: SchemaPart): readonly SchemaPart[] {
  const part = (
    inner: z.core.$ZodType,
    step = '',
    allows: SchemaPart['optional'] = 'refused',
  ): SchemaPart => ({
    schema: inner,
    path: path === '' ? step.replace(/^\./, '') : path + step,
    optional: allows,
  });
  const typed = schema as z.core.$ZodTypes | z.core.$ZodLazy;
  const { def } = typed._zod;
  switch (def.type) {
    case 'object':
      return [
        ...Object.entries(def.shape).map(([name, member]) => part(member, `.${name}`, 'allowed')),
        ...(def.catchall === undefined ? [] : [part(def.catchall, '.*')]),
      ];
    case 'array':
      return [part(def.element, '[]')];
    case 'tuple':
      return [...def.items, ...(def.rest === null ? [] : [def.rest])].map((item) => part(item, '[]'));
    case 'record':
      return [part(def.keyType, '.*'), part(def.valueType, '.*')];
    case 'union':
      return def.options.map((option) => part(option));
    case 'intersection':
      return [part(def.left), part(def.right)];
    case 'optional':
    case 'nonoptional':
      return [part(def.innerType, '', 'allowed')];
    case 'readonly':
      return [part(def.innerType, '', optional)];
    case 'lazy':
      return [part((typed as z.core.$ZodLazy)._zod.innerType)];
    default:
      return [];
  }
}
