import { describe, expect, test } from "vitest";
import { type FlowPathName, keyOfPath, parsePathKey } from "./flow-path.ts";

describe("a way and its key", () => {
  test.for([
    [{ direction: "inbound", path: "connector", connector: "Contoso: line\n2" }, "inbound:Contoso: line\n2"],
    [{ direction: "outbound", path: "connector", connector: "from-internet" }, "outbound:from-internet"],
    [{ direction: "inbound", path: "internet", connector: null }, "from-internet"],
    [{ direction: "outbound", path: "own-network", connector: null }, "to-own-network"],
  ] as const satisfies readonly (readonly [FlowPathName, string])[])("%j: %j", ([path, key]) => {
    expect(keyOfPath(path)).toBe(key);
    expect(parsePathKey(key)).toEqual(path);
  });

  test.for(["", "inbound:", "from-connector", "submission:x", "from-internet "])("%j is no key", (key) => {
    expect(parsePathKey(key)).toBeUndefined();
  });
});
