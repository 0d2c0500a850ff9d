/** Values that many rows have in common, each kept once. What is the same object stays the same object. */
export interface SharedValues<Value> {
  readonly values: Value[];
  readonly places: Map<Value, number>;
}

export function startSharedValues<Value>(): SharedValues<Value> {
  return { values: [], places: new Map() };
}

/** The place of a value among those kept. */
export function placeOf<Value>({ values, places }: SharedValues<Value>, value: Value): number {
  const known = places.get(value);
  if (known !== undefined) return known;
  const place = values.push(value) - 1;
  places.set(value, place);
  return place;
}

/** The value at a place; `undefined` for -1, which stands for none. */
export function valueAt<Value>(values: readonly Value[], place: number | undefined): Value | undefined {
  return place === undefined ? undefined : values[place];
}
