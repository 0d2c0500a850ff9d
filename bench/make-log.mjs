// node bench/make-log.mjs --bytes 1000000000 --out FILE [--days 7] [--format iso|traditional] [--neighbours 1]
// A big, realistic Postfix log: see big-log.mjs. The copies are spread over the days before 2026-11-21.
// --neighbours N puts N lines of other programs beside each line of Postfix, as in the log of a server that also serves mailboxes.

import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readTemplates, renderCopy } from "./big-log.mjs";

const corpus = join(dirname(fileURLToPath(import.meta.url)), "../corpus/postfix/lab");
const ENDS_AT = Date.parse("2026-11-21T00:00:00Z") / 1000;

const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "1000000000" },
    out: { type: "string" },
    days: { type: "string", default: "7" },
    format: { type: "string", default: "iso" },
    neighbours: { type: "string", default: "0" },
  },
});
if (
  values.out === undefined ||
  !["iso", "traditional"].includes(values.format) ||
  !(Number(values.bytes) > 0) ||
  !(Number(values.days) > 0) ||
  !(Number(values.neighbours) >= 0)
) {
  console.error("Usage: node bench/make-log.mjs --bytes N --out FILE [--days N] [--format iso|traditional] [--neighbours N]");
  process.exit(2);
}

const log = readTemplates(["run1", "run2"].map((run) => readFileSync(join(corpus, run, "mail.log"), "utf8")));
const copies = Math.ceil(Number(values.bytes) / renderCopy(log, 0, 0, values.format, Number(values.neighbours)).length);
const apart = Math.max(log.seconds, Math.floor((Number(values.days) * 86_400) / copies));
const out = createWriteStream(values.out);
for (let copy = 0; copy < copies; copy += 1) {
  const text = renderCopy(log, copy, ENDS_AT - (copies - copy) * apart, values.format, Number(values.neighbours));
  if (!out.write(text, "latin1")) await once(out, "drain");
}
out.end();
await once(out, "finish");
console.log(
  `${values.out}: ${out.bytesWritten} bytes, ${copies * log.templates.length * (1 + Number(values.neighbours))} lines, ${copies} copies ${apart} s apart`,
);
