import type { ErrorCode } from "../model/operator-error.ts";
import type { Commit } from "../store/store.ts";
import type { Collected, CollectorSettings } from "./collector.ts";
import type { FileRequest } from "./file-plan.ts";

/** What the reading thread is started with. */
export interface ThreadWork {
  readonly settings: CollectorSettings;
  readonly requests: readonly FileRequest[];
}

export type FromThread =
  | { readonly kind: "commit"; readonly commit: Commit }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "read"; readonly diskBytes: number; readonly lines: number }
  | { readonly kind: "collected"; readonly collected: Collected }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly message: string; readonly hint: string };

export type ToThread = Committed | { readonly kind: "stop" };

interface Committed {
  readonly kind: "committed";
  readonly stop: boolean;
  /**
   * The commit's memory, for the reading thread to let go of: it collects garbage many times a second. In the store's thread,
   * which hardly ever does, that of two or three commits stood for 10 MB.
   */
  readonly spent: readonly ArrayBuffer[];
}
