// Checks of cost: nothing is lost between ledger, work in process, finished goods and the journal.

import type { Pool } from "../../allocation/posted/pool-book";
import { linesOf } from "../../collection/collect";
import type { FactoryCollection } from "../../collection/collect-factory";
import type { OpeningWipRecord } from "../../factory-records";
import { groupBy, groupKey } from "../../group-by";
import type { JournalLine } from "../../journal/build-journal";
import { groupLedger } from "../../ledger/group-ledger";
import { cellOf } from "../../records";
import { type Check, check } from "../../statements/check";
import { cellFigure, differenceFigure, linesFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import type { CostRow, FactoryGround, ProductionResult, VarianceResult } from "../factory-month";
import { type Books, sidesOf } from "./balance-checks";
import { routed } from "./quantity-checks";

/** Material, utilities, idle workshops and quality cost against what they were made from. */
export function collectionChecks(ground: FactoryGround, collection: FactoryCollection, books: Books, idle: readonly Pool[]): Check[] {
  const { decimals, input } = ground;
  const issued = sumFigures(collection.material.groups.map((group) => group.issuedPlanned), decimals);
  const meters = collection.utilities.meters;
  return [
    check("material-issues-ledger", issued, sidesOf("material", books, decimals).ledgerCredit),
    ...collection.utilities.kinds.map(({ kind, net }) => check(`utilities-net:${kind}`, sumFigures(meters.filter((meter) => meter.kind === kind).map((meter) => meter.net), decimals), net)),
    ...idle.map(({ centre, element, amount }) => check(`idle-capacity:${centre}:${element}`, amount, amount)),
    ...[...groupBy(input.quality.filter((row) => row.amount !== null), (row) => [row.kind, row.centre, row.product]).values()].map((rows) => {
      const { kind, centre, product } = rows[0]!;
      const cost = collection.costs.find((each) => each.element === kind && each.centre === centre && each.product === product);
      const given = sumFigures(rows.map((row) => cellFigure(row.amount!, decimals, [cellOf(row.at, "amount")])), decimals);
      return check(`quality-ledger:${kind}:${centre}:${product ?? ""}`, cost?.sources.ledger ?? zeroFigure(decimals), given);
    }),
  ];
}

/** Debit = credit of every entry. */
export function journalChecks(journal: readonly JournalLine[], decimals: number): Check[] {
  const entries = [...new Set(journal.map((line) => line.entry))];
  const sides = groupBy(journal, (line) => [line.entry, line.side]);
  const side = (entry: string, wanted: "D" | "C"): Figure => sumFigures((sides.get(groupKey(entry, wanted)) ?? []).map((line) => line.amount), decimals);
  return entries.map((entry) => check(`journal:${entry}`, side(entry, "D"), side(entry, "C")));
}

/** Work in process against its account, in all and by product. */
export function wipChecks(ground: FactoryGround, production: ProductionResult, journal: readonly JournalLine[], books: Books, within: Uint8Array): Check[] {
  const { decimals, input } = ground;
  const basic = sidesOf("basic", books, decimals);
  const openings = groupBy(input.openingWip, (row) => [row.product]);
  const rows = groupBy(production.rows, (row) => [row.product]);
  const closing = (rows: readonly CostRow[]): Figure => sumFigures(rows.map((row) => row.closing), decimals);
  const account = books.accountOf("basic")?.account;
  const booked = bookedByProduct(ground, account, journal, within);
  return [
    check("wip-opening-gl", basic.opening, openingOf(input.openingWip, decimals)),
    check("wip-closing-gl", basic.closing, closing(production.rows)),
    ...routed(ground).map((product) => {
      const left = sumFigures([openingOf(openings.get(groupKey(product)) ?? [], decimals), booked(product)], decimals);
      return check(`wip-closing:${product}`, left, closing(rows.get(groupKey(product)) ?? []));
    }),
  ];
}

function openingOf(rows: readonly OpeningWipRecord[], decimals: number): Figure {
  return sumFigures(rows.map((row) => cellFigure(row.amount, decimals, [cellOf(row.at, "amount")])), decimals);
}

/** What ledger and journal booked on the account of basic production, by product. */
function bookedByProduct({ input, decimals }: FactoryGround, account: string | undefined, journal: readonly JournalLine[], within: Uint8Array): (product: string) => Figure {
  const groups = groupLedger(input.ledger, ["account", "product"], within);
  const own = Array.from({ length: groups.size }, (_, group) => group).filter((group) => account !== undefined && groups.key(group, "account").startsWith(account));
  const inLedger = groupBy(own, (group) => [groups.key(group, "product")]);
  const inJournal = groupBy(journal.filter((line) => line.account === account), (line) => [line.product, line.side]);
  return (product) => {
    const found = inLedger.get(groupKey(product)) ?? [];
    const net = linesFigure(found.reduce((sum, group) => sum + BigInt(groups.net(group)), 0n), decimals, linesOf(groups, found));
    const posted = (side: "D" | "C"): Figure[] => (inJournal.get(groupKey(product, side)) ?? []).map((line) => line.amount);
    return differenceFigure(sumFigures([net, ...posted("D")], decimals), sumFigures(posted("C"), decimals));
  };
}

/** Cost in = cost out over all steps; actual cost = its elements; the ledger balances after the close. */
export function conservationChecks(ground: FactoryGround, production: ProductionResult, variances: VarianceResult, books: Books): Check[] {
  const { decimals } = ground;
  const { rows } = production;
  const sum = (figures: readonly Figure[]): Figure => sumFigures(figures, decimals);
  const came = differenceFigure(sum(rows.flatMap((row) => [row.opening, row.current])), sum(rows.flatMap((row) => [row.scrapOut, row.byProductCredit])));
  const elements = (costs: ReadonlyMap<string, ReadonlyMap<string, Figure>>): Figure[] => [...costs.values()].flatMap((each) => [...each.values()]);
  const after = books.balances.map((row) => (row.isParent ? differenceFigure(row.closeDebit, row.closeCredit) : row.closing));
  return [
    check("product-cost-conservation", came, sum(rows.flatMap((row) => [row.finished, row.closing]))),
    check("finished-actual", sum([...elements(production.restored), ...elements(variances.distributed)]), sum(elements(variances.actual))),
    check("trial-balance-after", sum(after), zeroFigure(decimals)),
  ];
}
