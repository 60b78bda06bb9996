import { comesLater } from "../parts/comes-later.tsx";
import { openRoute } from "../state/route.ts";

// The room that a study opens on comes by itself, and all others with one request after it: a room that came in twenty small
// files would be waited for.
const otherRooms = () => import("./other-rooms.ts");

/** A study opens on its brief where it has one. */
export const BriefScreen = comesLater(async () => (await import("./BriefScreen.tsx")).BriefScreen);
export const AddScreen = comesLater(async () => (await otherRooms()).AddScreen);
export const ClaimsScreen = comesLater(async () => (await otherRooms()).ClaimsScreen);
export const CodebookScreen = comesLater(async () => (await otherRooms()).CodebookScreen);
export const CodersScreen = comesLater(async () => (await otherRooms()).CodersScreen);
export const ConflictsScreen = comesLater(async () => (await otherRooms()).ConflictsScreen);
export const ContactScreen = comesLater(async () => (await otherRooms()).ContactScreen);
export const CoverageScreen = comesLater(async () => (await otherRooms()).CoverageScreen);
export const FieldworkScreen = comesLater(async () => (await otherRooms()).FieldworkScreen);
export const FlowsScreen = comesLater(async () => (await otherRooms()).FlowsScreen);
export const GradesScreen = comesLater(async () => (await otherRooms()).GradesScreen);
export const HistoryScreen = comesLater(async () => (await otherRooms()).HistoryScreen);
export const HypothesesScreen = comesLater(async () => (await otherRooms()).HypothesesScreen);
export const MemosScreen = comesLater(async () => (await otherRooms()).MemosScreen);
export const ModelScreen = comesLater(async () => (await otherRooms()).ModelScreen);
export const NamesScreen = comesLater(async () => (await otherRooms()).NamesScreen);
export const OutlookScreen = comesLater(async () => (await otherRooms()).OutlookScreen);
export const PeriodsScreen = comesLater(async () => (await otherRooms()).PeriodsScreen);
export const ProjectScreen = comesLater(async () => (await otherRooms()).ProjectScreen);
export const QuestionsScreen = comesLater(async () => (await otherRooms()).QuestionsScreen);
export const ReaderScreen = comesLater(async () => (await otherRooms()).ReaderScreen);
export const RegisterScreen = comesLater(async () => (await otherRooms()).RegisterScreen);
export const ReleasesScreen = comesLater(async () => (await otherRooms()).ReleasesScreen);
export const SearchScreen = comesLater(async () => (await otherRooms()).SearchScreen);
export const SourcesScreen = comesLater(async () => (await otherRooms()).SourcesScreen);
export const WordsScreen = comesLater(async () => (await otherRooms()).WordsScreen);
export const WriteScreen = comesLater(async () => (await otherRooms()).WriteScreen);

/** How long the first room has for itself, in milliseconds. */
const firstMs = 1_500;

/** Fetch what an address names while the session is still being opened, and all other rooms later. */
export function bringRooms(): void {
  const { screen } = openRoute();
  if (screen === "first" || screen === "brief") BriefScreen.bring();
  else SourcesScreen.bring();
  // Asked for, and not waited for: where it fails, it is asked for again by the room that is gone to.
  setTimeout(() => void otherRooms().catch(() => undefined), firstMs);
}
