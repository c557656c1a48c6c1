// A bill of materials as typed arrays, and the order in which its items can be costed: components before what is made of them.

/** Items are numbered from 0. A component's quantity is per piece of the item it goes into. */
export interface BillOfMaterials {
  /** Where the components of each item begin in `components`; one more for the end. */
  readonly starts: Int32Array;
  readonly components: Int32Array;
  /** Whole numbers: quantity x quantityScale. Negative for what comes out of the process, such as a by-product. */
  readonly quantities: Float64Array;
  /** Above zero, for example 1,000 for three decimals. */
  readonly quantityScale: number;
  /** Cost classes of a unit cost: material, labour, overhead ... */
  readonly classes: number;
  /** By item, then class: cost that the item has of itself, in whole units of a unit cost (such as 1/10,000 yuan). */
  readonly own: Float64Array;
}

/** Items in the order of costing, or a loop of items that need each other, which has none. */
export type CostingOrder = { readonly order: Int32Array; readonly loop: null } | { readonly order: null; readonly loop: readonly number[] };

const [NEW, OPEN, DONE] = [0, 1, 2];

/** Depth first: an item is listed when all its components are. */
export function costingOrder({ starts, components }: BillOfMaterials): CostingOrder {
  const count = starts.length - 1;
  const order = new Int32Array(count);
  const next = starts.slice(0, count);
  const state = new Uint8Array(count);
  const path = new Int32Array(count);
  let listed = 0;
  for (let root = 0; root < count; root++) {
    if (state[root] !== NEW) continue;
    let depth = 0;
    path[0] = root;
    state[root] = OPEN;
    while (depth >= 0) {
      const item = path[depth]!;
      const at = next[item]!;
      if (at === starts[item + 1]!) {
        state[item] = DONE;
        order[listed++] = item;
        depth--;
        continue;
      }
      next[item] = at + 1;
      const component = components[at]!;
      if (state[component] === OPEN) return { order: null, loop: loopIn(path, depth, component) };
      if (state[component] === NEW) {
        state[component] = OPEN;
        path[++depth] = component;
      }
    }
  }
  return { order, loop: null };
}

function loopIn(path: Int32Array, depth: number, item: number): number[] {
  const open = Array.from(path.subarray(0, depth + 1));
  return open.slice(open.indexOf(item));
}
