import { createLineQueue } from "../line-queue.ts";
import type { LiveSource } from "../live-source.ts";
import { openTcpListener } from "./open-tcp-listener.ts";
import { openUdpListener } from "./open-udp-listener.ts";
import type { SyslogAddress } from "./syslog-address.ts";
import type { TlsFiles } from "./tls-files.ts";

export interface SyslogOptions {
  readonly name: string;
  readonly address: SyslogAddress;
  /** Over TCP; `null`: in the clear. */
  readonly tls: TlsFiles | null;
  readonly isAllowed: (address: string) => boolean;
  /** Told the port once it is open. */
  readonly onListening?: (port: number) => void;
}

/** A listener for syslog. The protocol has no word for "stored": what is neither read nor stored when the machine dies is gone. */
export function syslogSource({ name, address, tls, isAllowed, onListening }: SyslogOptions): LiveSource {
  return {
    name,
    async open() {
      const queue = createLineQueue();
      const shared = { address, queue, isAllowed };
      const listener = address.protocol === "udp" ? await openUdpListener(shared) : await openTcpListener({ ...shared, tls });
      onListening?.(listener.port);
      let stopping: Promise<void> | undefined;
      return {
        take: queue.take,
        state: queue.state,
        lost: listener.lost,
        stop() {
          stopping ??= listener.close().then(() => queue.end());
          return stopping;
        },
      };
    },
  };
}
