// Who may sign what, and when: the rules of the house, and those of the book's own settings.

import type { Settings } from "../../tables/settings";
import type { SignAct, SignOff, SignRecord, Standing } from "./sign-record";
import { OFFICES, type Office, sealInForce } from "./sign-record";

export interface SignRequest {
  readonly act: SignAct;
  readonly who: string;
  readonly when: string;
  readonly note: string;
}

/** Why an act was refused, and what the sentence about it needs. */
export interface SignRefusal {
  readonly reason: "not-closed" | "not-written" | "altered" | "is-sealed" | "not-sealed" | "no-name" | "not-listed" | "too-early" | "same-person" | "no-reason";
  readonly args: Readonly<Record<string, string>>;
}

export interface SignGround {
  readonly record: SignRecord;
  readonly standing: Standing;
  readonly settings: Settings;
  /** True when the month, closed again, is closed. */
  readonly closed: boolean;
  /** True when it has figures at all. */
  readonly computed: boolean;
  /** True when sheets of a close stand in the workbook. */
  readonly written: boolean;
  /** True when they do not say what the input says now. */
  readonly altered: boolean;
}

/** Settings that list who may hold an office; whoever seals or unseals is one who may approve. */
const LISTS: Readonly<Record<SignAct, string>> = { prepared: "preparers", reviewed: "reviewers", approved: "approvers", sealed: "approvers", unsealed: "approvers" };

/** The first rule that forbids the act; null where it may be done. */
export function refusalOf(request: SignRequest, ground: SignGround): SignRefusal | null {
  const { act, who } = request;
  const refuse = (reason: SignRefusal["reason"], args: SignRefusal["args"] = {}): SignRefusal => ({ reason, args });
  if (who.trim() === "") return refuse("no-name");
  const allowed = listed(ground.settings, LISTS[act]);
  if (allowed.length > 0 && !allowed.includes(who.trim())) return refuse("not-listed", { setting: LISTS[act], names: allowed.join(", ") });
  return act === "unsealed" ? unsealing(request, ground, refuse) : signing(request, ground, refuse);
}

type Refuse = (reason: SignRefusal["reason"], args?: SignRefusal["args"]) => SignRefusal;

function unsealing({ note }: SignRequest, { record, computed }: SignGround, refuse: Refuse): SignRefusal | null {
  if (sealInForce(record) === null) return refuse("not-sealed");
  if (!computed) return refuse("not-closed");
  return note.trim() === "" ? refuse("no-reason") : null;
}

function signing({ act, who }: SignRequest, { record, standing, closed, written, altered }: SignGround, refuse: Refuse): SignRefusal | null {
  const seal = sealInForce(record);
  if (seal !== null) return refuse("is-sealed", { who: seal.who, when: seal.when });
  if (!written) return refuse("not-written");
  if (!closed) return refuse("not-closed");
  if (altered) return refuse("altered");
  const before = act === "sealed" ? OFFICES : OFFICES.slice(0, OFFICES.indexOf(act as Office));
  const missing = before.find((office) => standing.offices[office] === null);
  if (missing !== undefined) return refuse("too-early", { office: missing });
  // 不相容职务分离: nobody checks or approves what is his own.
  const own = act === "reviewed" || act === "approved" ? before.find((office) => standing.offices[office]!.who === who.trim()) : undefined;
  return own === undefined ? null : refuse("same-person", { who: who.trim(), office: own });
}

function listed({ values }: Settings, key: string): string[] {
  return (values.get(key) ?? "").split(/[;；,，、]/u).map((name) => name.trim()).filter((name) => name !== "");
}

/** The record with the act done. */
export function signed({ acts }: SignRecord, { act, who, when, note }: SignRequest, on: { readonly period: string; readonly seal: string; readonly parts: SignRecord["parts"] }): SignRecord {
  const done: SignOff = { act, who: who.trim(), when, period: on.period, seal: on.seal, note: note.trim() };
  return { acts: [...acts, done], parts: on.parts };
}
