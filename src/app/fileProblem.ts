import { Failure } from '../core/failure';

/** A file that broke, with the name or path by which the user knows it. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly path: string;
  readonly failure: Failure;

  constructor(file: string, failure: Failure) {
    super('file', { cause: failure });
    this.path = file;
    this.failure = failure;
  }
}

/** Does the work; a `Failure` comes out as `FileProblem` with the name the user knows. */
export async function explained<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failure) throw new FileProblem(file, cause);
    throw cause;
  }
}
