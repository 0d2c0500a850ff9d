import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

/** A message from a partner and one from a printer, on each of some days. */
function eximLog(days: number): string {
  return Array.from({ length: days }, (_, day) => {
    const time = `2026-11-${String(day + 1).padStart(2, "0")} 10:00:00`;
    const tls = "P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=507";
    return [
      `${time} 1xUw0${day}-00000A-1t <= ann@contoso.example H=mail.contoso.example [198.51.100.7] ${tls}\n`,
      `${time} 1xUw0${day}-00000B-1t <= p@example.com H=printer.example.com [10.0.0.9] P=esmtp S=507\n`,
    ].join("");
  }).join("");
}

test("suggest prints connectors to paste, which then hold; what has one is not suggested again", async () => {
  writeFileSync(join(directory, "mainlog"), eximLog(5));
  writeFileSync(join(directory, "postseal.yaml"), "timezone: UTC\n");
  await runPostseal(["import", "--config", "postseal.yaml", "mainlog"], directory);
  const ask = ["connectors", "suggest", "--config", "postseal.yaml", "--min-messages", "5"];
  const { status, stdout, stderr } = await runPostseal(ask, directory);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(`connectors:
  # 5 messages on 5 days, none of them over TLS.
  # The address is in your own networks.
  - name: From printer.example.com (10.0.0.9)
    direction: inbound
    connectorType: OnPremises
    senderIpAddresses: [10.0.0.9]
  # 5 messages on 5 days, all of them over TLS.
  # Nearly all from one address.
  - name: From contoso.example
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
    senderIpAddresses: [198.51.100.7]
    restrictDomainsToIpAddresses: true
`);
  writeFileSync(join(directory, "postseal.yaml"), `timezone: UTC\n${stdout}`);
  expect(await runPostseal(ask, directory)).toMatchObject({ status: 0, stdout: "", stderr: expect.stringContaining("No candidates") });
});

test("a number of days that is none is refused", async () => {
  const { status, stderr } = await runPostseal(["connectors", "suggest", "--days", "many"], directory);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("Write a whole number like 30.") });
});
