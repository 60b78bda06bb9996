import type { RecordId } from "../../core/base/index.ts";
import type { Claim, Origin, OriginLink } from "../../core/study/index.ts";
import type { ClaimDescription, JudgeIndependence, LinkEvidence, OriginLine } from "../requests.ts";
import type {
  CardView,
  ClaimLine,
  GradeCellKey,
  GradesView,
  HypothesesView,
  NewMatrixRow,
  RateConsistency,
  RestingOnClaim,
} from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of claims: evidence, grades, origins and competing answers. */
export interface ClaimCalls {
  readonly claims: Call<Nothing, readonly ClaimLine[]>;
  readonly makeClaim: Call<
    { readonly text: string; readonly form: Claim["form"]; readonly assumption?: boolean },
    ClaimLine
  >;
  readonly changeClaim: Call<{ readonly claim: RecordId; readonly values: ClaimDescription }, ClaimLine>;
  readonly removeClaim: Call<{ readonly claim: RecordId }, Nothing>;
  readonly card: Call<{ readonly claim: RecordId }, CardView>;
  /** What rests on a claim: claims reasoned from it, parameters, sentences of the briefs. */
  readonly restingOnClaim: Call<{ readonly claim: RecordId }, RestingOnClaim>;
  /** Evidence links counted by reliability of the source and credibility of the item, and those of one cell. */
  readonly grades: Call<{ readonly cell?: GradeCellKey }, GradesView>;
  /** The questions with competing answers, and one of them with its matrix. */
  readonly hypotheses: Call<{ readonly matrix?: RecordId; readonly rater?: RecordId }, HypothesesView>;
  readonly addMatrix: Call<{ readonly question: string }, { readonly matrix: RecordId }>;
  readonly changeMatrix: Call<{ readonly matrix: RecordId; readonly question: string }, Nothing>;
  readonly removeMatrix: Call<{ readonly matrix: RecordId }, Nothing>;
  readonly addHypothesis: Call<
    { readonly matrix: RecordId; readonly text: string },
    { readonly hypothesis: RecordId }
  >;
  readonly changeHypothesis: Call<{ readonly hypothesis: RecordId; readonly text: string }, Nothing>;
  readonly removeHypothesis: Call<{ readonly hypothesis: RecordId }, Nothing>;
  readonly addMatrixRow: Call<NewMatrixRow, { readonly row: RecordId }>;
  /** Leave a row out to see what follows without it; undone like everything else. */
  readonly leaveRowOut: Call<{ readonly row: RecordId; readonly leftOut: boolean }, Nothing>;
  readonly removeMatrixRow: Call<{ readonly row: RecordId }, Nothing>;
  /** Say how well a row agrees with a hypothesis; each member rates for themselves. */
  readonly rateConsistency: Call<RateConsistency, Nothing>;
  readonly linkEvidence: Call<LinkEvidence, CardView>;
  readonly unlinkEvidence: Call<{ readonly evidence: RecordId }, Nothing>;
  readonly judgeIndependence: Call<JudgeIndependence, CardView>;
  readonly origins: Call<Nothing, readonly OriginLine[]>;
  readonly addOrigin: Call<Omit<Origin, "id">, { readonly origin: RecordId }>;
  readonly linkOrigin: Call<Omit<OriginLink, "id">, { readonly link: RecordId }>;
  readonly unlinkOrigin: Call<{ readonly link: RecordId }, Nothing>;
}
