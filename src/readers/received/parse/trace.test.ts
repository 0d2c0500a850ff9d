import { describe, expect, test } from "vitest";
import { parseTrace } from "./trace.ts";

const DATE = "; Sun, 22 Nov 2026 00:51:20 +0000";

/** Version and cipher as one text, and the bits in use. */
function tlsOf(field: string): readonly [string, number | null] | undefined {
  const { tls } = parseTrace(`${field}${DATE}`);
  return tls === undefined ? undefined : [`${tls.version} ${tls.cipher}`, tls.bits];
}

describe("TLS is read in the words of", () => {
  test.for([
    [
      "Postfix",
      "from a.test (a.test [192.0.2.5]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256) (No client certificate requested) by mx.test (Postfix) with ESMTPS id 4jX9Vw0tTmzJfxr",
      "TLSv1.3 TLS_AES_256_GCM_SHA384",
      256,
    ],
    [
      "Exim 4.94 and later",
      "from [203.0.113.4] (port=64086) by mx.test with esmtpsa  (TLS1.2) tls TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <a@a.test>) id 1q50um-00B93v-2s",
      "TLSv1.2 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
      null,
    ],
    [
      "Exim before",
      "from a.test ([192.0.2.5]) by mx.test with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.92) id 1",
      "TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384",
      256,
    ],
    [
      "Exim, TLS 1.0",
      "from a.test by mx.test with esmtps  (TLS1) tls TLS_DHE_RSA_WITH_AES_256_CBC_SHA id 1",
      "TLSv1.0 TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
      null,
    ],
    [
      "Sendmail",
      "from a.test (a.test [192.0.2.5]) (authenticated bits=0) by mx.test (8.17.1.9/8.17.1.9/Debian-2) with ESMTPS id 6AM1W8hx000078 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO) for <b@b.test>",
      "TLSv1.3 TLS_AES_256_GCM_SHA384",
      256,
    ],
    [
      "Sendmail of old, whose version is a cipher's family",
      "from a.test by mx.test (8.13.8/8.13.8) with ESMTP id 1 (version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-SHA bits=256 verify=NO)",
      "null DHE-RSA-AES256-SHA",
      256,
    ],
    [
      "OpenSMTPD",
      "from a.test (a.test [192.0.2.5]) by mx.test (OpenSMTPD) with ESMTPS id d981f2da (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO) for <b@b.test>",
      "TLSv1.3 TLS_AES_256_GCM_SHA384",
      256,
    ],
    [
      "Google",
      "from a.test (a.test. [192.0.2.5]) by mx.google.com with ESMTPS id 23-20.16 for <b@b.test> (version=TLS1_2 cipher=ECDHE-ECDSA-AES128-GCM-SHA256 bits=128/128)",
      "TLSv1.2 ECDHE-ECDSA-AES128-GCM-SHA256",
      128,
    ],
    [
      "Google, an old client",
      "from a.test by mx.google.com with ESMTPS id 2 (version=TLS1 cipher=DES-CBC3-SHA bits=112/168)",
      "TLSv1.0 DES-CBC3-SHA",
      112,
    ],
    [
      "Microsoft",
      "from a.test (192.0.2.5) by x.outlook.com (10.1.1.1) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384_P384) id 15.20 via Frontend Transport",
      "TLSv1.2 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384_P384",
      null,
    ],
    [
      "Exchange 2007 to 2013",
      "from a.test (192.0.2.5) by x.test (10.1.1.1) with Microsoft SMTP Server (TLS) id 8.3.169.0",
      "null null",
      null,
    ],
    [
      "Yahoo",
      "from 192.0.2.5 (EHLO a.test) by 10.217.136.93 with SMTPs (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256)",
      "TLSv1.3 TLS_AES_128_GCM_SHA256",
      null,
    ],
    ["Yahoo, without the cipher", "from 192.0.2.5 (EHLO a.test) by 10.217.136.93 with SMTPs (version=TLS1_3)", "TLSv1.3 null", null],
    [
      "Amazon's customers",
      "from a.test by mx.test with ESMTP (version=TLSv1.2 cipher=ECDHE-RSA-AES128-GCM-SHA256 bits=256/256)",
      "TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256",
      256,
    ],
    [
      "Momentum",
      "from a.test by mx.test (ecelerity 4.4.0.19839 r(Core:4.4.0.1)) with ESMTPSA (cipher=DHE-RSA-AES128-GCM-SHA256) id 1",
      "null DHE-RSA-AES128-GCM-SHA256",
      null,
    ],
    [
      "Haraka",
      "from a.test (a.test [192.0.2.5]) by mx.test (Haraka/3.0.3) with ESMTPSA id 3F5E.1 envelope-from <a@a.test> tls TLS_AES_256_GCM_SHA384",
      "TLSv1.3 TLS_AES_256_GCM_SHA384",
      null,
    ],
    [
      "Stalwart",
      "from a.test (a.test [192.0.2.5]) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by mx.test (Stalwart SMTP) with ESMTPS id 1",
      "TLSv1.3 TLS13_AES_256_GCM_SHA384",
      null,
    ],
    [
      "KumoMTA",
      "from a.test (192.0.2.5) by mx.test (KumoMTA 192.0.2.1) with ESMTPS (TLSv1.3:TLS_AES_256_GCM_SHA384)  id 1 for <b@b.test>",
      "TLSv1.3 TLS_AES_256_GCM_SHA384",
      null,
    ],
    [
      "mox",
      "from a.test ([192.0.2.5]) by mx.test ([192.0.2.1]) with ESMTPS (TLS1.3 TLS_AES_128_GCM_SHA256) id 1",
      "TLSv1.3 TLS_AES_128_GCM_SHA256",
      null,
    ],
    ["qmail's patches", "from a.test (192.0.2.5) by mx.test with ESMTPS (AES256-GCM-SHA384 encrypted)", "null AES256-GCM-SHA384", null],
    [
      "T-Online",
      "from a.test ([192.0.2.5]) by mx.test with (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384 encrypted) esmtp id 1",
      "TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384",
      null,
    ],
    [
      "Trellix",
      "from a.test (192.0.2.5) by mx.test with smtp (TLS: TLSv1/SSLv3,256bits,DHE-RSA-AES256-SHA) id 1",
      "null DHE-RSA-AES256-SHA",
      256,
    ],
    [
      "MessageLabs",
      "from [192.0.2.12] (using TLSv1.2 with cipher DHE-RSA-AES256-GCM-SHA384 (256 bits)) by server-2.test id 1",
      "TLSv1.2 DHE-RSA-AES256-GCM-SHA384",
      256,
    ],
    ["Cisco", "from a.test ([192.0.2.5]) by mx.test with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384", "null ECDHE-RSA-AES256-GCM-SHA384", null],
  ] as const)("%s", ([, field, expected, bits]) => {
    expect(tlsOf(field)).toEqual([expected, bits]);
  });

  test.for([
    ["Postfix without details", "from a.test (a.test [192.0.2.5]) by mx.test (Postfix) with ESMTPS id 1"],
    [
      "Google between its own servers",
      "from a.google.com (a.google.com. [192.0.2.5]) by mx.google.com with SMTPS id 1 (Google Transport Security)",
    ],
    ["a client that calls itself so", 'from "(using TLSv1.3 with cipher X)" (unknown [192.0.2.5]) by mx.test (Postfix) with ESMTP id 1'],
    [
      "a certificate that is called so",
      'from a.test (a.test [192.0.2.5]) (Client CN "(version=TLS1_3)", Issuer "x" (not verified)) by mx.test with ESMTP id 1',
    ],
  ] as const)("nobody: %s", ([, field]) => {
    expect(tlsOf(field)).toBeUndefined();
  });
});

describe("the client is read", () => {
  test.for([
    ["of Postfix", "from helo.test (a.test [192.0.2.5])", ["a.test", "192.0.2.5"]],
    ["of Postfix, without a name", "from helo.test (unknown [192.0.2.5])", [null, "192.0.2.5"]],
    ["of Postfix, which calls itself by an address", "from [198.51.100.1] (a.test [192.0.2.5])", ["a.test", "192.0.2.5"]],
    ["of Postfix, by IPv6", "from helo.test (a.test [IPv6:2001:db8::5])", ["a.test", "2001:db8::5"]],
    ["of Sendmail, whose name does not lead back", "from helo.test (a.test [192.0.2.5] (may be forged))", [null, "192.0.2.5"]],
    ["of Exim", "from a.test ([192.0.2.5] helo=helo.test)", ["a.test", "192.0.2.5"]],
    ["of Exim, without a name", "from [192.0.2.5] (helo=[198.51.100.1])", [null, "192.0.2.5"]],
    ["of Exim, with a port", "from [192.0.2.5] (port=64086 helo=[198.51.100.1])", [null, "192.0.2.5"]],
    ["of Google", "from helo.test (a.test. [192.0.2.5])", ["a.test", "192.0.2.5"]],
    ["of Microsoft, whose name is the client's word", "from helo.test (192.0.2.5)", [null, "192.0.2.5"]],
    ["of Yahoo", "from 192.0.2.5 (EHLO 198.51.100.1)", [null, "192.0.2.5"]],
    ["that calls itself by", "from by (a.test [192.0.2.5])", ["a.test", "192.0.2.5"]],
  ] as const)("%s", ([, from, [name, address]]) => {
    const trace = parseTrace(`${from} by mx.test with ESMTP id 1${DATE}`);
    expect(trace.peer).toMatchObject({ name, address });
    expect(trace.by).toBe("mx.test");
  });

  test("as nobody, where the field names no address", () => {
    expect(parseTrace(`from localhost by mx.test with ESMTP id 1${DATE}`)).toMatchObject({ hasClient: true, peer: null });
  });
});

test("the other clauses are read", () => {
  const field =
    "from a.test (a.test [192.0.2.5]) (Authenticated sender: alice@b.test) by MX.test (Postfix) with ESMTPSA id 4jX9Vw0tTmzJfxr for <b@b.test>; Sun, 22 Nov 2026 01:51:20 +0100 (CET)";
  expect(parseTrace(field)).toMatchObject({
    by: "mx.test",
    protocol: "ESMTPSA",
    software: ["Postfix"],
    id: "4jX9Vw0tTmzJfxr",
    recipient: "b@b.test",
    login: "alice@b.test",
    observedAt: Date.parse("2026-11-22T00:51:20Z"),
  });
});

test.for([
  ["Sun, 22 Nov 2026 00:51:20 +0000 (UTC)", "2026-11-22T00:51:20Z"],
  ["Sat, 21 Nov 2026 16:51:20 -0800 (PST)", "2026-11-22T00:51:20Z"],
  ["22 Nov 2026 00:51 GMT", "2026-11-22T00:51:00Z"],
  ["Sat, 21 Nov 2026 19:51:20 EST", "2026-11-22T00:51:20Z"],
  ["Sun, 22 Nov 2026 00:51:20", "2026-11-22T00:51:20Z"],
] as const)("%s is a time", ([date, expected]) => {
  expect(parseTrace(`by mx.test; ${date}`).observedAt).toBe(Date.parse(expected));
});

test.for(["", ";", "by mx.test", "by mx.test; yesterday", "by mx.test; 41 Nov 2026 00:51:20", "(((", '"', "<", `${"(".repeat(4000)}`])(
  "%j has no time, and takes none",
  (field) => {
    expect(parseTrace(field).observedAt).toBeNaN();
  },
);
