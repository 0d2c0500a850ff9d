import { expect, test } from "vitest";
import { readKernelDrops, sumDrops } from "./kernel-drops.ts";

const TABLE = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  115: 0100007F:158A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 21310 2 0000000000000000 17
  219: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 11310 2 0000000000000000 5
  220: 00000000:158A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 11311 2 0000000000000000 3
`;

test("the system's drops are those of all sockets on the port", () => {
  expect([sumDrops(TABLE, 5514), sumDrops(TABLE, 68), sumDrops(TABLE, 514), sumDrops("", 5514)]).toEqual([20, 5, 0, 0]);
});

test("a port that nobody listens on has none", async () => {
  expect(await readKernelDrops(1)).toBe(0);
});
