import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

function write(name: string, text: string): string {
  writeFileSync(join(directory, name), text);
  return name;
}

test("every problem is printed with its place, and the status is 1", async () => {
  const file = write("bad.yaml", "network:\n  ownNetworks: [10.0.0.0/40]\nweb:\n  lisen: x\n");
  expect(await runPostseal(["check-config", file], directory)).toEqual({
    status: 1,
    stdout:
      'bad.yaml:2:17: network.ownNetworks[0]: "10.0.0.0/40" is not an address or a range; write it like 198.51.100.7, 198.51.100.0/24 or 2001:db8::/32\n' +
      "bad.yaml:4:3: web.lisen: unknown name; did you mean listen?\n",
    stderr: "",
  });
});

test("a valid file is said to be valid, with what has no effect yet", async () => {
  const file = write("good.yaml", "timezone: Europe/Amsterdam\nevidence: { keepLines: 7d }\nsources:\n  - file: /var/log/mail.log\n");
  expect(await runPostseal(["check-config", file], directory)).toEqual({
    status: 0,
    stdout:
      "good.yaml:2:1: evidence: is accepted, but has no effect in this version\n" +
      "good.yaml: valid; 0 connectors, 1 source, time zone Europe/Amsterdam\n",
    stderr: "",
  });
});

test("names from the file cannot steer the terminal", async () => {
  const file = write("hostile.yaml", '"\\u001b[2J": 1\n');
  const { status, stdout } = await runPostseal(["check-config", file], directory);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^hostile\.yaml:1:1: ‹U\+001B›\[2J: unknown name; /);
});
