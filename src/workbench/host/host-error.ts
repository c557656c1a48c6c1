// What Excel answers when it refuses.

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  AccessDenied: 401,
  ApiNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  GeneralException: 500,
};

/** A refusal that the library turns into its own error with the same code. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 500;
  }
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");
export const itemAlreadyExists = (): HostError => new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
export const accessDenied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.");
export const invalidReference = (): HostError => new HostError("InvalidReference", "This reference is not valid for the current operation.");
export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): HostError => new HostError("InvalidArgument", message);
export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);
/** This host lacks something that Excel has; the message names it. */
export const notImplemented = (member: string): HostError => new HostError("NotImplemented", `This host does not know ${member}.`);
/** The Excel that is played is older than the member. */
export const apiNotFound = (member: string, set: string): HostError => new HostError("ApiNotFound", `${member} needs ${set}.`);
