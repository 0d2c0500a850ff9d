import { createRoute, z } from "@hono/zod-openapi";
import { subjectOf } from "../../connectors/describe-peer.ts";
import { explainMatch } from "../../connectors/explain-match.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { MatchAnswer } from "../contract/settings.ts";
import type { Endpoint } from "./answer-options.ts";
import { editedConnectors, pathName } from "./connector-parts.ts";
import { responsesToChange } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { connectorType } from "./schema-parts.ts";
import { readConnectors } from "./try-connectors.ts";

const LONGEST_NAME = 320;
const name = z.string().min(1).max(LONGEST_NAME);

const peerSchema = z.object({
  from: name.optional().openapi({ description: "Address or host name that an inbound message comes from." }),
  sender: name.optional().openapi({ description: "The sender's domain; without it, a bounce." }),
  certificate: name.optional().openapi({ description: "Name in the peer's certificate." }),
  to: name.optional().openapi({ description: "Host name or address that an outbound message goes to." }),
  recipient: z.array(name).max(50).optional().openapi({ description: "The recipients' domains." }),
});

const matchSchema = z
  .object({
    chosen: pathName.omit({ direction: true }).extend({ connectorType: connectorType.nullable(), reason: z.string() }),
    others: z.array(z.object({ name: z.string(), wouldMatch: z.boolean(), reason: z.string() })).readonly(),
  })
  .openapi("ConnectorMatch");
true satisfies SameType<z.infer<typeof matchSchema>, MatchAnswer>;

const matchRoute = createRoute({
  method: "post",
  path: "/api/v1/settings/connectors/match",
  summary: "Which connector takes such a message and why, and why the others do not; nothing is changed",
  request: {
    body: {
      content: {
        "application/json": { schema: z.object({ connectors: editedConnectors.connectors, peer: peerSchema }).openapi("PeerToMatch") },
      },
      required: true,
    },
  },
  responses: responsesToChange("The connector, and what the others say", matchSchema),
});

export const answerMatchConnectors: Endpoint = (api, { desk }) => {
  api.openapi(matchRoute, (context) => {
    const { connectors, peer } = context.req.valid("json");
    const subject = subjectOf(given(peer));
    if (subject === undefined)
      throw new OperatorError("INVALID_ARGUMENT", "peer names no message.", "Give from or sender, or to or recipient.");
    return context.json(explainMatch(readConnectors(connectors), desk.config.network, subject), 200);
  });
};

/** Without the properties that were not sent. */
function given<Peer extends object>(peer: Peer): { readonly [Name in keyof Peer]?: Exclude<Peer[Name], undefined> } {
  return Object.fromEntries(Object.entries(peer).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Peer]?: Exclude<Peer[Name], undefined>;
  };
}
