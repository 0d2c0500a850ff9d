/**
 * A reader's state as its `snapshot()` gave it; `undefined` for none, and for one of another version.
 *
 * Snapshots come from the store, which this program alone writes, and none is given to another reader than the one that made
 * it: the version tells all there is to tell.
 *
 * @param version of the shape that the reader keeps today
 */
export function takeUpState<State extends { readonly version: number }>(snapshot: unknown, version: number): State | undefined {
  if (typeof snapshot !== "object" || snapshot === null || !("version" in snapshot)) return undefined;
  return snapshot.version === version ? (snapshot as unknown as State) : undefined;
}
