import type { Page } from "playwright-core";
import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";
import { pdfOf, pdfOfObjects } from "../../src/core/formats/testing/build-files.ts";

/** Twelve seconds that swell and fall as speech does. */
export function spokenWav(): Uint8Array {
  const loudness = Array.from({ length: 120 }, (_, tenth) => {
    const word = Math.abs(Math.sin(tenth * 0.7)) * Math.abs(Math.sin(tenth * 0.11));
    return tenth % 37 < 6 ? 0.02 : 0.1 + 0.8 * word;
  });
  return wavOf(loudness);
}

/** A picture of 640 by 400 pixels. */
export function wallPng(): Uint8Array {
  return pngOf(640, 400);
}

/** A scan of two A4 pages, the second turned on its side: lines of a hand and a seal, and no letter that could be read. */
export function scanPdf(): Uint8Array {
  const pages = [0, 90].flatMap((turn, at) => {
    const ink = inkOf(at);
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${turn} /Contents ${4 + at * 2} 0 R >>`,
      `<< /Length ${ink.length} >>\nstream\n${ink}\nendstream`,
    ];
  });
  return pdfOfObjects([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
    ...pages,
  ]);
}

function inkOf(page: number): string {
  const lines = Array.from({ length: 22 }, (_, line) => {
    const y = 760 - line * 24;
    const waves = Array.from({ length: line % 5 === 4 ? 18 : 40 }, (__, at) => {
      const x = 70 + at * 11;
      const high = 3 + ((at * 7 + line * 5 + page * 3) % 9);
      return `${x + 3} ${y + high} ${x + 7} ${y - high / 2} ${x + 11} ${y} c`;
    });
    return `70 ${y} m ${waves.join(" ")} S`;
  });
  return `0.2 0.2 0.3 RG 1.2 w ${lines.join("\n")}\n0.6 0.1 0.1 RG 4 w 400 90 110 90 re S 415 105 80 60 re S`;
}

/** An order of two pages with words; one for each occasion, since no text is taken twice. */
export function orderPdf(occasion: string): Uint8Array {
  const line = (text: string, at: number) => ({ x: 70, y: 770 - at * 22, text, size: 12 });
  const words = [
    `Order of the day, ${occasion}.`,
    "The bridge is closed to all who have no paper.",
    "Whoever crosses by night is taken back to the quarry.",
    "The guards are changed at six and at noon.",
    "Signed for the council, with its seal.",
  ];
  return pdfOf([words.map(line), words.slice(1).map(line)]);
}

/** A film of a square that turns from dark to light, without sound, as the browser itself records it. */
export async function turningFilm(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(recordFilm.toString().replace(/^/, "(").replace(/$/, ")()"));
  return new Uint8Array(Buffer.from(String(base64), "base64"));
}

// Runs in the page, so it is handed over as its own text.
async function recordFilm(): Promise<string> {
  // biome-ignore lint/suspicious/noExplicitAny: this zone has no types of the browser
  const { document, MediaRecorder, requestAnimationFrame, Blob, FileReader } = globalThis as any;
  const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 90 });
  const brush = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: "video/webm" });
  const pieces: unknown[] = [];
  const ended = new Promise((done) => {
    recorder.ondataavailable = ({ data }: { data: unknown }) => pieces.push(data);
    recorder.onstop = done;
  });
  recorder.start();
  for (let frame = 0; frame < 40; frame++) {
    brush.fillStyle = `hsl(180 40% ${20 + frame}%)`;
    brush.fillRect(0, 0, 160, 90);
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  recorder.stop();
  await ended;
  const reader = new FileReader();
  const read = new Promise((done) => {
    reader.onload = done;
  });
  reader.readAsDataURL(new Blob(pieces));
  await read;
  return reader.result.split(",")[1];
}
