/** Sorts a list by its ids, in place; a list that is in order already, as a written document's are, costs one pass. */
export function sortById<T>(list: T[], idOf: (item: T) => string): void {
  for (let i = 1; i < list.length; i++) {
    if (idOf(list[i - 1]!) <= idOf(list[i]!)) continue;
    list.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    return;
  }
}

/** True when a map's records were put into it in the order of their ids. */
export function inOrder(records: ReadonlyMap<string, unknown>): boolean {
  let last = '';
  let ordered = true;
  // forEach, as the steps of an iterator are objects, and there are 500,000 routes
  records.forEach((_, id) => {
    if (id < last) ordered = false;
    last = id;
  });
  return ordered;
}

/** Puts an item where its id belongs, in place of the one of the same id. */
export function putSorted<T>(list: T[], item: T, idOf: (item: T) => string): void {
  const at = indexOfId(list, idOf(item), idOf);
  list.splice(at, at < list.length && idOf(list[at]!) === idOf(item) ? 1 : 0, item);
}

/** Takes out the item of an id, if it is there. */
export function dropSorted<T>(list: T[], id: string, idOf: (item: T) => string): void {
  const at = indexOfId(list, id, idOf);
  if (at < list.length && idOf(list[at]!) === id) list.splice(at, 1);
}

function indexOfId<T>(list: readonly T[], id: string, idOf: (item: T) => string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (idOf(list[middle]!) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
