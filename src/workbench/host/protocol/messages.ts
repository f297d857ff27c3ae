import { HostError } from './hostError';

/** Arguments of a call; `ReferencedObjectPathIds` names, by position, those that are objects. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What a query asks for; names in camel case, steps into other objects with `/`. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One action of a request; which fields count depends on its type. */
export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** How an object is reached. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** A batch: actions in their order and the objects they name. */
export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

/** A batch as it comes over the bridge. */
export interface HostRequest {
  readonly id: number;
  readonly flags: number;
  readonly body: RequestBody;
}

/** The result of one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The first error of a batch; `ActionIndex` counts from 0. */
export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer to a batch: the results up to the first error; `TraceIds` are the trace marks that were reached, without which the library drops handlers of its older events. */
export interface ResponseBody {
  readonly TraceIds: readonly number[];
  readonly Results: readonly ActionResult[];
  readonly Error?: ResponseError;
}

/** The flag of requests that wait while a cell is being edited (`delayForCellEdit`). */
export const DELAY_FOR_CELL_EDIT = 64;

/** A request read from the bridge's text. Throws an InvalidRequest where it is none. */
export function readRequest(text: string): HostRequest {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || message['type'] !== 1 || typeof message['id'] !== 'number') {
    throw new HostError('InvalidRequest');
  }
  const http = message['message'];
  const body = isRecord(http) ? http['body'] : undefined;
  const content: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  if (!isRecord(content) || !Array.isArray(content['Actions']))
    throw new HostError('InvalidRequest');
  const flags = typeof message['flags'] === 'number' ? message['flags'] : 0;
  return { id: message['id'], flags, body: content as unknown as RequestBody };
}

/** Whether a value is an object with named fields. Never throws. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
