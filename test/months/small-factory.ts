// A factory of eleven centres with English headings: the smallest month in which everything that a factory close does happens once.
import type { WorkbookData } from "../../src/workbook/workbook";
import { DOCUMENTS } from "./small-factory-documents";
import { type Tables, bookOf } from "./small-hospital";

const TEXT: Record<string, string> = {
  Settings: `Key,Value
entity,Small Works
industry,manufacturing
period,2026-05
rounding,posting
tail,last
language,en
element_material,DM
element_transferred,SF
element_labour,DL
element_scrap,SL
element_trial,TC
element_depreciation,DEP
quality_centre,QC
explain_percent,5
explain_amount,500`,
  "Cost Elements": `Cost Element,Name,Class
DM,Material,material
SF,Transferred in,transferred
PW,Power,conversion
DL,Labour,conversion
OH,Overhead,conversion
SL,Scrap,loss
TC,Trial,loss
WAG,Wages,overhead
DEP,Depreciation,overhead
ELE,Electricity,overhead
REPF,Repairs,overhead
OTH,Other,overhead
rework,Rework,quality
trial,Trial runs,quality
inspection,Inspection,quality`,
  "Cost centres": `Cost centre,Name,Class,Order
GEN,Site,pool,1
STM,Steam,auxiliary,2
REP,Repair shop,auxiliary,3
FND,Foundry,basic,4
ASM,Assembly,basic,5
IDL,Old mill,basic,6
ADM,Office,admin,7
QC,Quality,admin,8
SAL,Sales,sales,9
CAN,Canteen,welfare,10
TEN,Tenant,external,11`,
  Accounts: `Account Code,Account Name,Cost Element,Treatment
1,Assets,,exclude
2,Liabilities,,exclude
4,Equity,,exclude
5001,Production,,cost
5101,Overhead,OTH,cost
5103,Quality,,quality
6001,Revenue,,exclude
6401,Cost of sales,,exclude
6403,Taxes,,exclude
6601,Sales,OTH,period
6602,Administration,OTH,period
221102,Welfare,OTH,cost`,
  Ledger: `Posting Date,Voucher No,Account Code,Description,Debit Amount,Credit Amount,Cost Centre,Product,Cost Element
2026-05-03,V1,500101,issue,1000.00,,FND,S1,DM
2026-05-03,V1,500101,issue,300.00,,ASM,P1,DM
2026-05-03,V1,500101,issue,200.00,,ASM,007,DM
2026-05-03,V1,510101,issue,30.00,,FND,,OTH
2026-05-03,V1,1403,issue,,1530.00,,,
2026-05-10,V2,1403,receipt,2000.00,,,,
2026-05-10,V2,1404,receipt,40.00,,,,
2026-05-10,V2,2202,receipt,,2040.00,,,
2026-05-28,V3,500101,wages,800.00,,FND,,DL
2026-05-28,V3,500101,wages,600.00,,ASM,,DL
2026-05-28,V3,510101,wages,200.01,,FND,,WAG
2026-05-28,V3,510101,wages,100.00,,ASM,,WAG
2026-05-28,V3,510101,wages,70.00,,IDL,,WAG
2026-05-28,V3,500102,wages,300.00,,STM,,WAG
2026-05-28,V3,500102,wages,250.00,,REP,,WAG
2026-05-28,V3,510102,wages,90.00,,GEN,,WAG
2026-05-28,V3,6602,wages,500.00,,ADM,,WAG
2026-05-28,V3,6601,wages,55.00,,SAL,,
2026-05-28,V3,221101,wages,,2965.01,,,
2026-05-29,V4,5103,rework,120.00,,ASM,P1,rework
2026-05-29,V4,5103,trial run,60.00,,ASM,007,trial
2026-05-29,V4,5103,inspection,80.00,,QC,,inspection
2026-05-29,V4,1002,bank,,260.00,,,
2026-05-30,V5,1122,sale,5000.00,,,,
2026-05-30,V5,6001,sale,,5000.00,,,
2026-05-31,V6,500101,returned,-12.34,,ASM,P1,DM
2026-05-31,V6,1002,returned,,-12.34,,,`,
  Drivers: `Driver,Provider,Receiver,Quantity
AREA,,STM,10
AREA,,REP,20
AREA,,FND,70
AREA,,ASM,60
AREA,,IDL,15
AREA,,ADM,12.5
STEAM,STM,STM,3
STEAM,STM,REP,20
STEAM,STM,FND,300
STEAM,STM,ASM,170
STEAM,STM,CAN,7
REPHRS,REP,STM,6
REPHRS,REP,FND,31
REPHRS,REP,ASM,17
REPHRS,REP,TEN,2`,
  Rules: `Step,Sender,Cost Element,Method,Driver,Receivers,As Element,Rate
1,GEN,,direct,AREA,,,
2,STM,,algebraic,STEAM,,PW,
2,REP,,algebraic,REPHRS,,REPF,
3,class:basic,PW,direct,MACHINE_HOURS,products,,
4,class:basic,DL,direct,QUOTA_HOURS,products,,
5,FND,class:overhead,direct,HOURS,products,OH,
6,ASM,class:overhead,planned,HOURS,products,OH,3`,
  Postings: `Role,Account code,Name
basic,500101,Production
auxiliary,500102,Auxiliary
overhead,510101,Overhead
pool,510102,Shared overhead
admin,6602,Administration
sales,6601,Sales
welfare,221102,Welfare
external,122102,Tenants
material,1403,Materials
material_variance,1404,Material variance
semi,1407,Semi-finished
finished,1405,Finished goods
product_variance,1406,Product variance
scrap,5102,Scrap
quality,5103,Quality
salvage,1403,Materials
compensation,122101,Claims
vat_input,222101,Input VAT
vat_transfer_out,222102,VAT transferred out
vat_output,222106,Output VAT
payable,2202,Payables
accumulated_depreciation,1602,Accumulated depreciation
fixed_assets,1601,Fixed assets
planned_difference,660299,Planned differences
idle_capacity,660299,Idle capacity
count_difference,1901,Count differences
cogs,6401,Cost of sales`,
  ...DOCUMENTS,
};

/** Balances before the month that the tables above imply, debit-positive; cash makes them add up to zero. */
const OPENING: Readonly<Record<string, number>> = {
  "1002": 0,
  "1122": 0,
  "1403": 50000,
  "1404": -800,
  "1405": 168200,
  "1406": 3000,
  "1407": 120000,
  "1601": 2190000,
  "1602": -570199,
  "2202": 0,
  "221101": 0,
  "4001": -1500000,
  "500101": 18000,
  "500102": 0,
  "510101": 0,
  "510102": 0,
  "5103": 0,
  "6001": 0,
  "6601": 0,
  "6602": 0,
};

const rowsOf = (text: string): string[][] => text.split("\n").map((line) => line.split(","));

/** The tables as rows of texts; headings first. The trial balance is what the ledger makes of the opening balances. */
export function smallFactory(): Tables {
  const tables: Tables = Object.fromEntries(Object.entries(TEXT).map(([name, text]) => [name, rowsOf(text)]));
  tables["Trial Balance"] = trialBalanceOf(tables);
  return tables;
}

/** The trial balance of the tables' ledger. */
export function trialBalanceOf(tables: Tables): string[][] {
  const opening = { ...OPENING };
  opening["1002"] = -Object.values(OPENING).reduce((sum, each) => sum + each, 0);
  const moved = new Map<string, { debit: number; credit: number }>();
  for (const row of tables["Ledger"]!.slice(1)) {
    if (!row[0]!.startsWith("2026-05")) continue;
    const known = moved.get(row[2]!) ?? { debit: 0, credit: 0 };
    moved.set(row[2]!, { debit: known.debit + cents(row[4]!), credit: known.credit + cents(row[5]!) });
  }
  const accounts = [...new Set([...Object.keys(opening), ...moved.keys()])].sort();
  const lines = accounts.map((account) => {
    const { debit, credit } = moved.get(account) ?? { debit: 0, credit: 0 };
    const start = opening[account] ?? 0;
    return [account, `Account ${account}`, ...[start, debit, credit, start + debit - credit].map((each) => (each / 100).toFixed(2))];
  });
  return [["Account Code", "Account Name", "Opening Balance", "Period Debit", "Period Credit", "Closing Balance"], ...lines];
}

function cents(text: string): number {
  return Math.round(Number(text || "0") * 100);
}

/** The small factory with some cells changed: `{ "Drivers!D6": "0" }`; `trialBalance` follows the changed ledger when asked to. */
export function smallFactoryWith(cells: Readonly<Record<string, string>>, change: (tables: Tables) => void = () => undefined): Promise<WorkbookData> {
  const tables = smallFactory();
  for (const [address, value] of Object.entries(cells)) {
    const [, sheet, letter, row] = /^(.*)!([A-Z])(\d+)$/.exec(address)!;
    tables[sheet!]![Number(row) - 1]![letter!.charCodeAt(0) - 65] = value;
  }
  change(tables);
  return bookOf(tables);
}
