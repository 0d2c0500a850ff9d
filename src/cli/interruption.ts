const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof STATUS;

/** Somebody asked the program to stop. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The shell's exit status for it; `null` while nobody asked. */
  status(): number | null;
  close(): void;
}

/** Listens for Ctrl-C and `kill`. A second one ends the process at once: the first may have come too early to be heard. */
export function openInterruption(): Interruption {
  const controller = new AbortController();
  let received: StopSignal | null = null;
  const listen = (signal: StopSignal): void => {
    if (received !== null) process.exit(STATUS[signal]);
    received = signal;
    controller.abort();
  };
  process.on("SIGINT", listen);
  process.on("SIGTERM", listen);
  return {
    signal: controller.signal,
    status: () => (received === null ? null : STATUS[received]),
    close: () => {
      process.off("SIGINT", listen);
      process.off("SIGTERM", listen);
    },
  };
}
