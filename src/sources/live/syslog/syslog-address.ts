/** How a syslog listener is reached. */
export interface SyslogAddress {
  readonly host: string;
  readonly port: number;
  readonly protocol: "tcp" | "udp";
}

/** `0.0.0.0:5514`, `[::]:5514` */
export function renderAddress({ host, port }: Pick<SyslogAddress, "host" | "port">): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** An IPv4 sender as it comes to an IPv6 socket: `::ffff:192.0.2.1` */
export function plainAddress(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:(?=\d{1,3}\.)/i, "");
}
