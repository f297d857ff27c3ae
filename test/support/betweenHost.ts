import { MemoryWorkbook } from '../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost, type OfficeHostOptions } from '../../src/workbench/host/officeHost';
import type { Connection } from '../../src/workbench/host/protocol/connection';
import { joinOffice, type Office as OpenOffice } from './officeHost';
import { adopted } from './programInOffice';

/** A host with somebody who acts between the program's requests, when nothing of the program is under way in Excel. */
export class BetweenHost extends OfficeHost {
  /** Called before each request, with how many came before it since this was set; the request as text. */
  #between: (count: number, request: string) => void = () => undefined;
  #count = 0;

  constructor(options: OfficeHostOptions = {}) {
    super(new MemoryWorkbook(), options);
  }

  /** Has this done from now on; gives back how many requests came by then. */
  between(work: (count: number, request: string) => void): number {
    const count = this.#count;
    this.#count = 0;
    this.#between = work;
    return count;
  }

  override connect(send: (text: string) => void, isElsewhere = false): Connection {
    const connection = super.connect(send, isElsewhere);
    const receive = connection.receive.bind(connection);
    connection.receive = (text) => {
      this.#between(this.#count++, text);
      receive(text);
    };
    return connection;
  }
}

/** The program over such a host, as `programInOffice` has it. */
export function programWithOthersBetween(
  sets: Readonly<Record<string, string>>,
): OpenOffice & { host: BetweenHost } {
  const host = new BetweenHost();
  return { ...adopted(joinOffice(host, { sets })), host };
}
