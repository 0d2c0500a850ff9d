import { describe, expect, test } from "vitest";
import { renderConfigProblem } from "./config-problem.ts";
import { parseConfig } from "./parse-config.ts";

function read(text: string) {
  const parsed = parseConfig(text);
  return "problems" in parsed ? parsed.problems.map((problem) => renderConfigProblem(problem, "f")) : parsed.config.mail;
}

test("without the section nothing is sent", () => {
  expect(read("language: en\n")).toBeNull();
  expect(read("mail:\n")).toBeNull();
});

test("a host and a sender are enough: STARTTLS is demanded, and the certificate verified", () => {
  expect(read("mail: { host: smtp.example.com, from: Reports@EXAMPLE.com }\n")).toEqual({
    host: "smtp.example.com",
    port: 587,
    tls: "starttls",
    verifyCertificate: true,
    caFile: null,
    user: null,
    password: null,
    passwordFile: null,
    from: "Reports@example.com",
    recipientDomains: [],
    pageUrl: null,
  });
});

test.for([
  ["implicit", 465],
  ["none", 25],
  ["starttls", 587],
] as const)("the usual port of %s is %i", ([tls, port]) => {
  expect(read(`mail: { host: relay, tls: ${tls}, from: a@example.com }\n`)).toMatchObject({ port });
  expect(read(`mail: { host: relay, port: 2525, tls: ${tls}, from: a@example.com }\n`)).toMatchObject({ port: 2525 });
});

test("the page's address loses the slash at its end", () => {
  expect(read("mail: { host: relay, from: a@example.com, pageUrl: 'https://postseal.example.com/' }\n")).toMatchObject({
    pageUrl: "https://postseal.example.com",
  });
});

describe("what is wrong is told with its place", () => {
  test.for([
    ["mail:\n  host: smtp.example.com\n", ["f:1:1: mail.from: is missing"]],
    [
      "mail:\n  host: smtp.example.com:587\n  from: a@example.com\n",
      ['f:2:9: mail.host: "smtp.example.com:587" is not a host name or an address; write it like smtp.example.org, without port'],
    ],
    ["mail:\n  host: relay\n  from: Reports\n", ['f:3:9: mail.from: "Reports" is not a mail address; write it like postseal@example.org']],
    [
      "mail:\n  host: relay\n  form: a@example.com\n",
      ["f:1:1: mail.from: is missing", "f:3:3: mail.form: unknown name; did you mean from?"],
    ],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  tls: always\n",
      ['f:4:8: mail.tls: must be one of starttls, implicit, none, not "always"'],
    ],
    ["mail:\n  host: relay\n  from: a@example.com\n  user: u\n", ["f:4:3: mail.user: needs password or passwordFile"]],
    ["mail:\n  host: relay\n  from: a@example.com\n  password: p\n", ["f:4:3: mail.password: needs user"]],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  user: u\n  password: p\n  passwordFile: /p\n",
      ["f:6:3: mail.passwordFile: stands beside password; keep one of them"],
    ],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  tls: none\n  user: u\n  password: p\n",
      ["f:4:3: mail.tls: would send the password unprotected; use starttls or implicit, or a relay on this machine"],
    ],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  caFile: /ca.pem\n  verifyCertificate: false\n",
      ["f:4:3: mail.caFile: has no effect beside verifyCertificate: false"],
    ],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  pageUrl: ftp://example.com\n",
      ['f:4:12: mail.pageUrl: "ftp://example.com" is not the address of a page; write it like https://postseal.example.org'],
    ],
    [
      "mail:\n  host: relay\n  from: a@example.com\n  recipientDomains: [ann@example.com]\n",
      ['f:4:22: mail.recipientDomains[0]: "ann@example.com" is an address; name only the domain after the @'],
    ],
  ] as const)("%j", ([text, expected]) => {
    expect(read(text)).toEqual(expected);
  });

  test("and a password is never repeated", () => {
    expect(read("mail:\n  host: relay\n  from: a@example.com\n  user: u\n  password: 1234567\n")).toEqual([
      "f:5:13: mail.password: must be a text of 1 to 1000 characters; put it between quotes",
    ]);
  });
});

test("a password may go unprotected to a relay on this machine", () => {
  expect(read("mail: { host: 127.0.0.1, from: a@example.com, tls: none, user: u, password: p }\n")).toMatchObject({
    user: "u",
    password: "p",
  });
});
