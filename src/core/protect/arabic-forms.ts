import { type Particles, particleBits } from "./particles.ts";

/** One way to read a folded Arabic word: what is left when clitics, vocative, article and endings are taken off. */
export interface ArabicReading {
  readonly core: string;
  readonly particles: Particles;
  /** Length of the clitics in front, in folded letters, the article not counted. */
  readonly clitics: number;
}

// Conjunction, then preposition, then the article; l and the article contract to ll. The future s- takes verbs alone.
const clitics = /^(?:[وف]?[بكل]?|[وف]?يا)$/;
const shortest = 2;

/**
 * Read the clitics off a folded Arabic word in every way that leaves a core: و ف ب ك ل in front, يا joined, the
 * article (also in لل), joined عبدال and أبو, the accusative alif at the end.
 */
export function arabicReadings(folded: string): readonly ArabicReading[] {
  const readings = new Map<string, ArabicReading>();
  const add = (core: string, particles: Particles, before: number): void => {
    const key = `${core} ${particles}`;
    if (core.length >= shortest && !readings.has(key))
      readings.set(key, { core, particles, clitics: before });
  };
  for (let cut = 0; cut <= 3 && cut < folded.length - 1; cut++) {
    if (cut > 0 && !clitics.test(folded.slice(0, cut))) continue;
    const rest = folded.slice(cut);
    add(rest, 0, cut);
    readFront(rest, cut, add);
    if (/ل$/.test(folded.slice(0, cut)) && rest.startsWith("ل")) add(rest.slice(1), particleBits.al, cut);
  }
  return withoutAccusative([...readings.values()]);
}

/** The ways to read a listed Arabic word: as it stands, and with its article, servant word or kunya taken apart. */
export function arabicListings(folded: string): readonly ArabicReading[] {
  const readings: ArabicReading[] = [{ core: folded, particles: 0, clitics: 0 }];
  readFront(folded, 0, (core, particles, clitics) => readings.push({ core, particles, clitics }));
  return readings;
}

/**
 * A folded name as it sounds if its last letter is alef maqsura, which folding makes a ya: `ليلى` ends like Leila,
 * where an Egyptian hand writes the same letter for -ī. Undefined where the word as it was written has none.
 */
export function withSpokenAlef(folded: string, written: string): string | undefined {
  return /ى[\u064b-\u0652]*$/u.test(written) && folded.endsWith("ي") ? `${folded.slice(0, -1)}ا` : undefined;
}

/** The forms of a folded Arabic name that are not clitics: of a name of origin, the feminine and the plurals. */
export function arabicForms(folded: string): ReadonlySet<string> {
  const forms = new Set<string>([folded]);
  if (folded.length >= 4 && folded.endsWith("ي")) {
    for (const ending of ["ه", "ون", "ين", "ات"]) forms.add(folded + ending);
  }
  return forms;
}

function readFront(
  rest: string,
  cut: number,
  add: (core: string, particles: Particles, at: number) => void,
): void {
  if (rest.startsWith("ال") && rest.length >= 4) add(rest.slice(2), particleBits.al, cut);
  if (rest.startsWith("عبدال") && rest.length >= 7) add(rest.slice(5), particleBits.abd, cut);
  if (/^اب[ويا]/.test(rest) && rest.length >= 6) add(rest.slice(3), particleBits.abu, cut);
  if (rest.startsWith("بن") && rest.length >= 6) add(rest.slice(2), particleBits.bin, cut);
}

function withoutAccusative(readings: readonly ArabicReading[]): readonly ArabicReading[] {
  const shorter = readings
    .filter(({ core, particles }) => core.length >= 4 && core.endsWith("ا") && particles === 0)
    .map((reading) => ({ ...reading, core: reading.core.slice(0, -1) }));
  return [...readings, ...shorter];
}
