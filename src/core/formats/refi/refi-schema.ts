import { audit, corners, file, kind, named, type RefiSchema, selection } from "./refi-kinds.ts";

/**
 * The elements of a REFI-QDA project (`.qde`), as a table.
 *
 * Source: REFI-QDA 1.5 (25 September 2019) and Project.xsd (18 March 2019), www.qdasoftware.org.
 */
export const projectSchema: RefiSchema = {
  namespace: "urn:QDA-XML:project:1.0",
  root: "Project",
  kinds: {
    Project: kind(
      {
        name: "text!",
        origin: "text",
        creatingUserGUID: "guid",
        creationDateTime: "moment",
        modifyingUserGUID: "guid",
        modifiedDateTime: "moment",
        basePath: "text",
      },
      "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
    ),
    Users: kind({}, "User+"),
    User: kind({ guid: "guid!", name: "text", id: "text" }),
    CodeBook: kind({}, "Codes1"),
    Codes: kind({}, "Code+"),
    Code: kind(
      { guid: "guid!", name: "text!", isCodable: "boolean!", color: "colour" },
      "Description? NoteRef* Code*",
    ),
    Variables: kind({}, "Variable+"),
    Variable: kind({ guid: "guid!", name: "text!", typeOfVariable: "variable-type!" }, "Description?"),
    Cases: kind({}, "Case+"),
    Case: kind(
      { guid: "guid!", name: "text" },
      "Description? CodeRef* VariableValue* SourceRef* SelectionRef*",
    ),
    VariableValue: {
      ...kind(
        {},
        "VariableRef1 TextValue? BooleanValue? IntegerValue? FloatValue? DateValue? DateTimeValue?",
      ),
      isOneOf: true,
    },
    Sources: {
      ...kind({}, "TextSource* PictureSource* PDFSource* AudioSource* VideoSource*"),
      isChoice: true,
    },
    TextSource: kind(
      { ...named(), richTextPath: "text", plainTextPath: "text", ...audit() },
      "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*",
    ),
    PlainTextSelection: selection({ startPosition: "integer!", endPosition: "integer!" }),
    PictureSource: file("TextDescription? PictureSelection*"),
    PictureSelection: selection(corners()),
    PDFSource: file("PDFSelection* Representation?"),
    PDFSelection: selection({ page: "integer!", ...corners() }, "Representation?"),
    AudioSource: file("Transcript* AudioSelection*"),
    AudioSelection: selection({ begin: "integer!", end: "integer!" }),
    VideoSource: file("Transcript* VideoSelection*"),
    VideoSelection: selection({ begin: "integer!", end: "integer!" }),
    Transcript: kind(
      { ...named(), richTextPath: "text", plainTextPath: "text", ...audit() },
      "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*",
    ),
    SyncPoint: kind({ guid: "guid!", timeStamp: "integer", position: "integer" }),
    TranscriptSelection: selection({ fromSyncPoint: "guid", toSyncPoint: "guid" }),
    Coding: kind({ guid: "guid!", creatingUser: "guid", creationDateTime: "moment" }, "CodeRef1 NoteRef*"),
    Notes: kind({}, "Note+"),
    Links: kind({}, "Link+"),
    Link: kind(
      { ...named(), direction: "direction", color: "colour", originGUID: "guid", targetGUID: "guid" },
      "NoteRef*",
    ),
    Sets: kind({}, "Set+"),
    Set: kind({ guid: "guid!", name: "text!" }, "Description? MemberCode* MemberSource* MemberNote*"),
    Graphs: kind({}, "Graph+"),
    Graph: kind(named(), "Vertex* Edge*"),
    Vertex: kind({
      guid: "guid!",
      representedGUID: "guid",
      name: "text",
      firstX: "integer!",
      firstY: "integer!",
      secondX: "integer",
      secondY: "integer",
      shape: "shape",
      color: "colour",
    }),
    Edge: kind({
      guid: "guid!",
      representedGUID: "guid",
      name: "text",
      sourceVertex: "guid!",
      targetVertex: "guid!",
      color: "colour",
      direction: "direction",
      lineStyle: "line",
    }),
    Ref: kind({ targetGUID: "guid!" }),
    Words: kind({}),
    BooleanValue: { ...kind({}), words: "boolean" },
    IntegerValue: { ...kind({}), words: "integer" },
    FloatValue: { ...kind({}), words: "decimal" },
    DateValue: { ...kind({}), words: "day" },
    DateTimeValue: { ...kind({}), words: "moment" },
  },
};

/**
 * The elements of a REFI-QDA codebook (`.qdc`).
 *
 * Source: REFI-QDA 1.5 and Codebook.xsd 1.0, www.qdasoftware.org. A member of a set is named by `guid` here.
 */
export const codebookSchema: RefiSchema = {
  namespace: "urn:QDA-XML:codebook:1.0",
  root: "CodeBook",
  kinds: {
    CodeBook: kind({ origin: "text" }, "Codes1 Sets?"),
    Codes: kind({}, "Code+"),
    Code: kind(
      { guid: "guid!", name: "text!", isCodable: "boolean!", color: "colour" },
      "Description? Code*",
    ),
    Sets: kind({}, "Set+"),
    Set: kind({ guid: "guid!", name: "text!" }, "Description? MemberCode*"),
    Ref: kind({ guid: "guid!" }),
    Words: kind({}),
  },
};
