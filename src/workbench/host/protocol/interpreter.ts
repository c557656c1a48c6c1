// Carries out a request action by action; the first that fails ends it, and what was done before it stays done.

import type { ExcelObject, Member } from "./excel-object";
import { ConnectionLost, type Faults } from "./faults";
import { HostError, invalidOperation, itemNotFound } from "../host-error";
import { lowerFirst, upperFirst } from "./known-members";
import { ObjectPaths, type Reach } from "./object-paths";
import { answerQuery, identityOf } from "./query";
import { type Action, type ActionResult, ActionType, type RequestBody, type ResponseBody } from "./wire";

export interface Interpreter extends Reach {
  readonly faults: Faults;
  /** Actions of all requests so far. */
  actionCount: number;
  /** Called before anything is read, so that formulas are calculated. */
  beforeReading(): Promise<void>;
  /** Registers for events of an object or ends that; false where this host knows no such event. */
  listen(object: ExcelObject, event: string, on: boolean): boolean;
  /** Told of every action, for the request log. */
  note(member: string): void;
}

export async function carryOut(interpreter: Interpreter, body: RequestBody): Promise<ResponseBody> {
  const run = new Run(interpreter, body);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    const number = ++interpreter.actionCount;
    let member = `action ${action.ActionType}`;
    try {
      member = await run.describe(action);
      interpreter.note(member);
      interpreter.faults.strike({ number, member }, false);
      results.push({ ActionId: action.Id, Value: (await run.perform(action)) ?? null });
      interpreter.faults.strike({ number, member }, true);
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
    } catch (error) {
      if (error instanceof ConnectionLost) throw error;
      if (!(error instanceof HostError)) throw new Error(`The host failed at ${member}`, { cause: error });
      return { Results: results, Error: { Code: error.code, Message: error.message, HttpStatusCode: error.status, ActionIndex: index, Location: await run.locationOf(action, member) }, TraceIds: traceIds };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** One request while it is carried out. */
class Run {
  private readonly paths: ObjectPaths;

  constructor(
    private readonly interpreter: Interpreter,
    private readonly body: RequestBody,
  ) {
    this.paths = new ObjectPaths(interpreter, body.ObjectPaths);
  }

  /** What an action asks for, as `Range.values =`. Reaching an object is the action itself, so it is named by its path. */
  async describe({ ActionType: type, Name, ObjectPathId }: Action): Promise<string> {
    if (type === ActionType.trace) return "trace";
    if (type === ActionType.instantiate) return `reach ${this.paths.pathOf(ObjectPathId).Name || "item"}`;
    const object = await this.paths.resolve(ObjectPathId);
    const kind = object?.kind ?? "null object";
    if (type === ActionType.method) return `${kind}.${lowerFirst(Name)}()`;
    if (type === ActionType.setProperty) return `${kind}.${lowerFirst(Name)} =`;
    return `load ${kind}`;
  }

  /** Where an error lies, as `WorksheetCollection.getItem`; what is reached is named by what it was to be reached from. */
  async locationOf({ ActionType: type, ObjectPathId }: Action, member: string): Promise<string> {
    if (type !== ActionType.instantiate) return member.replace(/\(\)$| =$/, "");
    const { Name, ParentObjectPathId } = this.paths.pathOf(ObjectPathId);
    const parent = ParentObjectPathId === undefined ? null : await this.paths.resolve(ParentObjectPathId).catch(() => null);
    return parent === null ? "" : `${parent.kind}.${Name === "" ? "getItem" : lowerFirst(Name)}`;
  }

  perform(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action);
      case ActionType.query:
        return this.query(action, false);
      case ActionType.queryAsJson:
        return this.query(action, true);
      case ActionType.method:
        return this.callMethod(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      case ActionType.update:
        return this.update(action);
      case ActionType.trace:
        return Promise.resolve(null);
    }
    throw this.interpreter.members.refuse(`action type ${action.ActionType}`);
  }

  private async instantiate({ ObjectPathId }: Action): Promise<unknown> {
    const { members, references } = this.interpreter;
    const object = await this.paths.resolve(ObjectPathId);
    if (object !== null && this.body.AutoKeepReference && members.of(object).isReferenced && !this.paths.pathOf(ObjectPathId).D) references.keep(object);
    return identityOf(object, this.interpreter);
  }

  private async query({ ObjectPathId, QueryInfo = {} }: Action, plain: boolean): Promise<unknown> {
    const object = await this.paths.resolve(ObjectPathId);
    const { members, references, beforeReading } = this.interpreter;
    await beforeReading();
    return answerQuery(object, QueryInfo, { members, references, plain });
  }

  private async callMethod({ Name, ObjectPathId, ArgumentInfo }: Action): Promise<unknown> {
    const { members, references, beforeReading } = this.interpreter;
    const object = await this.paths.resolve(ObjectPathId);
    if (Name === "_KeepReference") return object && void references.keep(object);
    if (object === null) throw itemNotFound();
    if (Name === "_RemoveReference") return references.remove(String(ArgumentInfo?.Arguments?.[0]));
    const event = /^_(Un)?[rR]egister(?:(\w+)Event|Event(\w+))$/.exec(Name);
    if (event) {
      if (!this.interpreter.listen(object, event[2] ?? event[3]!, event[1] === undefined)) throw members.refuse(`${object.kind}.${Name}`);
      return null;
    }
    const { call } = members.find(object, Name, "call") as Required<Member<unknown>>;
    const given = await this.paths.argumentsOf(ArgumentInfo);
    await beforeReading();
    return call(object.thing, given);
  }

  private async setProperty({ Name, ObjectPathId, ArgumentInfo }: Action): Promise<unknown> {
    const object = await this.paths.resolve(ObjectPathId);
    if (object === null) throw itemNotFound();
    const [given] = await this.paths.argumentsOf(ArgumentInfo);
    this.interpreter.members.find(object, Name, "set").set!(object.thing, given);
    return null;
  }

  /** Sets several properties, in parts of the object too. */
  private async update({ ObjectPathId, ObjectState = {} }: Action): Promise<unknown> {
    const object = await this.paths.resolve(ObjectPathId);
    if (object === null) throw itemNotFound();
    this.updateObject(object, ObjectState);
    return null;
  }

  private updateObject(object: ExcelObject, state: Readonly<Record<string, unknown>>): void {
    const { members } = this.interpreter;
    for (const [name, given] of Object.entries(state)) {
      const declared = members.of(object).members[lowerFirst(name)];
      if (!declared?.part) {
        members.find(object, upperFirst(name), "set").set!(object.thing, given);
        continue;
      }
      const inner = members.find(object, name, "part").part!(object.thing);
      if (inner === null) throw itemNotFound();
      if (typeof given !== "object" || given === null) throw invalidOperation(`${name} is set from an object`);
      this.updateObject(inner, given as Record<string, unknown>);
    }
  }
}
