// A hospital of seven centres with English headings: the smallest month in which everything that a close does happens once.
import type { WorkbookData } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";

export type Tables = Record<string, string[][]>;

const TEXT: Record<string, string> = {
  Settings: `Key,Value
entity,Small Hospital
industry,hospital
period,2025-06
language,en
material_category,MAT
revenue_account,41`,
  "Cost Elements": `Cost Element,Name,English Name,Class
W,Wages,Wages,personnel
X,Supplies,Supplies,material
G,Drugs,Drugs,drug`,
  Funds: `Fund,Name,In Medical Cost,In Medical Full Cost,In Hospital Full Cost
own,Own funds,1,1,1
grant,Grants,0,1,1`,
  Centres: `Centre,Name,Class,Order
ADM1,Director,admin,1
ADM2,Finance,admin,2
AUX1,Sterile supply,medaux,3
TEC1,Laboratory,medtech,4
CLI1,Surgery,clinical,5
CLI2,Medicine,clinical,6
POOL1,Electricity,pool,7`,
  Accounts: `Account,Account Name,Cost Element,Treatment
1002,Bank,,exclude
3001,Surplus,,exclude
41,Revenue,,exclude
5001,Wages,W,cost
5002,Supplies,X,cost
5003,Drugs,G,cost
59,Other expense,,exclude`,
  Ledger: `Posting Date,Voucher No,Account Code,Description,Debit Amount,Credit Amount,Cost Centre,Cost Element,Fund
2025-06-02,V1,5001,wages,1000.00,,ADM1,,own
2025-06-02,V1,5001,wages,500.01,,ADM2,,own
2025-06-02,V1,5001,wages,700.00,,AUX1,,own
2025-06-02,V1,5001,wages,900.00,,TEC1,,own
2025-06-02,V1,5001,wages,2000.00,,CLI1,,own
2025-06-02,V1,5001,wages,1500.00,,CLI2,,grant
2025-06-02,V1,1002,bank,,6600.01,,,
2025-06-09,V2,5002,electricity,100.00,,POOL1,,own
2025-06-09,V2,5002,supplies,300.00,,CLI1,,own
2025-06-09,V2,5002,supplies,50.00,,TEC1,G,own
2025-06-09,V2,1002,bank,,450.00,,,
2025-06-11,V3,5003,drugs returned,-20.00,,CLI2,,own
2025-06-11,V3,1002,bank,,-20.00,,,
2025-06-20,V4,1002,bank,8000.00,,,,
2025-06-20,V4,4101,patients,,8000.00,,,
2025-06-25,V5,5901,fine,30.00,,ADM1,,own
2025-06-25,V5,1002,bank,,30.00,,,
2025-06-30,V6,4101,close,500.00,,,,
2025-06-30,V6,3001,close,,500.00,,,`,
  "Trial Balance": `Account Code,Account Name,Opening Balance,Period Debit,Period Credit,Closing Balance
1002,Bank,10000.00,8000.00,7060.01,10939.99
3001,Surplus,-10000.00,0.00,500.00,-10500.00
41,Revenue,0.00,500.00,8000.00,-7500.00
4101,Revenue of patients,0.00,500.00,8000.00,-7500.00
5001,Wages,0.00,6600.01,0.00,6600.01
5002,Supplies,0.00,450.00,0.00,450.00
5003,Drugs,0.00,-20.00,0.00,-20.00
59,Other expense,0.00,30.00,0.00,30.00`,
  Drivers: `Driver,Provider,Receiver,Quantity
KWH,,ADM1,1
KWH,,ADM2,1
KWH,,CLI1,4
HEAD,,AUX1,2
HEAD,,TEC1,3
HEAD,,CLI1,5.5
HEAD,,CLI2,4
PACKS,AUX1,TEC1,1
PACKS,AUX1,CLI1,2
TESTS,TEC1,CLI1,10
TESTS,TEC1,CLI2,20`,
  Rules: `Step,Sender,Cost Element,Method,Driver,Receivers
0,class:pool,,direct,KWH,
1,class:admin,,direct,HEAD,
2,class:medaux,,direct,PACKS,class:medtech;class:clinical
3,class:medtech,,direct,TESTS,class:clinical`,
  Revenue: `Ordering Centre,Patient Type,Category,Executing Centre,Amount
CLI1,OP,LAB,TEC1,3000.00
CLI1,IP,MAT,CLI1,1000.00
CLI2,OP,LAB,TEC1,4000.00`,
  Workload: `Centre,Headcount,Visits,Bed Days,Discharges
CLI1,6,30,20,5
CLI2,4,40,,`,
  "Hospital Items": `Item,Name,Amount,Scope,Account
H1,Fines,30.00,hospital_full_cost,59`,
};

/** The tables as rows of texts; headings first. */
export function smallHospital(): Tables {
  return Object.fromEntries(Object.entries(TEXT).map(([name, text]) => [name, text.split("\n").map((line) => line.split(","))]));
}

/** The tables as a workbook, every cell text as in a CSV folder. */
export function bookOf(tables: Tables): Promise<WorkbookData> {
  const sheets = Object.entries(tables).map(([sheet, rows]) => ({
    sheet,
    rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    cells: "text" as const,
  }));
  return memoryWorkbook("small hospital", sheets).read();
}

/** The small hospital with some cells changed: `{ "Drivers!D6": "0" }`. */
export function smallHospitalWith(cells: Readonly<Record<string, string>>): Promise<WorkbookData> {
  const tables = smallHospital();
  for (const [address, value] of Object.entries(cells)) {
    const [, sheet, letter, row] = /^(.*)!([A-Z])(\d+)$/.exec(address)!;
    tables[sheet!]![Number(row) - 1]![letter!.charCodeAt(0) - 65] = value;
  }
  return bookOf(tables);
}
