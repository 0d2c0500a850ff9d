import type { Config } from "../config/config.ts";
import type { ConfigDesk } from "../config/config-desk.ts";
import { openConfigDesk } from "../config/open-config-desk.ts";
import { OperatorError } from "../model/operator-error.ts";

const SAMPLE_REFUSAL = new OperatorError(
  "CONFIG_READ_ONLY",
  "This is the bundled sample: everything can be tried, nothing is saved.",
  "Save the lines as postseal.yaml and start with `postseal serve --config postseal.yaml`.",
);

type Apply = (config: Config) => Promise<void>;

/** The configuration of a server, and who takes up its changes: that is known only once reading has begun. */
export interface ServeDesk {
  readonly desk: ConfigDesk;
  /** Changes are taken up so; they wait until this has been told. */
  takeUpBy(apply: Apply): void;
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
  let takeUpBy: (apply: Apply) => void = () => {};
  const told = new Promise<Apply>((resolve) => {
    takeUpBy = resolve;
  });
  const apply: Apply = async (changed) => (await told)(changed);
  const desk = openConfigDesk({ path: sample ? null : path, config, apply, ...(sample ? { refusal: SAMPLE_REFUSAL } : {}) });
  return { desk, takeUpBy };
}
