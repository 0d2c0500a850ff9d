import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DEFAULT_INSIGHTS } from "../../config/default-config.ts";
import { deskWithoutFile } from "../../config/desk.testing.ts";
import { deskOfReports } from "../../dispatch/report-desk.testing.ts";
import { keepSnoozes } from "../../model/snoozes.testing.ts";
import { createChanges } from "../changes.ts";
import { createAnswers } from "../create-answers.ts";
import { createQuestions } from "../create-questions.ts";
import { createSite } from "../create-site.ts";

const TOKEN = "token-of-the-first-source";

interface Pushed {
  readonly source: string;
  readonly key: string | null;
  readonly lines: string;
}

/** A site with two sources that can be pushed to. */
function fixture() {
  const pushed: Pushed[] = [];
  const door = (source: string, token: string) => ({
    tokenHash: createHash("sha256").update(token).digest("hex"),
    accept: async ({ key, lines }: { readonly key: string | null; readonly lines: Uint8Array }) => {
      pushed.push({ source, key, lines: Buffer.from(lines).toString() });
      return { lines: 1, isRepeated: false };
    },
  });
  const nothing = { rows: async () => [], async *stream() {} };
  const app = createAnswers({
    questions: createQuestions(nothing, { insights: DEFAULT_INSIGHTS, connectors: [], timezone: "UTC" }),
    config: { organization: null, timezone: "UTC", language: "en", connectors: [] },
    desk: deskWithoutFile(),
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    doors: [door("first", TOKEN), door("second", "token-of-the-second-source")],
    snoozes: keepSnoozes(),
    requestedReports: deskOfReports(),
    readEvidence: async () => [],
    changes: createChanges(),
    now: Date.now,
  });
  const site = createSite({ app, files: new Map(), hintsOf: () => undefined, loopbackOnly: false });
  const send = async (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) => {
    const sent = { host: "127.0.0.1", authorization: `Bearer ${TOKEN}`, "content-type": "text/plain", ...headers };
    const answer = await site.request("/api/v1/lines", { method: "POST", headers: sent, body });
    const { error, ...taken } = JSON.parse(await answer.text());
    return { status: answer.status, code: error?.code, ...taken };
  };
  return { send, pushed };
}

describe("lines are taken", () => {
  test("for the source whose token it is, under the request's key", async () => {
    const { send, pushed } = fixture();
    expect(await send("a\nb\n", { "idempotency-key": "k" })).toEqual({ status: 200, lines: 1, isRepeated: false });
    await send("c\n", { authorization: "Bearer token-of-the-second-source" });
    expect(pushed).toEqual([
      { source: "first", key: "k", lines: "a\nb\n" },
      { source: "second", key: null, lines: "c\n" },
    ]);
  });

  test.for([
    ["as text, the last without an end", "text/plain", "a\nb", "a\nb\n"],
    ["as one JSON object a line", "application/x-ndjson", '{"message":"a"}\n', '{"message":"a"}\n'],
    ["as a JSON array of objects", "application/json", ' [{"message":"a\\nb"},{"message":"c"}]', '{"message":"a\\nb"}\n{"message":"c"}\n'],
    ["as a JSON array of texts, whose line ends make no lines", "application/json; charset=utf-8", '["a\\nb","c"]', "a b\nc\n"],
    ["as one JSON object", "application/json", '{"message":"a"}', '{"message":"a"}\n'],
  ] as const)("%s", async ([, type, body, lines]) => {
    const { send, pushed } = fixture();
    expect(await send(body, { "content-type": type })).toMatchObject({ status: 200 });
    expect(pushed).toEqual([{ source: "first", key: null, lines }]);
  });

  test("compressed with gzip", async () => {
    const { send, pushed } = fixture();
    expect(await send(Uint8Array.from(gzipSync("a\n")), { "content-encoding": "gzip" })).toMatchObject({ status: 200 });
    expect(pushed).toMatchObject([{ lines: "a\n" }]);
  });

  test("also when there are none", async () => {
    const { send, pushed } = fixture();
    expect(await send("")).toEqual({ status: 200, lines: 0, isRepeated: false });
    expect(pushed).toEqual([]);
  });
});

describe("lines are refused", () => {
  test.for([
    ["without a token", "a", { authorization: "" }, 401, "TOKEN_REFUSED"],
    ["with a token of nobody", "a", { authorization: "Bearer another" }, 401, "TOKEN_REFUSED"],
    ["with a token that is another's hash", "a", { authorization: `Basic ${TOKEN}` }, 401, "TOKEN_REFUSED"],
    ["from a page of somebody else, token or not", "a", { origin: "https://evil.example" }, 403, "CROSS_SITE_REFUSED"],
    ["of another type", "a", { "content-type": "image/png" }, 415, "LINES_EXPECTED"],
    ["compressed otherwise", "a", { "content-encoding": "br" }, 415, "LINES_EXPECTED"],
    ["that cannot be unpacked", "a", { "content-encoding": "gzip" }, 400, "INVALID_ARGUMENT"],
    ["that are no JSON", "[a", { "content-type": "application/json" }, 400, "INVALID_ARGUMENT"],
    ["with an empty key", "a", { "idempotency-key": "" }, 400, "INVALID_ARGUMENT"],
    ["that are too many", "x".repeat((4 << 20) + 1), {}, 413, "BODY_TOO_LARGE"],
    [
      "that unpack to too many",
      Uint8Array.from(gzipSync(Buffer.alloc((16 << 20) + 1))),
      { "content-encoding": "gzip" },
      413,
      "BODY_TOO_LARGE",
    ],
  ] as const)("%s", async ([, body, headers, status, code]) => {
    const { send, pushed } = fixture();
    expect(await send(body, headers)).toMatchObject({ status, code });
    expect(pushed).toEqual([]);
  });
});
