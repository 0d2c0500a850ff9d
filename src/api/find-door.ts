import { createHash, timingSafeEqual } from "node:crypto";
import { OperatorError } from "../model/operator-error.ts";
import type { PushedLines, TakenLines } from "../model/pushed-lines.ts";

/** Whoever has its token may send lines through it. */
export interface LinesDoor {
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly accept: (pushed: PushedLines) => Promise<TakenLines>;
}

/**
 * The door of a request's token. Every door's token is compared, in full, so that the time tells nothing about any.
 *
 * @param authorization the header
 * @throws OperatorError TOKEN_REFUSED
 * @see RFC 6750 section 2.1
 */
export function findDoor(doors: readonly LinesDoor[], authorization: string | undefined): LinesDoor {
  const token = /^Bearer {1,4}([A-Za-z0-9._~+/=-]{1,512})$/i.exec(authorization ?? "")?.[1] ?? "";
  const hash = createHash("sha256").update(token).digest();
  const [door] = doors.filter(({ tokenHash }) => timingSafeEqual(hash, Buffer.from(tokenHash, "hex")));
  if (door === undefined) throw new OperatorError("TOKEN_REFUSED", "The request has no token that is known here.");
  return door;
}
