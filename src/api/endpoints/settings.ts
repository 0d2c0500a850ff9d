import { createRoute, z } from "@hono/zod-openapi";
import type { Config } from "../../config/config.ts";
import { addDays, dayOf } from "../../model/day.ts";
import type { OperatorError } from "../../model/operator-error.ts";
import { RECENT_DAYS } from "../../questions/recent-start.ts";
import type { SettingsAnswer, SettingsInForce, SettingsProblem } from "../contract/settings.ts";
import type { Endpoint } from "./answer-options.ts";
import { connector, pathName, problemFields } from "./connector-parts.ts";
import { findNewestDelivery } from "./newest-delivery.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, share } from "./schema-parts.ts";

const texts = z.array(z.string()).readonly();

const inForce = z.object({
  organization: z.string().nullable(),
  timezone: z.string(),
  language: z.enum(["en", "sv", "nl"]),
  retention: z.object({ deliveriesDays: count.nullable(), rollupsDays: count.nullable() }),
  privacy: z.enum(["full", "domains", "none"]),
  ownAddresses: texts,
  ownNetworks: texts,
  insights: z.object({ windowDays: count, significantShare: share, significantMessages: count }),
  sources: z.array(z.object({ file: z.string(), reader: z.string(), timezone: z.string().nullable() })).readonly(),
});

const settingsSchema = z
  .object({
    file: z.object({ name: z.string(), hash: z.string() }).nullable(),
    connectors: z.array(connector).readonly(),
    refusal: problemFields.nullable(),
    problems: z.array(z.object({ line: count, column: count, path: z.string(), message: z.string() })).readonly(),
    failure: problemFields.nullable(),
    waiting: z.array(z.enum(["timezone", "sources", "store", "web"])).readonly(),
    traffic: z.object({ period: dayRange, paths: z.array(pathName.extend({ messages: count })).readonly() }),
    inForce,
  })
  .openapi("Settings");
true satisfies SameType<z.infer<typeof settingsSchema>, SettingsAnswer>;

const settingsRoute = createRoute({
  method: "get",
  path: "/api/v1/settings",
  summary: "The configuration: its connectors, what is in force, and whether it can be saved",
  responses: responses("The configuration as it stands", settingsSchema),
});

export const answerSettings: Endpoint = (api, options) => {
  const { desk, questions } = options;
  api.openapi(settingsRoute, async (context) => {
    const { refusal, failure, ...standing } = await desk.look();
    const newest = dayOf(await findNewestDelivery(options), desk.config.timezone);
    const period = { from: addDays(newest, 1 - RECENT_DAYS), to: newest };
    const traffic = { period, paths: await questions.messagesPerPath(period) };
    return context.json(
      { ...standing, refusal: renderFields(refusal), failure: renderFields(failure), traffic, inForce: selectInForce(desk.config) },
      200,
    );
  });
};

function renderFields(error: OperatorError | null): SettingsProblem | null {
  return error === null ? null : { code: error.code, message: error.message, hint: error.hint };
}

function selectInForce({ organization, timezone, language, privacy, retention, network, insights, sources }: Config): SettingsInForce {
  return { organization, timezone, language, privacy, retention, ...network, insights, sources };
}
