/** One thing wrong with a configuration file, in words for the person who wrote it. */
export interface ConfigProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** `connectors[0].senderDomains[1]`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, and where it is known, what to write instead. */
  readonly message: string;
}

/** `postseal.yaml:12:5: connectors[0].direction: must be one of inbound, outbound` */
export function renderConfigProblem(problem: ConfigProblem, fileName: string): string {
  const path = problem.path === "" ? "" : `${problem.path}: `;
  return `${fileName}:${problem.line}:${problem.column}: ${path}${problem.message}`;
}

/** `["connectors", 0, "name"]` as `connectors[0].name`. */
export function renderPath(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`)).join("");
}
