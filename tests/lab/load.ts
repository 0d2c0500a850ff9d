import type { ClientPlan, Ending, Step } from "./client.ts";
import { type Random, seededRandom } from "./random.ts";
import { PINNED_VERSIONS, type PinnedVersion } from "./tls-context.ts";

/** Connections of each kind in one load. */
const SESSIONS = { smtp: 70, submission: 60, submissions: 20, proxied: 16, filtered: 16, screened: 12 } as const;

/** A planned load: the same for the same seed. */
export function planLoad(seed: number, domains: readonly string[]): readonly ClientPlan[] {
  const random = seededRandom(seed);
  const writer = new MessageWriter(seed, random, domains);
  const repeat = (times: number, plan: () => ClientPlan) => Array.from({ length: times }, plan);
  const plans = [
    ...repeat(SESSIONS.smtp, () => planInbound("smtp", random, writer)),
    ...repeat(SESSIONS.proxied, () => planInbound("proxied", random, writer)),
    ...repeat(SESSIONS.filtered, () => planInbound("filtered", random, writer)),
    ...repeat(SESSIONS.screened, () => planInbound("screened", random, writer)),
    ...repeat(SESSIONS.submission, () => planSubmission("submission", random, writer)),
    ...repeat(SESSIONS.submissions, () => planSubmission("submissions", random, writer)),
    ...domains.map((domain) => planRelay(domain, random, writer)),
    ...planRare(random, writer),
  ];
  return shuffled(plans, random);
}

/** Another server's mail for us: plaintext one time in five, else one pinned version. */
function planInbound(entry: string, random: Random, writer: MessageWriter): ClientPlan {
  const peer = 1 + random.below(18);
  const domain = `peer${peer}.test`;
  const messages = Array.from({ length: 1 + random.below(3) }, () => writer.inbound(domain));
  const secured: readonly Step[] = random.oneIn(5) ? messages : [{ kind: "starttls" }, ...messages];
  const steps = random.oneIn(8) ? [writer.inbound(domain), ...secured] : secured;
  return { ...client(entry, `127.0.1.${peer}`, versionOf(peer, random)), steps, showsCertificate: entry === "smtp" && random.oneIn(6) };
}

/** A user's or a device's mail for others: authenticated but for every sixth. */
function planSubmission(entry: "submission" | "submissions", random: Random, writer: MessageWriter): ClientPlan {
  const wrapped = entry === "submissions";
  const user = random.pick(["alice", "bob", "carol"]);
  const messages = Array.from({ length: 1 + random.below(3) }, () => writer.outbound(`${user}@lab.test`));
  const steps: Step[] = wrapped || random.oneIn(8) ? [] : [{ kind: "starttls" }];
  if (!random.oneIn(6)) steps.push({ kind: "authenticate", user });
  steps.push(...messages);
  const address = `127.0.2.${1 + random.below(9)}`;
  return { ...client(entry, address, versionOf(random.below(18), random)), wrapped, steps };
}

/** Makes sure that every destination gets mail: two connections' worth, to several mailboxes of it. */
function planRelay(domain: string, random: Random, writer: MessageWriter): ClientPlan {
  const messages = Array.from({ length: 6 }, (_, index) => writer.to("printer@lab.test", mailboxes(domain, 1 + (index % 3))));
  return { ...client("smtp", `127.0.2.${20 + random.below(5)}`, "TLSv1.2"), steps: [{ kind: "starttls" }, ...messages] };
}

/** What goes wrong, or happens once in a while. */
function planRare(random: Random, writer: MessageWriter): readonly ClientPlan[] {
  const at = (last: number, version: PinnedVersion, steps: readonly Step[]) => ({ ...client("smtp", `127.0.1.${last}`, version), steps });
  const endings: readonly Ending[] = ["cut-after-recipients", "cut-in-data", "reset"];
  return [
    ...endings.flatMap((ending) => [
      at(30, "TLSv1.3", [{ kind: "starttls" }, writer.inbound("peer30.test", ending)]),
      at(31, "TLSv1.2", [writer.inbound("peer31.test", ending)]),
      at(32, "TLSv1", [{ kind: "starttls" }, writer.inbound("peer32.test"), writer.inbound("peer32.test", ending)]),
    ]),
    at(33, "TLSv1.3", [{ kind: "garbage-handshake" }]),
    at(33, "TLSv1.3", [writer.inbound("peer33.test")]),
    at(34, "TLSv1.3", [{ kind: "starttls" }]),
    at(35, "TLSv1.3", [{ kind: "starttls" }, writer.to("a@peer35.test", ["stranger@elsewhere.test"]), writer.inbound("peer35.test")]),
    at(36, "TLSv1.2", [
      { kind: "starttls" },
      { kind: "say", command: "VRFY postmaster" },
      { kind: "say", command: "NOOP" },
      writer.inbound("peer36.test"),
    ]),
    at(
      37,
      "TLSv1.3",
      Array.from({ length: 24 }, () => ({ kind: "say", command: "NONSENSE" }) as const),
    ),
    { ...at(38, "TLSv1.3", [{ kind: "starttls" }]), cipher: null, wrapped: true },
    at(90, "TLSv1.3", [{ kind: "xclient", name: "orig.example.org", address: "198.51.100.7" }, writer.inbound("example.org")]),
    at(90, "TLSv1.1", [
      { kind: "starttls" },
      { kind: "xclient", name: "[UNAVAILABLE]", address: "198.51.100.8" },
      writer.inbound("example.org"),
    ]),
    at(40, "TLSv1.2", [{ kind: "starttls" }, writer.inbound("peer40.test"), { kind: "fall-silent" }]),
    at(41, "TLSv1.3", [
      { kind: "starttls" },
      writer.to("sender@ten.test", ["lost@lab.test"]),
      writer.to("sender@plain.test", ["lost@lab.test"]),
    ]),
    at(39, random.pick(PINNED_VERSIONS), [{ kind: "starttls" }, writer.to("news@peer39.test", ["team@lab.test"])]),
  ];
}

/** A peer keeps its version most of the time. */
function versionOf(peer: number, random: Random): PinnedVersion {
  if (random.oneIn(6)) return random.pick(PINNED_VERSIONS);
  return (["TLSv1.3", "TLSv1.3", "TLSv1.2", "TLSv1.3", "TLSv1", "TLSv1.2", "TLSv1.1"] as const)[peer % 7] ?? "TLSv1.3";
}

function client(entry: string, address: string, version: PinnedVersion): Omit<ClientPlan, "steps"> {
  return {
    entry,
    address,
    helo: `client-${address.replaceAll(".", "-")}.test`,
    version,
    cipher: null,
    showsCertificate: false,
    wrapped: false,
  };
}

function mailboxes(domain: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `box${index + 1}@${domain}`);
}

/** Writes messages with ids of their own. */
class MessageWriter {
  readonly #seed: number;
  readonly #random: Random;
  readonly #domains: readonly string[];
  #written = 0;

  constructor(seed: number, random: Random, domains: readonly string[]) {
    this.#seed = seed;
    this.#random = random;
    this.#domains = domains;
  }

  /** For mailboxes, an alias or, once in ten, a mailbox that does not exist. */
  inbound(senderDomain: string, ending: Ending = "sent") {
    const recipients = [`user${1 + this.#random.below(9)}@lab.test`];
    if (this.#random.oneIn(4)) recipients.push("team@lab.test");
    if (this.#random.oneIn(4)) recipients.push("outside@lab.test");
    if (this.#random.oneIn(10)) recipients.push("nobody@lab.test");
    return this.to(`sender@${senderDomain}`, recipients, ending);
  }

  /** To one to three destinations; once in twelve to a mailbox that its server refuses. */
  outbound(sender: string) {
    const [first = "modern.test", ...others] = this.#domains;
    const pick = () => this.#random.pick([first, ...others]);
    const recipients = Array.from({ length: 1 + this.#random.below(3) }, () => `box${1 + this.#random.below(5)}@${pick()}`);
    if (this.#random.oneIn(12)) recipients.push(`gone@${pick()}`);
    return this.to(sender, [...new Set(recipients)]);
  }

  to(sender: string, recipients: readonly string[], ending: Ending = "sent") {
    this.#written += 1;
    const messageId = `<${this.#written}.${this.#seed}@${sender.slice(sender.indexOf("@") + 1)}>`;
    return { kind: "message", messageId, sender, recipients, ending } as const;
  }
}

function shuffled(plans: readonly ClientPlan[], random: Random): readonly ClientPlan[] {
  const order = plans.map((plan) => ({ plan, place: random.below(1_000_000) }));
  return order.sort((left, right) => left.place - right.place).map(({ plan }) => plan);
}
