/**
 * Bring the values that would stand at given places, were all of them sorted, to those places.
 *
 * `places` rise. Hoare, Communications of the ACM 4 (1961): only the parts that hold a wanted place are parted further, which is
 * several times as fast as sorting. NaN must not be among the values.
 */
export function bringToPlaces(values: Float64Array, places: readonly number[]): void {
  bringWithin(values, places, 0, values.length - 1);
}

function bringWithin(values: Float64Array, places: readonly number[], low: number, high: number): void {
  const at = places.length >> 1;
  const place = places[at];
  if (place === undefined || low >= high) return;
  bringOne(values, place, low, high);
  bringWithin(values, places.slice(0, at), low, place - 1);
  bringWithin(values, places.slice(at + 1), place + 1, high);
}

function bringOne(values: Float64Array, place: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const held = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = held;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
