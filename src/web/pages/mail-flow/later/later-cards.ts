import "../../../styles/dashboard.css";

/** The cards below the first two: one file that is loaded after these are on the screen. */
export { DomainsCard } from "./domains-card.tsx";
export { FailuresCard } from "./failures-card.tsx";
export { MapCard } from "./map-card.tsx";
export { OverTimeCard } from "./over-time-card.tsx";
export { PeersCard } from "./peers-card.tsx";
export { SmtpAuthCard } from "./smtp-auth-card.tsx";
export { SourcesCard } from "./sources-card.tsx";
