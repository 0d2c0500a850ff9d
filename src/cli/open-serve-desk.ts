import type { Config } from "../config/config.ts";
import type { ConfigDesk } from "../config/config-desk.ts";
import { openConfigDesk } from "../config/open-config-desk.ts";
import { OperatorError } from "../model/operator-error.ts";

const SAMPLE_REFUSAL = new OperatorError(
  "CONFIG_READ_ONLY",
  "This is the bundled sample: everything can be tried, nothing is saved.",
  "Save the lines as postseal.yaml and start with `postseal serve --config postseal.yaml`.",
);

/** What a change of the configuration is told to. */
export interface ConfigUser {
  /** Reads and groups mail by it from now on. */
  readonly apply: (config: Config) => Promise<void>;
  /** Lets every page look again. */
  readonly announce: () => void;
}

/** The configuration of a server, and who takes up its changes: that is known only once reading has begun. */
export interface ServeDesk {
  readonly desk: ConfigDesk;
  /** Changes are taken up so; they wait until this has been told. */
  takeUpBy(user: ConfigUser): void;
}

/** @param path `null`: none was given */
export function openServeDesk({
  path,
  config,
  sample,
}: {
  readonly path: string | null;
  readonly config: Config;
  readonly sample: boolean;
}): ServeDesk {
  let takeUpBy: (user: ConfigUser) => void = () => {};
  const told = new Promise<ConfigUser>((resolve) => {
    takeUpBy = resolve;
  });
  const desk = openConfigDesk({
    path: sample ? null : path,
    config,
    apply: async (changed) => (await told).apply(changed),
    onChange: () => void told.then(({ announce }) => announce()),
    ...(sample ? { refusal: SAMPLE_REFUSAL } : {}),
  });
  return { desk, takeUpBy };
}
