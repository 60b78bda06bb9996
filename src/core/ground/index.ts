export { type GroundError, groundErrorText } from "./ground-error.ts";
export {
  type Basis,
  type Grounded,
  groundParameter,
  isAssumption,
  type Warrant,
} from "./ground-parameter.ts";
export { type Pooled, poolQuantities, type WeightedQuantity } from "./pool-quantities.ts";
export { type ProposedAccount, proposeAccounts } from "./propose-accounts.ts";
export { quantityToDistribution, type RangeReading } from "./quantity-to-distribution.ts";
export { readRange, type SaidRange, type SaidRangeError } from "./read-range.ts";
