import { createRoute } from "@hono/zod-openapi";
import { renderCsvLine } from "../../messages/csv.ts";
import type { ExportedAttempt, ExportedDelivery } from "../../questions/exported-transaction.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedMessages, messagesQuery } from "./asked-messages.ts";
import { problem } from "./responses.ts";

const messagesCsvRoute = createRoute({
  method: "get",
  path: "/api/v1/messages.csv",
  summary: "The same as CSV: all of them, oldest first, with the columns of `postseal export`",
  request: { query: messagesQuery },
  responses: {
    200: {
      description: "RFC 4180; a text that a spreadsheet would run has an apostrophe in front",
      content: { "text/csv": { schema: { type: "string" } } },
    },
    400: problem,
    500: problem,
  },
});

export const answerMessagesCsv: Endpoint = (api, options) => {
  api.openapi(messagesCsvRoute, async (context) => {
    const { filter, days, period } = await findAskedMessages(options, context.req.valid("query"));
    const lines = renderLines(options.questions.streamMessages(filter, period));
    return context.body(streamOf(lines), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="postseal-${filter.kind}-${days.from}-to-${days.to}.csv"`,
    });
  });
};

async function* renderLines(batches: AsyncIterable<readonly (ExportedDelivery | ExportedAttempt)[]>): AsyncGenerator<string> {
  let isHeaded = false;
  for await (const rows of batches) {
    const [first] = rows;
    if (first === undefined) continue;
    const head = isHeaded ? "" : renderCsvLine(Object.keys(first));
    isHeaded = true;
    yield head + rows.map((row) => renderCsvLine(Object.values(row))).join("");
  }
}

/** Taken from the store as fast as it is read, and no further: a download that is given up ends its question. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
