// Every table of a costing workbook that can be read: what all industries have, and what hospitals and factories add.

import { accountsTable } from "./accounts";
import { accrualsTable } from "./accruals";
import { activitiesTable } from "./activities";
import { assetsTable } from "./assets";
import { bonusTable } from "./bonus";
import { budgetTable } from "./budget";
import { centresTable } from "./centres";
import { diseasesTable } from "./diseases";
import { drgTable } from "./drg";
import { driversTable } from "./drivers";
import { elementsTable } from "./elements";
import { fundsTable } from "./funds";
import { hospitalItemsTable } from "./hospital-items";
import { itemExclusionsTable } from "./item-exclusions";
import { ledgerTable } from "./ledger";
import { openingWipTable } from "./opening-wip";
import { otherItemsTable } from "./other-items";
import { patientItemsTable } from "./patient-items";
import { patientRevenueTable } from "./patient-revenue";
import { patientsTable } from "./patients";
import { planTable } from "./plan";
import { postingsTable } from "./postings";
import { priorTable } from "./prior";
import { productionTable } from "./production";
import { productsTable } from "./products";
import { qualityTable } from "./quality";
import { resourceDriversTable } from "./resource-drivers";
import { revenueTable } from "./revenue";
import { routingTable } from "./routing";
import { rulesTable } from "./rules";
import { serviceItemsTable } from "./service-items";
import { settingsTable } from "./settings";
import { standardsTable } from "./standards";
import { stockTable } from "./stock";
import { stockMovesTable } from "./stock-moves";
import type { RowOf, TableDefinition } from "./table";
import { trialBalanceTable } from "./trial-balance";
import { utilitiesTable } from "./utilities";
import { variancesTable } from "./variances";
import { wipRulesTable } from "./wip-rules";
import { workloadTable } from "./workload";

/** Tables whose rows become records as they stand; the ledger and the trial balance have readers of their own. */
export const recordTables = {
  elements: elementsTable,
  centres: centresTable,
  accounts: accountsTable,
  drivers: driversTable,
  rules: rulesTable,
  postings: postingsTable,
  budget: budgetTable,
  prior: priorTable,
  funds: fundsTable,
  revenue: revenueTable,
  workload: workloadTable,
  hospital_items: hospitalItemsTable,
  service_items: serviceItemsTable,
  activities: activitiesTable,
  resource_drivers: resourceDriversTable,
  item_exclusions: itemExclusionsTable,
  other_items: otherItemsTable,
  diseases: diseasesTable,
  patients: patientsTable,
  patient_items: patientItemsTable,
  patient_revenue: patientRevenueTable,
  drg: drgTable,
  plan: planTable,
  assets: assetsTable,
  bonus: bonusTable,
  products: productsTable,
  routing: routingTable,
  production: productionTable,
  opening_wip: openingWipTable,
  wip_rules: wipRulesTable,
  standards: standardsTable,
  stock: stockTable,
  stock_moves: stockMovesTable,
  utilities: utilitiesTable,
  quality: qualityTable,
  accruals: accrualsTable,
  variances: variancesTable,
} as const;

export type RecordTableId = keyof typeof recordTables;

/** Records of every table by its id; a table that is not in the book has none. */
export type TableRecords = { readonly [Id in RecordTableId]: readonly RowOf<(typeof recordTables)[Id]["columns"]>[] };

export type TableId = RecordTableId | "settings" | "ledger" | "trial_balance";

/** All tables by id, in reading order: what the settings say is needed for every other table. */
export const tablesById: { readonly [Id in TableId]: TableDefinition } = {
  settings: settingsTable,
  ledger: ledgerTable,
  trial_balance: trialBalanceTable,
  ...recordTables,
};

export const tableIds = Object.keys(tablesById) as readonly TableId[];
