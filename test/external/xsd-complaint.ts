import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { readSharedProject } from "./shared-projects.ts";

/** What the standard's own schema says of a text: nothing, or its first complaint. */
export function xsdComplaint(schema: "Project.xsd" | "Codebook.xsd", text: string): string | undefined {
  using schemaDocument = XmlDocument.fromBuffer(readSharedProject(schema));
  using validator = XsdValidator.fromDoc(schemaDocument);
  using document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_HUGE });
  try {
    validator.validate(document);
    return undefined;
  } catch (fault) {
    if (fault instanceof XmlValidateError) return fault.message;
    throw fault;
  }
}
