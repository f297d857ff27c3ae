import type { HostWorkbook } from '../../src/workbench/host/hostWorkbook';
import { OfficeHost, type OfficeHostOptions } from '../../src/workbench/host/officeHost';
import type { Connection } from '../../src/workbench/host/protocol/connection';

/** Why a whole request is refused, as Excel's error code; null: it is not. Sees the request as text. */
export type Refuses = (request: string) => string | null;

/** A host that refuses some requests before it does anything: builds of Excel differ in what they take. */
export class RefusingHost extends OfficeHost {
  /** How many requests were refused. */
  refused = 0;

  constructor(
    workbook: HostWorkbook,
    private readonly refuses: Refuses,
    options: OfficeHostOptions = {},
  ) {
    super(workbook, options);
  }

  override connect(send: (text: string) => void): Connection {
    const connection = super.connect(send);
    const receive = connection.receive.bind(connection);
    connection.receive = (text) => {
      const code = this.refuses(text);
      if (code === null) return receive(text);
      this.refused++;
      const { id } = JSON.parse(text) as { id: unknown };
      const body = { Error: { Code: code, Message: code, Location: '' }, Results: [] };
      const message = { statusCode: 200, headers: {}, body };
      setTimeout(() => send(JSON.stringify({ id, type: 2, message })), 0);
    };
    return connection;
  }
}
