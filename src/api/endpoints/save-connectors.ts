import { createRoute, z } from "@hono/zod-openapi";
import type { SavedAnswer } from "../contract/settings.ts";
import type { Endpoint } from "./answer-options.ts";
import { editedConnectors, namesOf } from "./connector-parts.ts";
import { responsesToChange } from "./responses.ts";
import type { SameType } from "./same-type.ts";

const wishSchema = z
  .object({ ...editedConnectors, hash: z.string().max(128).openapi({ description: "Of the file, as `GET /api/v1/settings` told it." }) })
  .openapi("ConnectorsToSave");

const savedSchema = z.object({ hash: z.string() }).openapi("ConnectorsSaved");
true satisfies SameType<z.infer<typeof savedSchema>, SavedAnswer>;

const saveRoute = createRoute({
  method: "put",
  path: "/api/v1/settings/connectors",
  summary: "Writes connectors into the configuration file, and groups all mail by them",
  request: { body: { content: { "application/json": { schema: wishSchema } }, required: true } },
  responses: responsesToChange("Saved and in force", savedSchema),
});

export const answerSaveConnectors: Endpoint = (api, { desk }) => {
  api.openapi(saveRoute, async (context) => {
    const wish = context.req.valid("json");
    await desk.save({ hash: wish.hash, connectors: wish.connectors, names: namesOf(wish) });
    const { file } = await desk.look();
    return context.json({ hash: file?.hash ?? "" }, 200);
  });
};
