import { checkCorpus } from "../names/check-corpus.ts";

checkCorpus("the second labelled names corpus", import.meta.dirname, {
  persons: 36,
  textsPerLanguage: 14,
  mentionsPerLanguage: 150,
  floors: {
    listed: 15,
    inflected: 25,
    misspelled: 20,
    "cross-script": 30,
    partial: 10,
    unregistered: 15,
  },
  words: [130, 260],
  mentions: [9, 14],
});
