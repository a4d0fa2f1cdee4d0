/** One shape of the API model: its type, its limits, and the shapes inside it. */
export interface Shape {
  readonly type:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'boolean'
    | 'integer'
    | 'long'
    | 'float'
    | 'timestamp';
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, ShapeMember>>;
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly union?: boolean;
  readonly sensitive?: boolean;
}

/** A member of a structure; without a location it travels in the body. */
export interface ShapeMember {
  readonly shape: string;
  readonly location?: 'uri' | 'querystring' | 'header';
  readonly locationName?: string;
}
