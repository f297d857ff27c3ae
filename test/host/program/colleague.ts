import { AsyncLocalStorage } from 'node:async_hooks';
import type { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import type { OfficeHost } from '../../../src/workbench/host/officeHost';
import { NEW_BUILD } from '../../support/guard/guardInOffice';
import { joinOffice, type Office as OpenOffice } from '../../support/officeHost';
import { GuardedPaneInExcel } from './guardedPaneInExcel';

const LIBRARIES = ['Excel', 'Office', 'OfficeExtension'] as const;
const seat = new AsyncLocalStorage<{ office: OpenOffice | null }>();

/** Lets two programs run beside each other, each with the library of its own window; ends with what it gives back. */
export function libraryByWindow(): () => void {
  const usual = new Map<string, unknown>();
  for (const name of LIBRARIES) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => seat.getStore()?.office?.[name] ?? usual.get(name),
      set: (library) => void usual.set(name, library),
    });
  }
  return () => {
    for (const name of LIBRARIES) Reflect.deleteProperty(globalThis, name);
  };
}

/** Somebody else with the add-in over the same workbook: at another computer, or in a second window of this one. */
export class Colleague {
  readonly #seat: { office: OpenOffice | null } = { office: null };
  readonly #pane: GuardedPaneInExcel;

  constructor(workbook: MemoryWorkbook, host: OfficeHost, isElsewhere = true, sets = NEW_BUILD) {
    const join = (joined: OfficeHost): OpenOffice => {
      this.#seat.office = joinOffice(joined, { sets }, isElsewhere);
      return this.#seat.office;
    };
    this.#pane = this.at(() => new GuardedPaneInExcel(workbook, host, join));
  }

  get seen(): GuardedPaneInExcel {
    return this.#pane;
  }

  /** Does something at that computer. */
  at<Result>(work: (pane: GuardedPaneInExcel) => Result): Result {
    return seat.run(this.#seat, () => work(this.#pane));
  }
}
