import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openConfigDesk } from "../config/open-config-desk.ts";
import { readConfig } from "../config/read-config.ts";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import { deskOfReports } from "../dispatch/report-desk.testing.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { createChanges } from "./changes.ts";
import { createApi } from "./create-api.ts";

const FILE = `timezone: Europe/Amsterdam # where we are
connectors:
  - name: Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
`;
const CONTOSO = { name: "Contoso", direction: "inbound", connectorType: "Partner", senderDomains: ["contoso.example"] };
const NEWEST = Date.UTC(2026, 10, 20, 12, 30);

const store = storeForEachTest();
let directory: string;
let path: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "postseal-settings-"));
  path = join(directory, "postseal.yaml");
  writeFileSync(path, FILE);
  const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" };
  const from = { observed_at: NEWEST, peer_host: "mx.contoso.example", peer_address: "198.51.100.7", host: "mx1" };
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...from, ...contoso, sender_domain: "contoso.example" }),
        delivery({ ...from, ...contoso, sender_domain: "contoso.example", tls: "unknown", certainty: "unknown" }),
        delivery({ ...from, sender_domain: "adatum.example", peer_host: "mx.adatum.example" }),
      ],
    }),
  );
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function open(file: string | null = path) {
  const config = await readConfig(path);
  const desk = openConfigDesk({
    path: file,
    config,
    apply: ({ connectors, network }) => store().assignConnectors({ connectors, network }, createConnectorMatcher(connectors, network)),
  });
  const api = createApi({
    store: store(),
    config: desk.config,
    desk,
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    requestedReports: deskOfReports(),
    readEvidence: async () => [],
    changes: createChanges(),
    now: () => NEWEST,
  });
  const send = (method: string, address: string, body: object) =>
    api.request(address, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  return {
    get: async (address: string) => (await api.request(address)).json(),
    put: (body: object) => send("PUT", "/api/v1/settings/connectors", body),
    post: (what: string, body: object) => send("POST", `/api/v1/settings/connectors/${what}`, body),
  };
}

describe("the settings tell", () => {
  test("the file by its name alone, its connectors, what they carried, and what is in force", async () => {
    const { get } = await open();
    const settings = await get("/api/v1/settings");
    expect(settings).toMatchObject({
      file: { name: "postseal.yaml", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      connectors: [{ ...CONTOSO, requireTls: false }],
      refusal: null,
      problems: [],
      failure: null,
      waiting: [],
      traffic: {
        period: { from: "2026-10-22", to: "2026-11-20" },
        paths: [
          { direction: "inbound", path: "connector", connector: "Contoso", messages: 2 },
          { direction: "inbound", path: "internet", connector: null, messages: 1 },
        ],
      },
      inForce: {
        timezone: "Europe/Amsterdam",
        privacy: "domains",
        retention: { deliveriesDays: 90, rollupsDays: null },
        insights: { windowDays: 7 },
      },
    });
    expect(JSON.stringify(settings)).not.toContain(directory);
  });

  test("why nothing can be saved without a file", async () => {
    const { get, put } = await open(null);
    expect(await get("/api/v1/settings")).toMatchObject({ file: null, refusal: { code: "CONFIG_READ_ONLY" } });
    const answer = await put({ hash: "", connectors: [] });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: "CONFIG_READ_ONLY" } });
  });

  test("what the logs do not say", async () => {
    const { get } = await open();
    expect(await get("/api/v1/settings/logging")).toMatchObject({
      hosts: [{ source: "/var/log/mail.log", host: "mx1", direction: "inbound", messages: 3, unknown: 1 }],
    });
  });
});

describe("connectors", () => {
  test("are tried on recent mail, without a change to anything", async () => {
    const { post } = await open();
    const connectors = [{ ...CONTOSO, name: "Partners", senderDomains: ["contoso.example", "adatum.example"] }];
    const answer = await post("test", { connectors, names: ["Contoso"] });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      messages: 3,
      omitted: 0,
      paths: [
        {
          connector: "Partners",
          messagesBefore: 2,
          messagesAfter: 3,
          from: [{ path: { direction: "inbound", path: "internet", connector: null }, messages: 1 }],
        },
        { path: "internet", messagesBefore: 1, messagesAfter: 0 },
      ],
      yaml: `connectors:
  - name: Partners
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example, adatum.example]
`,
    });
    expect(readFileSync(path, "utf8")).toBe(FILE);
  });

  test("that are broken are refused with each mistake at its field, tried or saved", async () => {
    const { post, put } = await open();
    const connectors = [CONTOSO, { ...CONTOSO, name: "B", senderDomains: ["b.example", "x@y.example"] }];
    for (const answer of [await post("test", { connectors }), await put({ hash: "", connectors })]) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        error: {
          code: "CONFIG_INVALID",
          problems: [{ path: "connectors[1].senderDomains[1]", message: '"x@y.example" is an address; name only the domain after the @' }],
        },
      });
    }
  });

  test("that are saved stand in the file, and every number is grouped by them", async () => {
    const { get, put } = await open();
    const { file } = (await get("/api/v1/settings")) as { readonly file: { readonly hash: string } };
    const connectors = [{ ...CONTOSO, name: "Adatum", senderDomains: ["adatum.example"] }, CONTOSO];
    const answer = await put({ hash: file.hash, connectors });
    expect(answer.status).toBe(200);
    expect(readFileSync(path, "utf8")).toBe(
      FILE.replace(
        "  - name: Contoso\n",
        "  - name: Adatum\n    direction: inbound\n    connectorType: Partner\n    senderDomains: [adatum.example]\n  - name: Contoso\n",
      ),
    );
    const settings = await get("/api/v1/settings");
    expect(settings).toMatchObject({
      file: await answer.json(),
      traffic: {
        paths: [
          { connector: "Contoso", messages: 2 },
          { connector: "Adatum", messages: 1 },
        ],
      },
    });
    expect(await get("/api/v1/connector-report")).toMatchObject({
      connectors: [{ name: "Adatum" }, { name: "Contoso" }],
      days: [{ connector: "Contoso" }, { connector: "Adatum" }],
    });
    expect((await put({ hash: file.hash, connectors: [] })).status).toBe(409);
  });

  test("are asked which of them one message matches, and why", async () => {
    const { post } = await open();
    const connectors = [CONTOSO, { ...CONTOSO, name: "B", senderIpAddresses: ["198.51.100.0/24"] }];
    const answer = await post("match", { connectors, peer: { from: "198.51.100.7", sender: "zoe@b.example" } });
    expect(await answer.json()).toEqual({
      chosen: { path: "connector", connector: "B", connectorType: "Partner", reason: "senderIpAddresses 198.51.100.0/24" },
      others: [{ name: "Contoso", wouldMatch: false, reason: "no match in senderDomains" }],
    });
    expect((await post("match", { connectors, peer: {} })).status).toBe(400);
  });
});
