const SUBJECT = /(?:^|: )subject_CN=([^,]{1,255}), issuer/;

/**
 * The common name in `host[address]: subject_CN=mx.example.net, issuer_CN=..., fingerprint=...`, which Postfix logs of a
 * peer's certificate at TLS log level 2.
 *
 * @returns `undefined` for a message of another kind
 */
export function parseCertificateName(message: string): string | undefined {
  return SUBJECT.exec(message)?.[1];
}
