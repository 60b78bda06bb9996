import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { z } from "zod";
import { endpoints } from "../../src/node/server/endpoints.ts";
import { bytePaths, guardStatus } from "../../src/node/server/guard.ts";
import { inputs } from "../../src/node/server/inputs/index.ts";

const root = join(import.meta.dirname, "../..");

/** Where the document of the local API lies. */
export const apiDocumentPath = join(root, "docs/api.json");

/** A call as an interface of `Api` declares it: what it does, and the type of what it answers. */
interface Declared {
  readonly name: string;
  readonly does: string;
  readonly output: string;
}

/** The document of the local API in OpenAPI 3.1: inputs from the schemas that check them, outputs by the name of their type. */
export function apiDocument(): string {
  const paths = Object.fromEntries(
    [...declaredCalls(), ...ownCalls].map((call) => [`/api/${call.name}`, { post: operation(call) }]),
  );
  const document = {
    openapi: "3.1.0",
    info: {
      title: "Grounds, the local API",
      version: "0",
      description:
        "What the page asks of the program on 127.0.0.1, and whoever scripts it. It changes with every version. Every call is a POST with JSON and needs Host and Origin of the server itself, the cookie of the session and its token (docs/decisions/0008-cookie-and-token.md). Outputs are named by their type in src/app.",
    },
    servers: [{ url: "http://127.0.0.1:4680" }],
    security: [{ cookie: [], token: [] }],
    paths,
    components,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const components = {
  responses: {
    Refused: {
      description: "Refused, in words",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
    },
  },
  securitySchemes: {
    cookie: { type: "apiKey", in: "cookie", name: "grounds-session-4680" },
    token: { type: "apiKey", in: "header", name: "x-grounds-token" },
  },
  schemas: {
    Refusal: {
      type: "object",
      description: "Why something was not done: what, why, and what to do.",
      properties: {
        error: {
          type: "object",
          properties: { code: { type: "string" }, text: { type: "string" } },
          required: ["code", "text"],
        },
      },
      required: ["error"],
    },
  },
} as const;

/** Calls beside the list of use cases; they carry no JSON of their own, or open the session. */
const ownCalls: readonly Declared[] = [
  { name: "session", does: "Open a session with the code of a launch link.", output: "{ token, view }" },
  {
    name: "addFile",
    does: "Hand over a file as its bytes (application/octet-stream); its name travels in the header x-file-name, what is said of it in x-file-description (the fields of a source as JSON); both are percent-encoded.",
    output: "AddedText",
  },
  {
    name: "lookProject",
    does: "Say what becomes of a project of another program, its file as the body (application/octet-stream); nothing is written.",
    output: "ProjectLook",
  },
  {
    name: "takeProject",
    does: "Take a project of another program in, its file as the body (application/octet-stream), as one action.",
    output: "ProjectBrought",
  },
  {
    name: "scrubProject",
    does: "Write the file of a project again without any of its words, for somebody who is to look at how it is built.",
    output: "{ base64 }",
  },
  {
    name: "changes",
    does: "Be told what changes, a line of JSON each, for as long as the window is open.",
    output: "ChangeTold, line by line (application/x-ndjson)",
  },
];

/** The schemas of calls that the server itself answers. */
const serverInputs: Readonly<Record<string, z.ZodType>> = {
  addText: inputs.addText,
  keepView: inputs.keepView,
  takeStudy: inputs.takeStudy,
  workAs: inputs.workAs,
  session: inputs.session,
};

function operation({ name, does, output }: Declared): object {
  const refused = { $ref: "#/components/responses/Refused" };
  return {
    operationId: name,
    ...(does === "" ? {} : { summary: does }),
    requestBody: { required: true, content: bodyOf(name) },
    responses: {
      200: { description: output },
      400: refused,
      ...Object.fromEntries(Object.values(guardStatus).map((status) => [status, refused])),
      404: refused,
      422: refused,
    },
  };
}

function bodyOf(name: string): object {
  if (bytePaths.has(`/api/${name}`)) return { "application/octet-stream": {} };
  return { "application/json": { schema: schemaOf(inputOf(name)) } };
}

function inputOf(name: string): z.ZodType {
  return isEndpoint(name) ? endpoints[name].input : (serverInputs[name] ?? inputs.nothing);
}

function isEndpoint(name: string): name is keyof typeof endpoints {
  return Object.hasOwn(endpoints, name);
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  return described;
}

/** Read the calls out of the interfaces that `Api` is made of; their types are gone once the program runs. */
function declaredCalls(): readonly Declared[] {
  const source = readFileSync(join(root, "src/app/api.ts"), "utf8");
  const files = [...source.matchAll(/^import type \{ \w+Calls \} from "\.\/(.+)";$/gm)];
  return files.flatMap(([, file]) => callsIn(readFileSync(join(root, "src/app", file ?? ""), "utf8")));
}

function callsIn(source: string): readonly Declared[] {
  const { program, comments } = parseSync("calls.ts", source, { lang: "ts" });
  const members = program.body.flatMap((each) => {
    const declared = each.type === "ExportNamedDeclaration" ? each.declaration : undefined;
    return declared?.type === "TSInterfaceDeclaration" && declared.id.name.endsWith("Calls")
      ? declared.body.body
      : [];
  });
  return members.flatMap((member): readonly Declared[] => {
    if (member.type !== "TSPropertySignature" || member.key.type !== "Identifier") return [];
    const type = member.typeAnnotation?.typeAnnotation;
    const output = type?.type === "TSTypeReference" ? type.typeArguments?.params[1] : undefined;
    if (output === undefined) return [];
    const above = comments.findLast(
      ({ end }) => end < member.start && source.slice(end, member.start).trim() === "",
    );
    return [
      {
        name: member.key.name,
        does: inOneLine((above?.value ?? "").replace(/^\*/, "").replaceAll(/\n\s*\*/g, "\n")),
        output: inOneLine(source.slice(output.start, output.end)),
      },
    ];
  });
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

if (import.meta.main) writeFileSync(apiDocumentPath, apiDocument());
