/** A request that changes something, as the door lets it through. Everything else but GET and HEAD is refused. */
export interface AcceptedChange {
  readonly method: "PUT" | "POST" | "DELETE";
  /** The whole path, as it stands in the request. */
  readonly path: RegExp;
  /** Longer bodies are refused unread. */
  readonly longestBodyBytes: number;
  /** Types of body other than JSON that are taken; none of them may be one that a form of another site can send. */
  readonly contentTypes?: RegExp;
}

const KIB = 1024;

/** Every address that changes something; each has its endpoint in `endpoints/`. */
export const ACCEPTED_CHANGES: readonly AcceptedChange[] = [
  { method: "PUT", path: /^\/api\/v1\/insights\/[^/]{1,4000}\/snooze$/, longestBodyBytes: 8 * KIB },
  { method: "DELETE", path: /^\/api\/v1\/insights\/[^/]{1,4000}\/snooze$/, longestBodyBytes: 0 },
  { method: "PUT", path: /^\/api\/v1\/settings\/connectors$/, longestBodyBytes: 256 * KIB },
  { method: "POST", path: /^\/api\/v1\/settings\/connectors\/test$/, longestBodyBytes: 256 * KIB },
  { method: "POST", path: /^\/api\/v1\/settings\/connectors\/match$/, longestBodyBytes: 256 * KIB },
  {
    method: "POST",
    path: /^\/api\/v1\/tls-reports$/,
    longestBodyBytes: 4096 * KIB,
    contentTypes: /^application\/tlsrpt\+(?:gzip|json)\s*(?:;|$)/i,
  },
  { method: "POST", path: /^\/api\/v1\/reports$/, longestBodyBytes: 32 * KIB },
  { method: "PUT", path: /^\/api\/v1\/reports\/[^/]{1,100}$/, longestBodyBytes: 32 * KIB },
  { method: "DELETE", path: /^\/api\/v1\/reports\/[^/]{1,100}$/, longestBodyBytes: 0 },
  { method: "POST", path: /^\/api\/v1\/reports\/[^/]{1,100}\/send$/, longestBodyBytes: 0 },
];

/** The change that a request asks for; `undefined` when it is none that is accepted. */
export function findAcceptedChange(
  { method, path }: { readonly method: string; readonly path: string },
  changes: readonly AcceptedChange[],
): AcceptedChange | undefined {
  return changes.find((change) => change.method === method && change.path.test(path));
}
