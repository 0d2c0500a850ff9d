import { expect, test } from "vitest";
import { contosoInsight } from "../../insights/insight.testing.ts";
import type { SourceState } from "../../model/source-state.ts";
import { emptyTlsCounts } from "../../model/tls.ts";
import { makeMetrics } from "./make-metrics.ts";
import { renderOpenMetrics } from "./render-openmetrics.ts";

const SOURCE: SourceState = {
  source: '/var/log/"odd"\\name\n.log',
  reader: "postfix",
  linesRead: 100,
  used: 60,
  irrelevant: 39,
  unrecognized: 1,
  open: 2,
  evicted: 3,
  lastLineAt: 1_795_104_000_500,
  state: "following",
  problem: null,
};

const direction = (messages: number) => ({
  messages,
  recipients: messages,
  protectedShare: null,
  unknownShare: null,
  byTls: { ...emptyTlsCounts(), "TLSv1.3": messages },
  recipientsByTls: emptyTlsCounts(),
});

test("every line is accounted for, by source, with names that cannot break out of their quotes", () => {
  const text = renderOpenMetrics(makeMetrics({ version: "1.2.3", sources: [SOURCE], stored: null, insights: [] }));
  const labels = 'source="/var/log/\\"odd\\"\\\\name\\n.log",reader="postfix"';
  expect(text).toContain(
    '# TYPE postseal_build info\n# HELP postseal_build The version that runs.\npostseal_build_info{version="1.2.3"} 1\n',
  );
  expect(text).toContain("# TYPE postseal_lines counter\n");
  expect(text).toContain(
    `postseal_lines_total{${labels},use="used"} 60\npostseal_lines_total{${labels},use="irrelevant"} 39\npostseal_lines_total{${labels},use="unrecognized"} 1\n`,
  );
  expect(text).toContain(`postseal_evicted_total{${labels}} 3\n`);
  expect(text).toContain(`postseal_open_messages{${labels}} 2\n`);
  expect(text).toContain(`postseal_last_line_timestamp_seconds{${labels}} 1795104000.5\n`);
  expect(text).toContain(`postseal_source_state{${labels},state="following"} 1\n`);
  expect(text).toContain(`postseal_source_state{${labels},state="failed"} 0\n`);
  expect(text.endsWith("\n# EOF\n")).toBe(true);
});

test("messages by direction and outcome, and findings by kind", () => {
  const stored = {
    period: { from: 0, to: 5_001 },
    overview: { inbound: direction(7), outbound: direction(5), submission: direction(0) },
  };
  const text = renderOpenMetrics(makeMetrics({ version: "1", sources: [], stored, insights: [contosoInsight(), contosoInsight()] }));
  expect(text).toContain('postseal_messages_total{direction="inbound",tls="TLSv1.3"} 7\n');
  expect(text).toContain('postseal_messages_total{direction="outbound",tls="none"} 0\n');
  expect(text).toContain("postseal_newest_message_timestamp_seconds 5\n");
  expect(text).toContain('postseal_insights{kind="significant-tls10"} 2\n');
  expect(text).toContain('postseal_insights{kind="unknown-tls"} 0\n');
});

test("every line is one that the format knows", () => {
  const text = renderOpenMetrics(
    makeMetrics({ version: "1", sources: [SOURCE, { ...SOURCE, lastLineAt: null }], stored: null, insights: [] }),
  );
  const known = /^(?:# (?:TYPE|HELP) [a-z_]+ .+|# EOF|[a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\[\\"n])*",?)+\})? -?\d+(?:\.\d+)?)$/;
  expect(
    text
      .trimEnd()
      .split("\n")
      .filter((line) => !known.test(line)),
  ).toEqual([]);
});
