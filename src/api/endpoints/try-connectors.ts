import { createRoute, z } from "@hono/zod-openapi";
import { renderConnectors } from "../../config/edit/render-yaml.ts";
import { InvalidConnectors } from "../../config/invalid-connectors.ts";
import { parseConnectors } from "../../config/parse-connectors.ts";
import { tryConnectors } from "../../connectors/try-connectors.ts";
import type { Connector } from "../../model/connector.ts";
import type { TrialAnswer } from "../contract/settings.ts";
import type { Endpoint } from "./answer-options.ts";
import { editedConnectors, namesOf, pathName } from "./connector-parts.ts";
import { findNewestDelivery } from "./newest-delivery.ts";
import { responsesToChange } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count, instant } from "./schema-parts.ts";

const triedPath = pathName.extend({
  connectorType: connectorType.nullable(),
  messagesBefore: count,
  messagesAfter: count,
  from: z.array(z.object({ path: pathName, messages: count })).readonly(),
  peers: z.array(z.object({ peer: z.string().nullable(), messages: count, reason: z.string(), before: pathName })).readonly(),
});

const trialSchema = z
  .object({
    period: z.object({ from: instant, to: instant }),
    messages: count,
    omitted: count,
    paths: z.array(triedPath).readonly(),
    yaml: z.string(),
  })
  .openapi("ConnectorTrial");
true satisfies SameType<z.infer<typeof trialSchema>, TrialAnswer>;

const trialRoute = createRoute({
  method: "post",
  path: "/api/v1/settings/connectors/test",
  summary: "What connectors would take of recent mail; nothing is changed",
  request: {
    body: { content: { "application/json": { schema: z.object(editedConnectors).openapi("ConnectorsToTest") } }, required: true },
  },
  responses: responsesToChange("Every way before and after", trialSchema),
});

export const answerTryConnectors: Endpoint = (api, options) => {
  api.openapi(trialRoute, async (context) => {
    const wish = context.req.valid("json");
    const connectors = readConnectors(wish.connectors);
    const { period, traffic, omitted } = await options.questions.recentTraffic(await findNewestDelivery(options));
    const trial = { connectors, network: options.desk.config.network, renamed: findRenamed(connectors, namesOf(wish)) };
    const messages = traffic.reduce((sum, seen) => sum + seen.messages, 0);
    return context.json({ period, messages, omitted, paths: tryConnectors(trial, traffic), yaml: renderConnectors(connectors) }, 200);
  });
};

/** @throws InvalidConnectors */
export function readConnectors(connectors: readonly unknown[]): readonly Connector[] {
  const parsed = parseConnectors(connectors);
  if ("problems" in parsed) throw new InvalidConnectors(parsed.problems);
  return parsed.connectors;
}

function findRenamed(connectors: readonly Connector[], names: readonly (string | null)[]): ReadonlyMap<string, string> {
  return new Map(
    connectors.flatMap(({ name }, index) => {
      const was = names[index] ?? null;
      return was === null || was === name ? [] : [[was, name] as const];
    }),
  );
}
