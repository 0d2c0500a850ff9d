import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate and its key, PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** What both ends of the lab show each other. */
export interface Certificates {
  /** The authority's certificate file, which the server trusts. */
  readonly authorityFile: string;
  /** Signed by the authority, RSA: the server under test. */
  readonly serverFile: string;
  readonly serverKeyFile: string;
  /** Signed by the authority. */
  readonly trusted: KeyPair;
  /** Signed by itself. */
  readonly untrusted: KeyPair;
  /** A client's, signed by the authority. */
  readonly client: KeyPair;
}

/** Makes an authority and the certificates of the lab in `directory`, with the `openssl` command. */
export function writeCertificates(directory: string): Certificates {
  const run = (...parameters: readonly string[]) => execFileSync("openssl", parameters, { cwd: directory, stdio: "pipe" });
  run(...request("authority", "rsa:2048", "Lab Authority"), "-x509", "-days", "2", "-out", "authority.pem");
  const sign = (name: string, kind: string, subject: string): KeyPair => {
    run(...request(name, kind, subject), "-out", `${name}.csr`);
    writeFileSync(join(directory, `${name}.ext`), `subjectAltName=DNS:${subject}\n`);
    const signed = ["x509", "-req", "-in", `${name}.csr`, "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial"];
    run(...signed, "-days", "2", "-extfile", `${name}.ext`, "-out", `${name}.pem`);
    return readKeyPair(directory, name);
  };
  sign("server", "rsa:2048", "mx.lab.test");
  const trusted = sign("trusted", "rsa:2048", "mx.partner.test");
  const client = sign("client", "rsa:2048", "client.partner.test");
  run(...request("untrusted", "rsa:2048", "mx.selfsigned.test"), "-x509", "-days", "2", "-out", "untrusted.pem");
  return {
    authorityFile: join(directory, "authority.pem"),
    serverFile: join(directory, "server.pem"),
    serverKeyFile: join(directory, "server.key"),
    trusted,
    client,
    untrusted: readKeyPair(directory, "untrusted"),
  };
}

function request(name: string, kind: string, subject: string): readonly string[] {
  return ["req", "-newkey", kind, "-nodes", "-keyout", `${name}.key`, "-subj", `/CN=${subject}`];
}

function readKeyPair(directory: string, name: string): KeyPair {
  return { cert: readFileSync(join(directory, `${name}.pem`), "utf8"), key: readFileSync(join(directory, `${name}.key`), "utf8") };
}
