import type { Area } from '../area';
import type { Block, CellStore } from './cellStore';

/** One elementary change of a sheet's contents; each has an exact opposite. `order` as in `CellStore.permuteRows`. */
export type CellOperation =
  | { readonly kind: 'put'; readonly block: Block }
  | { readonly kind: 'order'; readonly area: Area; readonly order: Int32Array }
  | { readonly kind: 'open'; readonly area: Area; readonly vertical: boolean }
  | { readonly kind: 'close'; readonly area: Area; readonly vertical: boolean };

/** Carries the operation out and returns its opposite. Never throws. */
export function operateOn(store: CellStore, operation: CellOperation): CellOperation {
  switch (operation.kind) {
    case 'put': {
      const before = store.block(operation.block.area);
      store.put(operation.block);
      return { kind: 'put', block: before };
    }
    case 'order':
      store.permuteRows(operation.area, operation.order);
      return { ...operation, order: opposite(operation.order) };
    case 'open':
      store.open(operation.area, operation.vertical);
      return { ...operation, kind: 'close' };
    case 'close':
      store.close(operation.area, operation.vertical);
      return { ...operation, kind: 'open' };
  }
}

function opposite(order: Int32Array): Int32Array {
  const result = new Int32Array(order.length);
  for (let index = 0; index < order.length; index++) result[order[index] as number] = index;
  return result;
}
