import { expect, test } from "vitest";
import { parseConnectionMs } from "./delays.ts";

test.for([
  ["delay=0.2, delays=0.01/0.01/0.5/0.25", 750],
  ["delay=3605, delays=3600/0/2/3", 5000],
  ["delay=0, delays=0/0/0/0", 0],
  ["delay=12", 0],
  ["delay=1, delays=0/0/1.2.3/0", 0],
  ["", 0],
] as const)("%s: the connection began %s ms before", ([delays, expected]) => {
  expect(parseConnectionMs(delays)).toBe(expected);
});
