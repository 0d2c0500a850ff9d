import { expect, test } from "vitest";
import { renderCurlCommand } from "./curl-command.ts";

test.for([
  [
    "http://127.0.0.1:8025/api/v1/overview?from=2026-11-13&to=2026-11-19",
    "curl 'http://127.0.0.1:8025/api/v1/overview?from=2026-11-13&to=2026-11-19'",
  ],
  ["http://a.example/x?peer='; rm -rf '", String.raw`curl 'http://a.example/x?peer='\''; rm -rf '\'''`],
] as const)("%s is asked by %s", ([url, expected]) => {
  expect(renderCurlCommand(url)).toBe(expected);
});
