/** Rooms of src/, and what each may import from. A room may always import from itself. */
export interface RoomRules {
  readonly rooms: readonly string[];
  /** Packages and `node:` modules, by exact name; `*` for all. */
  readonly packages: readonly string[];
}

/** Parts of the other rooms that the browser may load: pure code and types. */
const WEB_FRIENDLY = ["model", "questions", "insights", "charts", "messages", "report/connectors/", "api/contract/"] as const;

/**
 * Who may import whom. A room is a folder of src/; `room/file.ts` names a single file of one, `room/folder/` a folder.
 * Readers, connectors, insights, doctor and charts have no `node:` modules: they are pure.
 */
export const IMPORT_TABLE: Readonly<Record<string, RoomRules>> = {
  model: { rooms: [], packages: [] },
  sources: { rooms: ["model", "store/store.ts"], packages: ["*"] },
  readers: { rooms: ["model"], packages: ["node:buffer"] },
  connectors: { rooms: ["model", "readers/csv/"], packages: ["ipaddr.js", "saxes", "tldts"] },
  store: { rooms: ["model"], packages: ["*"] },
  questions: { rooms: ["model", "store/store.ts", "store/columns.ts"], packages: [] },
  insights: { rooms: ["model", "questions", "readers/advise-logging.ts", "store/store.ts", "config/config.ts"], packages: [] },
  doctor: { rooms: ["model", "config/config.ts"], packages: [] },
  pipeline: {
    rooms: ["model", "sources", "readers", "connectors", "store/store.ts", "store/columns.ts", "store/fact-batch.ts", "config"],
    packages: ["*"],
  },
  charts: { rooms: ["model", "messages", "questions"], packages: ["react", "react/jsx-runtime", "d3-array", "d3-scale", "d3-shape"] },
  messages: { rooms: ["model", "insights", "doctor/finding.ts"], packages: [] },
  config: {
    rooms: ["model", "connectors"],
    packages: ["node:crypto", "node:fs", "node:fs/promises", "node:path", "node:timers/promises", "yaml", "zod"],
  },
  api: {
    rooms: [
      "model",
      "questions",
      "connectors",
      "insights",
      "messages",
      "charts",
      "config",
      "store/store.ts",
      "report/connectors/",
      "dispatch",
    ],
    packages: ["*"],
  },
  report: { rooms: ["model", "questions", "insights", "doctor/finding.ts", "messages", "charts"], packages: [] },
  dispatch: {
    rooms: ["model", "questions", "connectors", "insights", "messages", "report", "config/config.ts", "store/store.ts"],
    packages: ["nodemailer", "node:crypto", "node:fs/promises"],
  },
  cli: { rooms: ["*"], packages: ["*"] },
  web: { rooms: [...WEB_FRIENDLY], packages: ["react", "react-dom/client", "@tanstack/react-query"] },
};

/** Lines of a file; tables of data and generated files are excepted. */
export const MOST_LINES = 500;
export const MOST_LINES_OF_NINE_IN_TEN = 300;
export const MOST_LINES_OF_HALF = 80;
export const DATA_FILES = ["model/cipher-suites-data.ts"] as const;

export const FORBIDDEN_NAME_PARTS = ["utils", "util", "helpers", "helper", "common", "manager", "misc"] as const;
