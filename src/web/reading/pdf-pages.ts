import { AnnotationMode, getDocument, PDFWorker } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { type PageFrame, pageFrame } from "./page-frame.ts";
import { lettersOf } from "./page-places.ts";

/** The pages of a document that is open. */
export interface PdfPages {
  readonly count: number;
  /** Draw a page on a canvas, as wide as that many CSS pixels; a later call takes the place of one that is not done. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  /** How large a page is, and where regions lie on it. */
  readonly frame: (page: number) => Promise<PageFrame>;
  /** The letters of a page, to find places by. */
  readonly letters: (page: number) => Promise<string>;
  readonly close: () => void;
}

/** Open a PDF: nothing of it is run, followed or fetched, and its forms and notes are not drawn. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  const port = new Worker(workerUrl, { type: "module" });
  const worker = PDFWorker.create({ port });
  // The worker takes the bytes over, so it gets its own.
  const task = getDocument({
    data: bytes.slice(),
    worker,
    enableXfa: false,
    useSystemFonts: true,
    useWasm: false,
  });
  const document = await task.promise;
  let drawing: { readonly cancel: () => void } | undefined;
  return {
    count: document.numPages,
    draw: async (at, canvas, width) => {
      drawing?.cancel();
      const page = await document.getPage(at + 1);
      const { width: natural } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural) * devicePixelRatio });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const render = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
      drawing = render;
      await render.promise;
    },
    frame: async (at) => pageFrame((await document.getPage(at + 1)).getViewport({ scale: 1 })),
    letters: async (at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return lettersOf(items.map((item) => ("str" in item ? item.str : "")).join(""));
    },
    close: () => {
      drawing?.cancel();
      void task.destroy().finally(() => port.terminate());
    },
  };
}
