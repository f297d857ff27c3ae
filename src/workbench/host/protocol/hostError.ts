/** The error codes Excel answers with (those that this host uses). */
export type HostErrorCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not available while a cell is being edited.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: 'Inserting would push cells with contents off the sheet.',
  NotImplemented: 'The requested feature is not known to this host.',
  RequestPayloadSizeLimitExceeded: 'The request is larger than 5 MB.',
  ResponsePayloadSizeLimitExceeded: 'The response is larger than 5 MB.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

/** An error that Excel answers a batch with. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The refusal of a member by its name: nothing that this host lacks is passed over in silence. Never throws. */
export function unknownMember(member: string): HostError {
  return new HostError('NotImplemented', `${member} is not known to this host.`);
}
