/** One end of a connection. */
export interface Endpoint {
  readonly address: string;
  readonly port: number | null;
}

const ENDPOINT = /^(?:\[([0-9A-Fa-f:.]{2,45})(?:%\w{1,16})?\]|(\d{1,3}(?:\.\d{1,3}){3})):(\d{1,5})$/;

/** Reads `203.0.113.5:51000` or `[2001:db8::5]:25`; `undefined` for an empty or other field. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = ENDPOINT.exec(text);
  if (match === null) return undefined;
  const [, sixth, fourth, port] = match;
  return { address: (sixth ?? fourth ?? "").toLowerCase(), port: Number(port) };
}
