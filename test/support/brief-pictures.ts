import type { RecordId } from "../../src/core/base/index.ts";
import type {
  AnswerRow,
  CarriersToDraw,
  CoverageToDraw,
  Door,
  EffectsToDraw,
  FanToDraw,
  FatesToDraw,
} from "../../src/core/report/index.ts";

/** A record's id that stands for one of the study, for tests. */
export function standIn(name: string): RecordId {
  return name.padEnd(20, "0").slice(0, 20) as RecordId;
}

function door(to: Door["to"], name: string, part?: string): Door {
  return { to, id: standIn(name), ...(part !== undefined && { part }) };
}

/** The members of the Lamp who are free and in touch with one another, with a threshold. */
export const lampFan: FanToDraw = {
  name: "Members free and in touch with one another",
  unit: "people",
  base: "2018-12-31",
  months: Array.from({ length: 121 }, (_, month) => {
    const rise = (month * (150 - month)) / 5600;
    const middle = 1700 + 1500 * rise - month * 12;
    const doubt = 0.03 + month / 170;
    return [-0.95, -0.8, -0.45, 0, 0.6, 1.7, 2.6].map((by) => middle * (1 + by * Math.min(1, doubt)));
  }),
  threshold: { at: 4000, name: "enough to hold a town" },
  door: (month) => door("watched", "free", `month ${month}`),
};

/** Answers by definition, with two accounts that clash, one word that crosses bands, one unsigned and one early sign. */
export const lampAnswers: readonly AnswerRow[] = [
  answer("Mass above 4,000", "capability", [0.22, 0.41], [0.24, 0.39], ["unlikely"]),
  answer(
    "A core of 300 leaders and veterans in touch with one another",
    "reorganisation",
    [0.4, 0.63],
    [0.41, 0.6],
    ["roughly even chance", "likely"],
  ),
  answer("Core, mass and funds at once", "control", [0.02, 0.11], [0.03, 0.1], ["very unlikely"]),
  answer("More join than leave, 12 months running", "survival", [0.3, 0.5], [0.33, 0.48]),
  { ...answer("Prisons fill before they empty", "survival", [0.5, 0.74], [0.52, 0.7]), earlySign: true },
];

function answer(
  name: string,
  rung: string,
  [low, high]: readonly [number, number],
  accounts: readonly [number, number],
  words?: readonly string[],
): AnswerRow {
  const id = name.replaceAll(/[^A-Za-z]/g, "");
  return {
    name,
    rung,
    low,
    high,
    share: (accounts[0] + accounts[1]) / 2,
    accounts: [
      {
        name: "if the officials are right",
        share: accounts[0],
        door: door("definition", id, "account officials"),
      },
      {
        name: "if the former members are right",
        share: accounts[1],
        door: door("definition", id, "account members"),
      },
    ],
    ...(words !== undefined && { words }),
    doors: {
      range: door("definition", id, "range"),
      share: door("definition", id, "share"),
      ...(words !== undefined && { word: door("judgement", id) }),
    },
  };
}

/** Members by state, with families counted apart and a group of which nobody is left. */
export const lampFates: FatesToDraw = {
  from: "end of 2018",
  to: "end of 2028",
  groups: [
    fate("Low-level local members", {
      dead: [2100, 2700],
      "in prison": [5200, 1400],
      "in hiding at home": [1800, 900],
      "at home, unknown": [900, 4600],
      abroad: [150, 420],
    }),
    fate("Experienced fighters", {
      dead: [3100, 3600],
      "in prison": [700, 420],
      "in hiding at home": [620, 210],
      "free and in touch": [340, 480],
      abroad: [90, 130],
    }),
    fate("The Quiet Office (internal security)", {
      dead: [60, 90],
      "in prison": [8, 25],
      "at home, unknown": [240, 190],
      abroad: [30, 44],
    }),
    {
      ...fate("Families who sold up", {
        dead: [300, 310],
        "in camps": [0, 0],
        "at home, unknown": [200, 700],
      }),
      states: [
        ...fate("", { dead: [300, 310], "at home, unknown": [200, 700] }).states,
        ...fate("", {
          "children and women in camps": [2400, 600],
          "taken in by kin": [100, 1500],
        }).states.map((each) => ({ ...each, apart: true })),
      ],
    },
    { name: "Came to die", states: fate("", { dead: [0, 0] }).states },
  ],
};

function fate(
  name: string,
  people: Readonly<Record<string, readonly [number, number]>>,
): FatesToDraw["groups"][number] {
  return {
    name,
    states: Object.entries(people).map(([state, [base, horizon]]) => ({
      name: state,
      atBase: [base * 0.8, base, base * 1.25] as const,
      atHorizon: [horizon * 0.5, horizon, horizon * 1.9] as const,
      doors: {
        base: door("fate", `${name} ${state}`, "base"),
        horizon: door("fate", `${name} ${state}`, "horizon"),
      },
    })),
  };
}

/** Four measures and a shock against doing nothing. */
export const lampEffects: EffectsToDraw = {
  definition: "A core of 300 leaders and veterans in touch with one another",
  rows: [
    effect("Organisers kept apart from others in prison", -0.06, 0.008, [0.09, 0.03], {
      cost: "1 to 2 million dollars a year",
    }),
    effect("Apart in prison, and places to reintegrate", -0.15, 0.01, [0.17, 0.02], {
      cost: "4 to 7 million dollars a year",
    }),
    effect("Wider arrests abroad", -0.02, 0.012, [0.08, 0.06], {
      harm: "about one in five of those held was no member",
      cost: "2 million dollars a year",
    }),
    effect("An amnesty for those who were paid and never fought", -0.005, 0.009, [0.05, 0.045], {}),
    effect("Shock: a prison is broken open in 2021", 0.11, 0.01, [0.01, 0.12], {
      harm: "those who get out include people never tried",
    }),
  ],
};

function effect(
  name: string,
  difference: number,
  monteCarloError: number,
  [prevented, caused]: readonly [number, number],
  more: { readonly harm?: string; readonly cost?: string },
): EffectsToDraw["rows"][number] {
  return {
    name,
    effect: { difference, monteCarloError, prevented, caused },
    ...more,
    door: door("scenario", name.replaceAll(/\W/g, ""), "core"),
  };
}

/** What the answer hangs on. */
export const lampCarriers: CarriersToDraw = {
  rows: [
    {
      name: "released prisoners who come back to it",
      share: 0.31,
      restsOn: "3 sources",
      assumed: false,
      door: door("parameter", "back"),
    },
    {
      name: "release rate in years 3 to 6",
      share: 0.22,
      restsOn: "4 sources, 1 register",
      assumed: false,
      door: door("parameter", "rate"),
    },
    {
      name: "officials or former members (how many were left in 2018)",
      share: 0.17,
      restsOn: "2 accounts that clash",
      assumed: false,
      door: door("account", "clash"),
    },
    {
      name: "growth of the network inside prison",
      share: 0.12,
      restsOn: "assumption of Coder A, March 2026",
      assumed: true,
      door: door("parameter", "grow"),
    },
    {
      name: "children drawn in at 18",
      share: 0.07,
      restsOn: "2 sources",
      assumed: false,
      door: door("parameter", "kids"),
    },
    {
      name: "pull of the name",
      share: 0.003,
      restsOn: "assumption of Coder B, May 2026",
      assumed: true,
      door: door("parameter", "pull"),
    },
  ],
  others: 27,
  assumedShare: 0.19,
};

/** Who was heard about whom, by role. */
export const lampCoverage: CoverageToDraw = {
  columns: ["insider", "intermediary", "official", "civilian", "expert", "document"],
  rows: [
    coverage("Low-level local members", [5, 4], [0, 2], [0, 6], [0, 3], [0, 1], [0, 2]),
    coverage("Experienced fighters", [2, 2], [0, 1], [0, 4], [0, 0], [0, 1], [0, 1]),
    coverage("The Quiet Office (internal security)", [0, 0], [0, 1], [0, 2], [0, 0], [0, 0], [0, 0]),
    coverage("Came to die", [0, 0], [0, 0], [0, 0], [0, 1], [0, 0], [0, 1]),
    coverage("Families who sold up", [3, 0], [0, 1], [0, 0], [1, 2], [0, 0], [0, 0]),
    {
      name: "Supporters abroad",
      cells: [{ of: 1, about: 1 }, {}, {}, { of: 0, about: 0 }, { of: 0, about: 2 }, {}],
    },
  ],
};

function coverage(
  name: string,
  ...cells: readonly (readonly [number, number])[]
): CoverageToDraw["rows"][number] {
  return {
    name,
    cells: cells.map(([of, about]) => ({ of, about, door: door("count", name.replaceAll(/\W/g, "")) })),
  };
}
