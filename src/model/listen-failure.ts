import { OperatorError } from "./operator-error.ts";

/**
 * Why an address could not be listened on; anything else is returned as it came.
 *
 * @param address as it is shown: `http://127.0.0.1:8025`, `0.0.0.0:5514`
 * @param where what names the address, for the hint: `--listen`
 */
export function listenFailure(failure: Error & { readonly code?: string | undefined }, address: string, where: string): Error {
  switch (failure.code) {
    case "EADDRINUSE":
      return new OperatorError(
        "PORT_IN_USE",
        `Another program listens on ${address}.`,
        `Stop the other program, or choose another address with ${where}.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new OperatorError(
        "ADDRESS_NOT_AVAILABLE",
        `This machine does not have the address of ${address}.`,
        `Choose an address of this machine with ${where}.`,
      );
    case "EACCES":
      return new OperatorError(
        "ADDRESS_NOT_AVAILABLE",
        `This user may not listen on ${address}.`,
        `Choose a port above 1023 with ${where}.`,
      );
    default:
      return failure;
  }
}
