import "../../styles/insights.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { InsightsAddress } from "../../address/formats/insights-address.ts";
import { InsightList } from "./insight-list.tsx";
import { OneInsight } from "./one-insight.tsx";

interface InsightsPageProps {
  readonly address: InsightsAddress;
  readonly about: AboutAnswer;
}

/** Every finding, or one of them. */
export function InsightsPage({ address, about }: InsightsPageProps): ReactNode {
  const { insight, period } = address;
  if (insight === null) return <InsightList period={period} about={about} />;
  return <OneInsight key={insight} id={insight} period={period} about={about} />;
}
