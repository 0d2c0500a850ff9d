import { readFile, stat } from "node:fs/promises";
import { createSecureContext, type SecureContextOptions } from "node:tls";
import { OperatorError } from "../../../model/operator-error.ts";

/** Where a listener's certificate is, in PEM. */
export interface TlsFiles {
  /** Its certificate, with those between it and its authority. */
  readonly certificate: string;
  readonly key: string;
  /** The authorities whose certificates senders must show; `null`: they need none. */
  readonly clientAuthorities: string | null;
}

/**
 * Reads them, and holds them against each other.
 *
 * @throws OperatorError TLS_FILES_INVALID
 */
export async function readTlsFiles(files: TlsFiles): Promise<SecureContextOptions> {
  const [cert, key] = await Promise.all([readPem(files.certificate), readPem(files.key)]);
  const ca = files.clientAuthorities === null ? undefined : await readPem(files.clientAuthorities);
  const options = { cert, key, minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) } as const;
  try {
    createSecureContext(options);
    return options;
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new OperatorError("TLS_FILES_INVALID", `${files.certificate} and ${files.key} cannot be used: ${reason}`);
  }
}

/** What changes when one of the files is written anew; the same while one of them is not there. */
export async function markTlsFiles({ certificate, key, clientAuthorities }: TlsFiles): Promise<string> {
  const paths = [certificate, key, ...(clientAuthorities === null ? [] : [clientAuthorities])];
  const marks = await Promise.all(paths.map((path) => stat(path).then(({ mtimeMs, ino }) => `${ino} ${mtimeMs}`)).map(ifThere));
  return marks.join(" ");
}

function ifThere(mark: Promise<string>): Promise<string> {
  return mark.catch(() => "gone"); // between being removed and written anew
}

async function readPem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (failure) {
    const code = failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
    throw new OperatorError("TLS_FILES_INVALID", `${path} cannot be read: the system reports ${code}`);
  }
}
