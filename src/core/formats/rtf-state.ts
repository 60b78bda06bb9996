import type { LeftAside } from "./left-notes.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { type RtfTableReader, readRtfTables } from "./rtf-tables.ts";
import type { RtfDestination } from "./rtf-words.ts";
import { buildStory, type StoryBuilder } from "./story-builder.ts";
import { westernPage } from "./windows-code-pages.ts";

/** What a group of rich text sets for itself and those inside it. */
export interface RtfGroup {
  destination: RtfDestination;
  /** Whether nothing was read in it yet: its first word says what it is. */
  isNew: boolean;
  isStarred: boolean;
  paragraph: RtfParagraph;
  /** Where its words go if they stand in Unicode beside an older form. */
  outside?: RtfDestination;
  /** How many characters behind a Unicode one repeat it for older programs. */
  unicodeSkip: number;
  font: number;
  /** The font of letters of the other direction. */
  otherFont?: number;
  isRightToLeft: boolean;
  bold: boolean;
  otherBold: boolean;
  hidden: boolean;
  deleted: boolean;
}

interface RtfParagraph {
  isHeading: boolean;
  isListItem: boolean;
  inTable: boolean;
}

/** How letters look where nothing is said. */
export const plainLook = { bold: false, otherBold: false, hidden: false, deleted: false } as const;

/** Where reading of rich text stands. */
export interface RtfState {
  top: RtfGroup;
  readonly groups: RtfGroup[];
  /** Whether the outermost group was closed. */
  isEnded: boolean;
  readonly tables: RtfTableReader;
  readonly stories: Readonly<Record<StoryName, StoryBuilder>>;
  /** Whether a mark of a list stood before the paragraph under way. */
  isListItem: boolean;
  /** Bytes of text that are not characters yet. */
  readonly bytes: number[];
  /** How many characters are still to be passed over. */
  toSkip: number;
  /** The code page of the document, and its usual font. */
  page: number;
  font: number;
  readonly left: { -readonly [K in keyof LeftAside]: LeftAside[K] } & {
    unknownPage: boolean;
    isCut: boolean;
  };
}

type StoryName = "body" | "page-header" | "page-footer" | "footnote";

/** Begin to read rich text. */
export function beginRtf({ maxCharacters }: ReadingLimits): RtfState {
  return {
    top: {
      destination: "skip",
      isNew: true,
      isStarred: false,
      paragraph: { isHeading: false, isListItem: false, inTable: false },
      unicodeSkip: 1,
      font: 0,
      isRightToLeft: false,
      ...plainLook,
    },
    groups: [],
    isEnded: false,
    tables: readRtfTables(),
    stories: {
      body: buildStory(maxCharacters),
      "page-header": buildStory(maxCharacters),
      "page-footer": buildStory(maxCharacters),
      footnote: buildStory(maxCharacters),
    },
    isListItem: false,
    bytes: [],
    toSkip: 0,
    page: westernPage,
    font: 0,
    left: {
      deletions: 0,
      comments: 0,
      pictures: 0,
      objects: 0,
      hidden: 0,
      footnotes: 0,
      unknownPage: false,
      isCut: false,
    },
  };
}

/** The story that the words of the group under way, or of another destination, go to; undefined for none. */
export function storyOf(state: RtfState, destination = state.top.destination): StoryBuilder | undefined {
  switch (destination) {
    case "body":
    case "page-header":
    case "page-footer":
    case "footnote":
      return state.stories[destination];
    default:
      return undefined;
  }
}
