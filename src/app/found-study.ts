import { newRecordId, type RandomBytes, type RecordId } from "../core/base/index.ts";
import { create, member, study } from "../core/study/index.ts";
import type { OpenStudy } from "./open-study.ts";

/** What a new study begins with. */
export interface Founding {
  readonly title: string;
  readonly question?: string;
  readonly disclaimer?: string;
  /** The name under which the founder codes and judges. */
  readonly founder: string;
}

/** Write the first records of a study and say who its first member is. Throws if they are refused: that is a bug. */
export function foundStudy(open: OpenStudy, randomBytes: RandomBytes, founding: Founding): RecordId {
  const { founder, ...about } = founding;
  const me = newRecordId(randomBytes);
  const done = open.study.commit({
    act: "found-study",
    // Under nobody's name: undo takes back what a member did, and must not take back the study with its first member.
    author: "founding",
    changes: [create(study, newRecordId(randomBytes), about), create(member, me, { name: founder })],
  });
  if (!done.ok) throw new Error(`A study could not be founded: ${done.error.type}`);
  return me;
}

/** The member who works here: the first one, until a study has several and asks. */
export function firstMember(open: OpenStudy): RecordId | undefined {
  return open.study.all(member)[0]?.id;
}
