import { fileURLToPath } from "node:url";

/** A minute of a real Postfix on the loopback network. */
export const LAB = fileURLToPath(new URL("../../corpus/postfix/lab/run1/mail.log", import.meta.url));
export const LAB_DELIVERIES = 1358;

/** Only these addresses are that server's own; by default the whole loopback network would be. */
export const LAB_CONFIG = `timezone: UTC
network: { ownAddresses: ["127.0.0.1/32", "::1"] }
`;
