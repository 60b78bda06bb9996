/** Opening, making and locking studies, and the page on which none is open. */
export const start = {
  closed: {
    again: "Press <key>Enter</key> in the terminal where Grounds runs: it gives a new link.",
    anew: "To go on, start Grounds again in the terminal.",
    ended: "This page is no longer connected.",
    endedWhy: "Grounds was opened in another window, or started anew. This page was emptied.",
    notOpen: "The study is not open in this page.",
    notOpenWhy:
      "A page that is reloaded, or opened by its address, has no key to it: the key is kept in the page’s memory alone. What was saved is in the study.",
    failed: "The study could not be opened here.",
    "link-used": {
      title: "This link was used already.",
      why: "A link opens the page once, so that one found later in the browser’s history opens nothing. If it was not you who opened it, lock the study: Ctrl-C in the terminal.",
    },
    "link-expired": {
      title: "This link is more than a minute old.",
      why: "A link works for one minute, so that one found later in the browser’s history opens nothing.",
    },
    "link-replaced": {
      title: "A newer link was made after this one.",
      why: "Only the newest works; it is the last one in the terminal.",
    },
    "link-locked": {
      title: "The study was locked.",
      why: "This link was made before that, and opens nothing any more.",
    },
    "link-unknown": {
      title: "Grounds does not know this link.",
      why: "It is from an earlier start, or a part of it is missing. Copy the whole line from the terminal.",
    },
    unreachable: {
      title: "Grounds does not answer.",
      why: "It was stopped in the terminal. This page holds nothing of the study any more.",
    },
  },
  opening: "Opening the study",
  shelf: { label: "Studies", own: "Your own studies" },
  page: {
    title: "Open a study",
    locked: "Locked.",
    closing: "This page holds nothing of the study any more. It is being closed.",
    closed: "The study is closed and this page holds nothing of it any more.",
    idle: "Nobody was at this page for a while, so the study was closed. What was saved is in it.",
    elsewhere: "It was locked in another window, or because nobody was here. What was saved is in it.",
    yours: "Your studies",
    none: "No study of yours lies here yet. Make one: it is encrypted from its first word.",
    place: "They lie in <place>{{place}}</place>.",
    lockedStudy: "locked",
    namesApart: "locked, names apart",
    openStudy: "open",
    samples: "To look around",
    samplesWhy: "Two samples, one invented, one from published material. They open without a passphrase.",
    making: "is being opened; the first time takes some seconds",
    new: "New study",
    others: "All studies",
    looking: "Looking for studies",
  },
  unlock: {
    passphrase: "Passphrase",
    namesPassphrase: "Passphrase of the names",
    namesHint: "Leave it empty to open the study and leave the names locked.",
    withNames: "Open the names too",
    withNamesHint:
      "Without them you can read, code and weigh; adding a text and releasing a brief need them.",
    go: "Unlock",
    going: "Unlocking …",
    byCode: "Passphrase lost? Open with the recovery code",
    show: "Show",
    hide: "Hide",
    showWhat: "Show {{what}}",
    hideWhat: "Hide {{what}}",
    type: "Type the passphrase first.",
    wait_one: "Wait {{count, number}} second before the next try.",
    wait_other: "Wait {{count, number}} seconds before the next try.",
  },
  refused: {
    "wrong-passphrase":
      "This passphrase does not open the study. Look for capitals and the keyboard’s language, or use the recovery code.",
    "wrong-vault-passphrase": "This passphrase does not open the names. Nothing was opened.",
    "wrong-recovery-code": "This is a recovery code, but not one of this study.",
    "recovery-code-mistyped":
      "The recovery code is mistyped: it has nine groups of three signs, and its last sign does not fit the rest.",
    "too-soon": "There were several wrong tries, so the next one has to wait.",
    "busy-elsewhere": "This study is open in another program. Close it there and try again.",
    "passphrase-weak":
      "Counted word by word, this passphrase could be guessed. Take six or more words that do not belong together, or have one made.",
    "already-there": "There is a folder of that name already. Choose another.",
    "folder-name":
      "The name of a folder has letters, digits, blanks, dashes and underscores, and begins with a letter or a digit.",
    "title-empty": "A study needs a title and the name of its founder.",
    "folder-not-writable":
      "No folder can be made there. Choose a place that you may write to and that has room.",
    "no-drill": "The study was locked meanwhile. It is made, and its passphrase opens it.",
    "drill-first": "The first group is another one, or there is a slip in it. Look at your paper.",
    "drill-second": "The second group is another one, or there is a slip in it. Look at your paper.",
    locked: "It was locked while it was being opened. Try again.",
    unreachable: "Grounds does not answer. It may have been stopped in the terminal.",
  },
  made: {
    title: "New study",
    called: "What the study is called",
    calledHint: "Encrypted like everything in it.",
    founder: "Your name, as coder",
    founderHint: "Under it you code and judge.",
    folder: "Name of its folder",
    folderHint:
      "Anybody who sees this disk can read it, so choose a word that says nothing. It is made in {{place}}.",
    who: "Who opens the names",
    together: "One passphrase opens study and names",
    apart: "The names have a passphrase of their own",
    apartWhy:
      "Whoever codes gets the study’s passphrase alone: pseudonyms and texts, but no real name and no original.",
    passphrase: "Passphrase",
    again: "The same once more",
    names: "Passphrase of the names",
    namesAgain: "That one once more",
    make: "Make one for me",
    madeFor: "Six words that mean nothing. Write them on paper, then type them below.",
    go: "Make the study",
    going: "Making the study …",
    lackTitle: "Give it a title and your name first.",
    lackFolder: "Give its folder a name first.",
    lackStrength: "The passphrase must be stronger first.",
    lackAgain: "Type the same passphrase in both fields.",
    lackOther: "The names need another passphrase than the study.",
  },
  strength: {
    label: "How long it holds",
    loading: "Measuring …",
    least: "At least 10¹⁷ guesses are asked for.",
    guesses: "Between {{low}} and {{high}} guesses.",
    about: "About {{low}} guesses.",
    fast: "A machine that tries a thousand million a second would need {{low}} to {{high}}.",
    fastOne: "A machine that tries a thousand million a second would need {{low}}.",
    real: "Against Grounds, where every guess takes 256 MB of memory, a hundred graphics cards try about 600,000 a second: {{low}} or more.",
    lowWhy:
      "The low end is for somebody who guesses whole words, the high end for somebody who does not know that they are words.",
    level: {
      none: "Guessed at once",
      poor: "Guessed within weeks",
      short: "Not enough yet",
      enough: "Holds",
      ample: "Holds, with room to spare",
    },
    span: {
      instant: "less than a second",
      ages: "more than a thousand million years",
    },
  },
  drill: {
    title: "The recovery code",
    why: "It opens the study and its names where the passphrase is lost. Without the passphrase and without this code nobody can open them: there is no other way in.",
    how: "Write it on paper, all nine groups, and keep the paper away from this computer. It is shown this once.",
    code: "Recovery code",
    written: "It is on paper",
    proof: "Type two groups of it from your paper.",
    group: "Group {{at, number}} of {{of, number}}",
    look: "Show the code again",
    gone: "The code is not in this page any more. If you have it on paper, type the two groups; if not, the passphrase opens the study, and grounds recover --new-code makes another.",
    go: "Open the study",
  },
  recover: {
    title: "Open with the recovery code",
    code: "Recovery code",
    codeHint: "Nine groups of three signs; capitals and dashes do not matter.",
    passphrase: "New passphrase",
    why: "It opens the study and its names from now on. The code stays as it is.",
    go: "Set the passphrase and open",
  },
  seal: {
    namesOpen: "The names are open.",
    namesLocked: "The names are locked.",
    lockNames: "Lock the names",
    unlockNames: "Unlock the names",
    checked: "Checked against the head noted on {{moment}}: nothing is missing.",
    unchecked:
      "This machine had noted nothing of this study before, so there was nothing to check it against.",
    after: "Lock by itself after",
    minutes_one: "{{count, number}} minute",
    minutes_other: "{{count, number}} minutes",
    never: "never",
    neverWhy: "The study stays open until you lock it, also when nobody is here.",
    afterWhy: "Without a key or a movement. The program counts too, where this page is gone.",
    keys: "Ctrl + Shift + L locks at once.",
  },
  idle: {
    warning_one: "Locks in {{count, number}} second. Any key or movement keeps the study open.",
    warning_other: "Locks in {{count, number}} seconds. Any key or movement keeps the study open.",
    soon: "The study locks in a minute. Any key keeps it open.",
  },
  found: {
    label: "What the opening found",
    away: "I have read this",
    database: { study: "study", vault: "vault" },
    older_one:
      "This folder is older than what this machine last saw in it ({{day}}): {{count, number}} action of the {{database}} is missing. If you restored a backup, go on; if not, somebody put an old copy in its place: lock it and look for the newer one.",
    older_other:
      "This folder is older than what this machine last saw in it ({{day}}): {{count, number}} actions of the {{database}} are missing. If you restored a backup, go on; if not, somebody put an old copy in its place: lock it and look for the newer one.",
    differs:
      "The {{database}} holds another history than the one this machine saw: two copies of it were changed apart. Lock it and find the other one before you go on.",
    newHere:
      "This folder is opened here for the first time: it was moved, copied or restored. What you do here is signed as a new device. Nothing need be done.",
    again_one:
      "{{count, number}} destruction made since this copy was applied again, so that what was withdrawn stays withdrawn.",
    again_other:
      "{{count, number}} destructions made since this copy were applied again, so that what was withdrawn stays withdrawn.",
    textsLost_one:
      "A name was replaced since in {{count, number}} text, and this copy lacks the new wording: the old words were destroyed again. A newer copy has the text; the original is in the vault.",
    textsLost_other:
      "A name was replaced since in {{count, number}} texts, and this copy lacks the new wording: the old words were destroyed again. A newer copy has the texts; the originals are in the vault.",
    resumed: "A step had been cut short half-way; it was finished. Nothing need be done.",
    unreadable:
      "The note of this study that this machine keeps outside it cannot be read or was changed, so an old copy put back cannot be recognised this time. Run grounds verify, and compare with another copy.",
    swept_one: "{{count, number}} original that no record names was removed: an import had been cut short.",
    swept_other:
      "{{count, number}} originals that no record names were removed: an import had been cut short.",
  },
} as const;
