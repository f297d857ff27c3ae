import type { CheckDesk } from '../app/desk/checkDesk';
import type { ToolsDesk } from '../app/desk/tools/toolsDesk';
import { FileProblem } from '../app/fileProblem';
import type { CheckAnswer, CheckTask } from '../app/ports/checker';
import type { ProgressStep } from '../app/ports/progress';
import { Failure, type FailureCode, type FailureDetails } from '../core/failure';
import {
  WorkbookFailure,
  type WorkbookFailureCode,
  type WorkbookFailureDetails,
} from '../core/workbookFailure';

/** The desk as it is asked through messages: progress comes back in messages of its own. */
export interface WireDesk extends Omit<CheckDesk, 'check' | 'lastChecked'>, ToolsDesk {
  readonly check: (task: CheckTask) => Promise<CheckAnswer>;
}

/** A question to the worker; `id` stands in all its answers. */
export interface Question<Name extends keyof WireDesk = keyof WireDesk> {
  readonly id: number;
  readonly name: Name;
  readonly args: Parameters<WireDesk[Name]>;
}

/** What the worker says to a question: any number of times progress, then once value or error. */
export type Reply =
  | {
      readonly id: number;
      readonly kind: 'progress';
      readonly step: ProgressStep;
      readonly file: string | null;
    }
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: WireError };

/** An error as a plain value: structured clones keep no class of ours. */
export type WireError =
  | {
      readonly from: 'file';
      readonly path: string;
      readonly code: FailureCode;
      readonly details: FailureDetails[FailureCode];
    }
  | {
      readonly from: 'workbook';
      readonly code: WorkbookFailureCode;
      readonly details: WorkbookFailureDetails[WorkbookFailureCode];
    }
  | { readonly from: 'program'; readonly message: string };

/** An error made plain. Never throws. */
export function toWire(error: unknown): WireError {
  if (error instanceof FileProblem) {
    const { code, details } = error.failure;
    return { from: 'file', path: error.path, code, details };
  }
  if (error instanceof WorkbookFailure) {
    return { from: 'workbook', code: error.code, details: error.details };
  }
  return { from: 'program', message: error instanceof Error ? error.message : String(error) };
}

/** The error that was made plain. Never throws. */
export function fromWire(error: WireError): Error {
  switch (error.from) {
    case 'file':
      return new FileProblem(error.path, new Failure(error.code, error.details));
    case 'workbook':
      return new WorkbookFailure(error.code, error.details);
    case 'program':
      return new Error(error.message);
  }
}
