import { lazyPage } from "../../loading/lazy-page.tsx";

const load = () => import("./later/later-cards.ts");

/** The cards below the first two, loaded together once the page is there. */
export const OverTimeCard = lazyPage(async () => (await load()).OverTimeCard);
export const SmtpAuthCard = lazyPage(async () => (await load()).SmtpAuthCard);
export const PeersCard = lazyPage(async () => (await load()).PeersCard);
export const MapCard = lazyPage(async () => (await load()).MapCard);
export const DomainsCard = lazyPage(async () => (await load()).DomainsCard);
export const FailuresCard = lazyPage(async () => (await load()).FailuresCard);
export const SourcesCard = lazyPage(async () => (await load()).SourcesCard);
