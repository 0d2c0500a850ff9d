import { expect, test } from "vitest";
import type { SilentService } from "../../model/logging-advice.ts";
import { adviseExchange } from "./advise.ts";

const RECEIVE = "Get-ReceiveConnector | Set-ReceiveConnector -ProtocolLoggingLevel Verbose";
const SEND = "Get-SendConnector | Set-SendConnector -ProtocolLoggingLevel Verbose";
const silent = (direction: SilentService["direction"]): SilentService => ({ direction, service: null });

test.for([
  ["inbound mail", [silent("inbound")], [RECEIVE]],
  ["submitted mail", [silent("submission")], [RECEIVE]],
  ["outbound mail", [silent("outbound")], [SEND]],
  ["all mail", [silent("outbound"), silent("submission"), silent("inbound")], [RECEIVE, SEND]],
] as const)("the connectors that are to log how %s was protected", ([, services, lines]) => {
  expect(adviseExchange(services)).toEqual([{ file: "Exchange Management Shell", lines, commands: [] }]);
});

test("nothing where everything is told", () => {
  expect(adviseExchange([])).toEqual([]);
});
