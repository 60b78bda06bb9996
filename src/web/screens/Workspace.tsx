import { memo } from "react";
import type { StudySummary } from "../../app/views.ts";
import { AwayLine } from "../parts/AwayLine.tsx";
import { CommandPalette } from "../parts/CommandPalette.tsx";
import { IdleLine } from "../parts/IdleLine.tsx";
import { KeySheet } from "../parts/KeySheet.tsx";
import { NoticeLine } from "../parts/NoticeLine.tsx";
import { OpeningNotes } from "../parts/OpeningNotes.tsx";
import { RoomRow } from "../parts/RoomRow.tsx";
import { TopBar } from "../parts/TopBar.tsx";
import { WalkCard, WalkOffer } from "../parts/WalkCard.tsx";
import { showPalette, togglePalette, useFrameKeys } from "../state/frame-keys.ts";
import { useKeptFocus } from "../state/kept-focus.ts";
import { useCardOfRoom } from "../state/open-door.ts";
import { type Route, useRoute } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import {
  AddScreen,
  BriefScreen,
  ClaimsScreen,
  CodebookScreen,
  CodersScreen,
  ConflictsScreen,
  ContactScreen,
  CoverageScreen,
  FieldworkScreen,
  FlowsScreen,
  GradesScreen,
  HistoryScreen,
  HypothesesScreen,
  MemosScreen,
  ModelScreen,
  NamesScreen,
  OutlookScreen,
  PeriodsScreen,
  ProjectScreen,
  QuestionsScreen,
  ReaderScreen,
  RegisterScreen,
  ReleasesScreen,
  SearchScreen,
  SourcesScreen,
  WordsScreen,
  WriteScreen,
} from "./rooms.ts";
import "./workspace.css";

/** The open study: the bar on top, one room under it, and the search over both. */
export function Workspace() {
  const summary = useAsked("summary", {});
  const route = roomOf(useRoute(), summary.value);
  const searching = useStore(showPalette);
  useFrameKeys();
  useKeptFocus();
  useCardOfRoom(route.screen);

  return (
    <div className="workspace">
      <div className="workspace-head">
        <TopBar route={route} summary={summary.value} onSearch={togglePalette} />
        <RoomRow route={route} />
        <OpeningNotes />
        <AwayLine />
        <WalkOffer route={route} summary={summary.value} />
      </div>
      <main className="room">
        <Room route={route} />
      </main>
      <NoticeLine />
      <IdleLine />
      <WalkCard route={route} />
      <KeySheet />
      {searching && <CommandPalette onClose={togglePalette} />}
    </div>
  );
}

/** The room keeps what it shows while only the bar above it is drawn anew, as after every act. */
const Room = memo(function Room({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case "first":
      return null;
    case "sources":
      return <SourcesScreen {...(route.source === undefined ? {} : { source: route.source })} />;
    case "add":
      return <AddScreen />;
    case "contact":
      return <ContactScreen />;
    case "project":
      return <ProjectScreen />;
    case "fieldwork":
      return <FieldworkScreen />;
    case "names":
      return <NamesScreen key={route.waiting} waiting={route.waiting} />;
    case "read":
      return (
        <ReaderScreen
          key={route.source}
          source={route.source}
          {...(route.at === undefined ? {} : { at: route.at })}
          {...(route.part === undefined ? {} : { part: route.part })}
        />
      );
    case "codebook":
      return <CodebookScreen {...(route.code === undefined ? {} : { code: route.code })} />;
    case "questions":
      return <QuestionsScreen {...(route.question === undefined ? {} : { question: route.question })} />;
    case "coders":
      return (
        <CodersScreen
          {...(route.round === undefined ? {} : { round: route.round })}
          {...(route.text === undefined ? {} : { text: route.text })}
        />
      );
    case "conflicts":
      return <ConflictsScreen />;
    case "coverage":
      return <CoverageScreen />;
    case "claims":
      return <ClaimsScreen {...(route.claim === undefined ? {} : { claim: route.claim })} />;
    case "grades":
      return <GradesScreen />;
    case "hypotheses":
      return <HypothesesScreen />;
    case "model":
      return <ModelScreen {...(route.parameter === undefined ? {} : { parameter: route.parameter })} />;
    case "flows":
      return <FlowsScreen />;
    case "outlook":
      return <OutlookScreen />;
    case "write":
      return (
        <WriteScreen
          {...(route.brief === undefined ? {} : { brief: route.brief })}
          {...(route.statement === undefined ? {} : { statement: route.statement })}
        />
      );
    case "releases":
      return <ReleasesScreen />;
    case "brief":
      return (
        <BriefScreen
          {...(route.brief === undefined ? {} : { brief: route.brief })}
          {...(route.statement === undefined ? {} : { statement: route.statement })}
        />
      );
    case "history":
      return <HistoryScreen />;
    case "memos":
      return <MemosScreen {...(route.memo === undefined ? {} : { memo: route.memo })} />;
    case "search":
      return <SearchScreen />;
    case "register":
      return <RegisterScreen />;
    case "periods":
      return <PeriodsScreen />;
    case "words":
      return <WordsScreen />;
  }
});

/** The room to show: an address that names none opens a study on its brief where it looks ahead, else on its sources. */
function roomOf(route: Route, summary: StudySummary | undefined): Route {
  if (route.screen !== "first" || summary === undefined) return route;
  return { screen: summary.looksAhead ? "brief" : "sources" };
}
