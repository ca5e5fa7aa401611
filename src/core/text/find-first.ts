/**
 * The first of `size` places at which `holds` is true, when it is false up to some place and true from there on; `size`
 * when it is true nowhere. Halves what is left at each look.
 */
export function findFirst(size: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
