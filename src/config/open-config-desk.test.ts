import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OperatorError } from "../model/operator-error.ts";
import type { Config } from "./config.ts";
import type { ConfigDesk } from "./config-desk.ts";
import { openConfigDesk } from "./open-config-desk.ts";
import { parseConfig } from "./parse-config.ts";

const CONTOSO = { name: "Contoso", direction: "inbound", connectorType: "Partner", senderDomains: ["contoso.example"] };
const FILE = `# ours
timezone: UTC
connectors:
  - name: Contoso # since 2019
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
`;

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "postseal-desk-"));
  path = join(directory, "postseal.yaml");
  writeFileSync(path, FILE);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function configOf(text: string): Config {
  const parsed = parseConfig(text);
  if ("problems" in parsed) throw new Error("the test's own file is broken");
  return parsed.config;
}

function open(apply: (config: Config) => Promise<void> = async () => {}, onChange: () => void = () => {}): ConfigDesk {
  return openConfigDesk({ path, config: configOf(FILE), apply, onChange, pollEveryMs: 5 });
}

function namesOf(desk: ConfigDesk): readonly string[] {
  return desk.config.connectors.map(({ name }) => name);
}

async function hashOf(desk: ConfigDesk): Promise<string> {
  return (await desk.look()).file?.hash ?? "";
}

describe("a save", () => {
  test("writes the file with its comments, and is in force once it is done", async () => {
    const apply = vi.fn(async () => {});
    const desk = open(apply);
    await desk.save({ hash: await hashOf(desk), connectors: [{ ...CONTOSO, name: "Contoso Ltd" }], names: ["Contoso"] });
    expect(readFileSync(path, "utf8")).toBe(FILE.replace("name: Contoso #", "name: Contoso Ltd #"));
    expect(namesOf(desk)).toEqual(["Contoso Ltd"]);
    expect(apply).toHaveBeenCalledTimes(1);
    expect(await desk.look()).toMatchObject({ problems: [], failure: null, waiting: [] });
  });

  test("without a change leaves the file as it is", async () => {
    const apply = vi.fn(async () => {});
    const desk = open(apply);
    await desk.save({ hash: await hashOf(desk), connectors: [CONTOSO], names: ["Contoso"] });
    expect(readFileSync(path, "utf8")).toBe(FILE);
    expect(apply).not.toHaveBeenCalled();
  });

  test("with mistakes is refused with each at its field, and nothing is written", async () => {
    const desk = open();
    const connectors = [{ ...CONTOSO, senderDomains: ["zoe@contoso.example"], requireTls: "yes" }, { ...CONTOSO }];
    await expect(desk.save({ hash: await hashOf(desk), connectors, names: ["Contoso", null] })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      problems: [
        {
          path: "connectors[0].senderDomains[0]",
          message: '"zoe@contoso.example" is an address; name only the domain after the @',
        },
        { path: "connectors[0].requireTls", message: 'must be true or false, not "yes"' },
        { path: "connectors[1].name", message: "connectors[0] has the same name; every connector needs its own" },
      ],
    });
    expect(readFileSync(path, "utf8")).toBe(FILE);
  });

  test("over a file that was changed meanwhile is refused, and the other change stays", async () => {
    const desk = open();
    const hash = await hashOf(desk);
    const changed = FILE.replace("# ours", "# theirs");
    writeFileSync(path, changed);
    await expect(desk.save({ hash, connectors: [], names: [] })).rejects.toMatchObject({
      code: "CONFIG_CHANGED",
      message: "postseal.yaml was changed meanwhile, by hand or in another window.",
    });
    expect(readFileSync(path, "utf8")).toBe(changed);
    await desk.save({ hash: await hashOf(desk), connectors: [], names: [] });
    expect(namesOf(desk)).toEqual([]);
  });

  test("into a file that is not UTF-8 is refused, as its bytes would change", async () => {
    const latin1 = Buffer.from(FILE.replace("# ours", "# Göteborg"), "latin1");
    writeFileSync(path, latin1);
    const desk = open();
    await expect(desk.save({ hash: await hashOf(desk), connectors: [], names: [] })).rejects.toMatchObject({
      code: "CONFIG_READ_ONLY",
      message: "postseal.yaml holds bytes that are not UTF-8.",
    });
    expect(readFileSync(path).equals(latin1)).toBe(true);
  });

  test("of two at once the second is refused", async () => {
    const desk = open();
    const hash = await hashOf(desk);
    const saves = [
      desk.save({ hash, connectors: [{ ...CONTOSO, name: "A" }], names: ["Contoso"] }),
      desk.save({ hash, connectors: [{ ...CONTOSO, name: "B" }], names: ["Contoso"] }),
    ];
    expect(await Promise.allSettled(saves)).toMatchObject([{ status: "fulfilled" }, { reason: { code: "CONFIG_CHANGED" } }]);
    expect(namesOf(desk)).toEqual(["A"]);
  });

  test("without a file, and in the sample, is refused with the reason", async () => {
    const none = openConfigDesk({ path: null, config: configOf(FILE), apply: async () => {} });
    expect(await none.look()).toMatchObject({ file: null, connectors: [{ name: "Contoso" }], refusal: { code: "CONFIG_READ_ONLY" } });
    await expect(none.save({ hash: "", connectors: [], names: [] })).rejects.toThrow("started without a configuration file");
    const refusal = new OperatorError("CONFIG_READ_ONLY", "This is the sample.");
    const sample = openConfigDesk({ path: null, config: configOf(FILE), apply: async () => {}, refusal });
    await expect(sample.save({ hash: "", connectors: [], names: [] })).rejects.toThrow("This is the sample.");
  });

  test("whose grouping fails is told, is shown, and is taken up later", async () => {
    let isFull = true;
    const desk = open(async () => {
      if (isFull) throw new OperatorError("STORE_DISK_FULL", "No space is left.");
    });
    const hash = await hashOf(desk);
    await expect(desk.save({ hash, connectors: [{ ...CONTOSO, name: "A" }], names: ["Contoso"] })).rejects.toMatchObject({
      code: "STORE_DISK_FULL",
    });
    expect(namesOf(desk)).toEqual(["Contoso"]);
    expect(await desk.look()).toMatchObject({ failure: { code: "STORE_DISK_FULL" }, connectors: [{ name: "A" }] });
    isFull = false;
    expect(await desk.look()).toMatchObject({ failure: null });
    expect(namesOf(desk)).toEqual(["A"]);
  });
});

describe("a change by hand", () => {
  async function watching(desk: ConfigDesk, look: () => Promise<void>): Promise<void> {
    const ending = new AbortController();
    const watched = desk.watch(ending.signal);
    try {
      await look();
    } finally {
      ending.abort();
      await watched;
    }
  }

  test("is taken up while the server runs", async () => {
    const apply = vi.fn(async () => {});
    const desk = open(apply);
    await watching(desk, async () => {
      writeFileSync(path, FILE.replace("name: Contoso", "name: Adatum"));
      await vi.waitFor(() => expect(namesOf(desk)).toEqual(["Adatum"]));
    });
    expect(apply).toHaveBeenCalledTimes(1);
  });

  test("that breaks the file is told with its place, and what held before holds on", async () => {
    const desk = open();
    writeFileSync(path, FILE.replace("senderDomains: [contoso.example]", "senderDomain: [contoso.example]"));
    expect(await desk.look()).toMatchObject({
      connectors: [{ name: "Contoso" }],
      problems: [
        { line: 4, column: 5, path: "connectors[0].name" },
        { line: 7, column: 5, path: "connectors[0].senderDomain", message: "unknown name; did you mean senderDomains?" },
      ],
    });
    expect(namesOf(desk)).toEqual(["Contoso"]);
  });

  test("of what is read at the start only waits for the next one", async () => {
    const apply = vi.fn(async () => {});
    const desk = open(apply);
    writeFileSync(path, `${FILE.replace("UTC", "Europe/Amsterdam")}language: sv\nsources: [{ file: /var/log/mail.log }]\n`);
    expect((await desk.look()).waiting).toEqual(["timezone", "sources"]);
    expect(desk.config).toMatchObject({ timezone: "UTC", language: "sv", sources: [] });
    expect(apply).not.toHaveBeenCalled();
  });

  test("is told of once, even where nothing of it can be taken up", async () => {
    const onChange = vi.fn();
    const desk = open(async () => {}, onChange);
    await desk.look();
    expect(onChange).not.toHaveBeenCalled();
    writeFileSync(path, "connectors: none\n");
    await desk.look();
    await desk.look();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test("that takes the file away is told", async () => {
    const desk = open();
    rmSync(path);
    expect(await desk.look()).toMatchObject({ failure: { code: "CONFIG_NOT_FOUND" }, refusal: { code: "CONFIG_NOT_FOUND" } });
    expect(namesOf(desk)).toEqual(["Contoso"]);
  });
});
