import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { OperatorError } from "../model/operator-error.ts";
import type { Examined } from "./finding.ts";

/** Who runs this, and which group may read a file; `null` where that is not known. */
export interface Permission {
  readonly user: string;
  readonly group: string | null;
}

/** A log that could not be read, and what lets this user read it. */
export function examineRefused(path: string, { code, message, hint }: OperatorError, permission: Permission | null): Examined {
  const settings = code === "SOURCE_UNREADABLE" && permission !== null ? letRead(path, permission) : [];
  const finding = { kind: "unusable", path, code, message, hint, severity: "action", settings } as const;
  return { source: path, reader: null, linesRead: 0, messages: 0, firstLineAt: null, lastLineAt: null, findings: [finding] };
}

/** Into the group that may read it; root's own files need an access list. */
function letRead(path: string, { user, group }: Permission): readonly LoggingAdvice[] {
  if (!/^[\w.-]{1,64}$/.test(user)) return [];
  const commands =
    group === null || group === "root" ? [`setfacl -m u:${user}:r '${path.replaceAll("'", `'\\''`)}'`] : [`usermod -aG ${group} ${user}`];
  return [{ file: path, lines: [], commands }];
}
