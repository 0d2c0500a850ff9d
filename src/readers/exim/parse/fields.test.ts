import { describe, expect, test } from "vitest";
import { parseEximFields } from "./fields.ts";

function read(text: string) {
  const { host, values, recipients, reason } = parseEximFields(text, 0);
  const where = host === null ? null : [host.name, host.address, host.port, host.isContinued];
  return { host: where, values: Object.fromEntries(values), recipients, reason };
}

describe("fields are read", () => {
  test.for([
    [
      "of an arrival",
      "H=(client.example.org) [127.0.0.3] P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=507 id=1@mail.example.com",
      [null, "127.0.0.3", null, false],
      { P: "esmtps", X: "TLS1.3:TLS_AES_256_GCM_SHA384:256", CV: "no", S: "507", id: "1@mail.example.com" },
      null,
      "",
    ],
    [
      "of an arrival with everything",
      'H=mail.example.org (helo) [2001:db8::5]:45610 I=[192.0.2.1]:25 P=esmtpsa L.- X=TLS1.2:AES256-SHA:256 CV=yes DN="CN=a \\"b\\"" A=plain:alice S=534 M8S=0 RT=0.000s id=1@x T="X=TLS1.0:RC4:1 for c@x" from <a@example.org> for b@example.net c@example.net',
      ["mail.example.org", "2001:db8::5", 45_610, false],
      {
        I: "[192.0.2.1]:25",
        P: "esmtpsa",
        X: "TLS1.2:AES256-SHA:256",
        CV: "yes",
        DN: '"CN=a \\"b\\""',
        A: "plain:alice",
        S: "534",
        M8S: "0",
        RT: "0.000s",
        id: "1@x",
        T: '"X=TLS1.0:RC4:1 for c@x"',
      },
      ["b@example.net", "c@example.net"],
      "",
    ],
    [
      "of a delivery over a connection used before",
      'R=sec T=smtp_sec H=mx.example.net [127.0.0.2]:2526* X=TLS1.3:A:256 CV=no K C="250 OK: X=TLS1.0:B:1"',
      ["mx.example.net", "127.0.0.2", 2526, true],
      { R: "sec", T: "smtp_sec", X: "TLS1.3:A:256", CV: "no", C: '"250 OK: X=TLS1.0:B:1"' },
      null,
      "",
    ],
    [
      "of a failure, with its reason",
      "R=partners T=remote_smtp H=mx.example.net [192.0.2.2] X=TLS1.2:A:256 CV=no: SMTP error: 550 H=evil [192.0.2.9] X=TLS1.0:B:1",
      ["mx.example.net", "192.0.2.2", null, false],
      { R: "partners", T: "remote_smtp", X: "TLS1.2:A:256", CV: "no" },
      null,
      "SMTP error: 550 H=evil [192.0.2.9] X=TLS1.0:B:1",
    ],
    [
      "of a deferral",
      "R=partners T=remote_smtp defer (-18) H=mx.example.net [192.0.2.2]: Remote host closed connection",
      ["mx.example.net", "192.0.2.2", null, false],
      { R: "partners", T: "remote_smtp" },
      null,
      "Remote host closed connection",
    ],
    ["of a local delivery", "R=local T=maildir", null, { R: "local", T: "maildir" }, null, ""],
    ["whose host cannot be read", "H=nonsense P=esmtp", null, { P: "esmtp" }, null, ""],
  ] as const)("%s", ([, text, host, values, recipients, reason]) => {
    expect(read(text)).toEqual({ host, values, recipients, reason });
  });
});

test("a field without end takes no time without end", () => {
  expect(read(`T="${"\\".repeat(100_000)}`).host).toBeNull();
  expect(read("H=[".repeat(50_000)).host).toBeNull();
});
