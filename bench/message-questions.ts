/**
 * How long the questions of the Messages page take on a store of many deliveries, as bench/scale.ts makes one. Prints figures; judges nothing.
 *
 *   npx rolldown bench/message-questions.ts --platform node --external @duckdb/node-api --external @duckdb/node-bindings \
 *     --file node_modules/.cache/message-questions.mjs && node node_modules/.cache/message-questions.mjs DIRECTORY
 */
import { listMessages, MESSAGES_PER_PAGE, type MessageOrder } from "../src/questions/list-messages.ts";
import { EVERY_DELIVERY, type MessageFilter } from "../src/questions/message-filter.ts";
import { askMessageJourney } from "../src/questions/message-journey.ts";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";

const ROUNDS = 5;
const DAY_MS = 86_400_000;
const [directory = "."] = process.argv.slice(2);
const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
const [ends] = await store.rows("SELECT max(observed_at) AS newest, count(*) AS messages FROM all_deliveries");
const to = Number(ends?.newest) + 1;
const periodOf = (days: number) => ({ from: to - days * DAY_MS, to });
const [some] = await store.rows(`SELECT queue_id, message_id, peer_host, peer_domain, cipher, sender_domain FROM all_deliveries
  WHERE observed_at >= ${to - 40 * DAY_MS} AND peer_domain IS NOT NULL LIMIT 1`);
const value = (name: string) => String(some?.[name]);
console.log(`${ends?.messages} deliveries; milliseconds of CPU, median and slowest of ${ROUNDS}`);

await ask("every delivery", {}, 7);
await ask("every delivery", {}, 90);
await ask("the last page of every delivery", {}, 90, "newest", Math.ceil(Number(ends?.messages) / MESSAGES_PER_PAGE) - 1);
await ask("a direction without TLS", { direction: "inbound", tls: ["none"] }, 90);
for (const days of [7, 90]) {
  await ask("a peer", { peer: value("peer_domain") }, days);
  await ask("a host", { host: value("peer_host") }, days);
  await ask("a mail domain", { domain: value("sender_domain") }, days);
  await ask("a cipher", { cipher: value("cipher") }, days);
  await ask("search: a queue id", { search: value("queue_id") }, days);
  await ask("search: a Message-ID", { search: value("message_id") }, days);
  await ask("search: a beginning of hosts", { search: value("peer_host").slice(0, 6) }, days);
  await ask("search: nothing has it", { search: "nowhere.example" }, days);
}
const { rows } = await listMessages(store, { filter: EVERY_DELIVERY, period: periodOf(30), order: "oldest", page: 7 });
const [message] = rows;
if (message !== undefined) {
  const evidence = { opened: null, tls: null, identified: null, message: null, decided: 0, closed: null };
  await time("a message's journey", () => askMessageJourney(store, { message, observedAt: Date.parse(message.observedAt), evidence }));
}
await store.close();

async function ask(name: string, clauses: Partial<MessageFilter>, days: number, order: MessageOrder = "newest", page = 1): Promise<void> {
  const asked = { filter: { ...EVERY_DELIVERY, ...clauses }, period: periodOf(days), order, page };
  await time(`${name}, ${days} days`, async () => (await listMessages(store, asked)).messages);
}

async function time(name: string, run: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  let told: unknown;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    told = await run();
    const { user, system } = process.cpuUsage(start);
    took.push((user + system) / 1000);
  }
  took.sort((left, right) => left - right);
  console.log(`${name.padEnd(44)} ${took[ROUNDS >> 1]?.toFixed(0).padStart(6)} ${took.at(-1)?.toFixed(0).padStart(6)}  ${told ?? ""}`);
}
