/** What is wrong with a model, its grounds or its outlook, and what deserves a look. */
export const modelSentences = {
  "start-group-gone": "State “{{key}}”: a group that starts in it was taken out. Take its start out too.",
  "start-twice": "State “{{key}}”: group “{{group}}” starts in it twice. Keep one of the two.",
  "level-without-start": "Level “{{key}}”: it changes month by month, and nobody said where it begins.",
  "name-twice": "Two things of the model are called “{{name}}”. Give one another key.",
  "parameter-group-gone":
    "Parameter “{{key}}”: the group it is for was taken out. Choose another, or take it out too.",
  "not-a-key": "“{{key}}” is no key. Begin with a letter; letters, digits and _ may follow.",

  "flow-told": "Flow “{{key}}”: {{what}}",
  "fund-flow-told": "Flow of money “{{key}}”: {{what}}",
  "flow-from-gone": "the state it comes from was taken out. Choose another.",
  "flow-to-gone": "the state it goes to was taken out. Choose another.",
  "flow-becomes-gone": "the group they belong to from then on was taken out. Choose another.",
  "flow-group-gone": "one of its groups was taken out. Choose another.",
  "fund-from-gone": "the fund it comes from was taken out. Choose another.",
  "fund-to-gone": "the fund it goes to was taken out. Choose another.",
  "carries-from-gone": "the fund they take from was taken out. Choose another.",
  "carries-to-gone": "the fund they bring to was taken out. Choose another.",
  "flow-no-formula": "it has no formula. Write one, or say that it is not modelled.",
  "flow-no-places": "it goes by places, and nobody said how many a month there are.",
  "flow-no-stages":
    "it goes by stages, and nobody said how many. Three is the usual choice for how long people wait.",
  "carries-unsaid": "money goes with those who move, and it is not said from which fund, or what share.",
  "carries-outside": "people from outside cannot bring money out of a fund of the model.",
  "flow-no-share":
    "Flow “{{key}}” is drawn on or off. Say in which share of the runs it is on, between 0 and 1.",

  "parameter-no-estimate":
    "Parameter “{{name}}” has no estimate. Say what it may be and why (grounds model ground {{name}}), or take it out of the model.",
  "parameter-direction":
    "Of parameter “{{name}}” only a direction is known, and a formula needs a number. Judge a range and sign it, or take it out of the model.",
  "parameter-raises":
    "Of parameter “{{name}}” only a direction is known (it raises it), and a formula needs a number. Judge a range and sign it, or take it out of the model.",
  "parameter-lowers":
    "Of parameter “{{name}}” only a direction is known (it lowers it), and a formula needs a number. Judge a range and sign it, or take it out of the model.",
  "parameter-two-clashes":
    "Parameter “{{name}}” has estimates under accounts of two clashes. Let it rest on one clash.",
  "parameter-account-lacks":
    "Parameter “{{name}}” has no value under the account “{{account}}”. Say what it would be if that account is right, or what it is under all.",
  "under-account": " under the account “{{account}}”",
  "estimate-account-gone":
    "Parameter “{{name}}”: the account under which an estimate holds was taken out. Choose another, or take the estimate out.",
  "estimate-twice": "Parameter “{{name}}”{{under}} has two estimates. Keep one of the two.",
  "estimate-withdrawn":
    "Parameter “{{name}}”{{under}} lost the last thing it rested on when a source was withdrawn: ground it anew, or take it out.",
  "estimate-removed":
    "Parameter “{{name}}”{{under}} rests on what was taken out: ground it anew, or take it out too.",
  "estimate-wrong": "Parameter “{{name}}”{{under}}: {{what}}",

  "clash-one-sided":
    "Clash “{{name}}”: it has one account alone, or none. A clash has two sides at least; add the other, or take it out.",
  "clash-below": "Clash “{{name}}”: a weight is below 0. Weights are shares of the runs.",
  "clash-sum": "Clash “{{name}}”: the weights of its accounts add up to {{sum}}; they must add up to 1.",
  "account-withdrawn":
    "Account “{{name}}” lost the last thing it rested on when a source was withdrawn. Take it out and declare the weights of the others anew, or name what else says so.",
  "account-removed":
    "Account “{{name}}” rests on what was taken out. Take it out and declare the weights of the others anew, or name what else says so.",

  "scenario-measure-gone":
    "Scenario “{{key}}”: one of its measures was taken out. Take it out of the scenario too.",
  "definition-no-month": "Definition “{{key}}”: it must hold for at least one month.",
  "definition-no-indicator":
    "Definition “{{key}}”: nobody could tell whether it came true. Name something that could be seen from outside.",
  "watched-unit":
    "Watched “{{key}}”: “{{unit}}” is no unit. Use people, money, month, share or 1, joined by * and /.",
  "effect-parameter-gone":
    "Measure “{{key}}”: a parameter that it changes was taken out. Take the effect out too.",
  "measure-told": "Measure “{{key}}”: {{what}}",

  "frame-none":
    "Nobody has said from which day and how far the study looks ahead. Set the base date, the horizon and the runs.",
  "frame-twice": "The study says twice how it looks ahead. Keep one of the two.",
  "frame-horizon-least": "The horizon must be one month away at least.",
  "frame-horizon-most": "The horizon can be {{most}} months away at most.",
  "frame-no-runs": "There must be runs. Ten thousand are usual.",
  "frame-runs-most": "There can be {{most}} runs at most. Ten thousand are usual.",
  "frame-steps-least": "There must be one step a month at least.",
  "frame-steps-most": "There can be {{most}} steps a month at most.",
  "frame-seed": "The seed must be a whole number of at most fifteen digits.",
  "frame-coverage": "What a stated range covers lies between 0 and 1, such as 0.9.",
  "frame-cell": "No published cell may count fewer than three.",
  "too-much-watched":
    "The watched numbers over all months and runs are {{millions}} million numbers; {{most}} million can be kept at a time. Take fewer runs, a nearer horizon, or watch less.",
  "too-much-fates":
    "All groups in all states over all months and runs are {{millions}} million numbers; {{most}} million can be kept at a time. Take a nearer horizon, or fewer groups or states.",
  "corners-most":
    "{{corners}} flows are run without and with them, and at most four can be. Draw the others on or off, or list them as not modelled.",

  "note-judgement-alone": "All that the judgement on “{{name}}” was read from is gone; it stands alone.",
  "note-judgement-nothing": "The judgement on “{{name}}” names nothing that it was read from.",
  "note-clash-idle": "No estimate rests on the clash “{{name}}”, so the runs do not draw it.",

  "entry-unit":
    "A quantity is stated in {{stated}}, and {{wanted}} is needed. Say what it is to be multiplied by.",
  "entry-share": "A share of {{percent}} % is none. Enter it between 0 and 1: 0.04 for 4 in 100.",
  "entry-below": "A number of {{unit}} cannot be below 0; it is {{value}}.",
  "entry-weights": "There must be one weight for each quantity, in their order.",
  "entry-rate-unit": "A share within some months becomes a rate of 1/month; the unit is {{unit}}.",
  "entry-months": "Say within how many months the share goes.",
  "entry-counted-unit":
    "Cases counted among others are a share; the unit is {{unit}}. If it is to be a rate, say within how many months.",
  "entry-direction": "Only a direction is known. Judge a range and sign it.",
  "entry-factor":
    "A stated quantity is more than all of them, once it is multiplied. Look at the factor again.",
  "entry-cases": "Say how many cases were counted, and among how many.",
  "entry-worth": "Say how many of its cases one is as good as here, from 0 to 1.",
  "entry-ends": "Say between which two ends it lies.",
  "entry-judged":
    "A judgement has a low and a high end. Enter both; or one number alone, if it is chosen and not doubted.",
  "entry-nothing":
    "It says “{{warrant}}” and names nothing that it rests on. Choose the quantities or claims, or sign it as a judgement.",
  "entry-lost-withdrawal":
    "It lost the last thing it rested on when a source was withdrawn: ground it anew, or take it out.",
  "entry-lost-removal": "It rests on what was taken out: ground it anew, or take it out.",
  "entry-field": "What is entered as “{{field}}” cannot stand there.",
  "entry-no-warrant": "Choose a warrant first.",
} as const;
