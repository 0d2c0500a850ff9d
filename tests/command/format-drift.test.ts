import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DRIFTING_LOG } from "./drifting-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

test("a log that is understood less since an upgrade is told, with a sample of each kind of line", async () => {
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  writeFileSync(join(directory, "mail.log"), DRIFTING_LOG);
  const options = ["--config", "postseal.yaml", "--data", "store"];
  await runPostseal(["import", ...options, "--year", "2026", "mail.log"], directory);
  const { insights } = JSON.parse((await runPostseal(["report", ...options, "--format", "json"], directory)).stdout);
  const drift = insights.find(({ kind }: { kind: string }) => kind === "format-drift");
  expect(drift).toMatchObject({ messages: 6, before: { messages: 0, share: 0 }, firstSeenAt: Date.parse("2026-11-15T08:00:00Z") });
  expect(insights.map(({ kind }: { kind: string }) => kind)).not.toContain("unrecognized-lines");

  const server = startPostseal(["serve", ...options, "--listen", "127.0.0.1:0"], directory);
  const [, address = ""] = await server.waitFor(/Postseal is on (\S+)\. /);
  const answer = await fetch(`${address}/api/v1/insights/${encodeURIComponent(drift.id)}`);
  expect(await answer.json()).toMatchObject({
    samples: [
      { family: "postfix/smtp: Trusted TLS connection established to", lines: 2 },
      {
        family: "postfix/smtpd: Anonymous TLS connection established from",
        lines: 2,
        firstHour: Date.parse("2026-11-15T08:00:00Z"),
        sample: expect.stringMatching(/^Nov 16 08:00:00 mx postfix\/smtpd\[101\]: Anonymous .* protocol=TLSv1 suite=ECDHE-RSA-AES256-SHA$/),
      },
      { family: "postfix/submission/smtpd: Anonymous TLS connection established from", lines: 2 },
    ],
  });
  server.child.kill("SIGTERM");
  await server.ended;
});
