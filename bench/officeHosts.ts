import { MemoryWorkbook } from '../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../src/workbench/host/officeHost';
import type { Connection } from '../src/workbench/host/protocol/connection';

/** A host that keeps the texts of all its answers, in their order. */
export class RecordingHost extends OfficeHost {
  readonly answers: string[] = [];

  override connect(send: (text: string) => void): Connection {
    return super.connect((text) => {
      this.answers.push(text);
      send(text);
    });
  }
}

/** A host that does no work: it answers with what another one answered to the same requests. */
export class ReplayingHost extends OfficeHost {
  private next = 0;

  constructor(private readonly answers: readonly string[]) {
    super(new MemoryWorkbook());
  }

  override connect(send: (text: string) => void): Connection {
    const connection = super.connect(send);
    connection.receive = () => {
      const answer = this.answers[this.next++];
      if (answer === undefined) throw new Error('more was asked than the recorded host was');
      setImmediate(() => send(answer));
    };
    return connection;
  }
}
