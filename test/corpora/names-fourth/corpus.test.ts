import { checkCorpus } from "../names/check-corpus.ts";

checkCorpus("the fourth labelled names corpus", import.meta.dirname, {
  persons: 28,
  textsPerLanguage: 9,
  mentionsPerLanguage: 125,
  floors: {
    listed: 12,
    inflected: 20,
    misspelled: 20,
    "cross-script": 45,
    partial: 9,
    unregistered: 11,
  },
  words: [100, 240],
  mentions: [9, 20],
});
