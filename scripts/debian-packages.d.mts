/** Why a suite cannot run here, each in half a sentence; nothing when it can. */
export function reasonsAgainst(suite: "browser" | "command" | "lab"): readonly string[];
