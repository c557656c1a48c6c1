// A second hospital: two departments with costed items, a clinical department that no rule names, red ink in revenue, payers, patients, plan and bonus.
import { type Tables, smallHospital } from "./small-hospital";

const MORE: Record<string, string> = {
  Centres: `TEC2,Imaging,medtech,8
CLI3,Rehabilitation,clinical,9`,
  Ledger: `2025-06-12,V7,5001,wages,400.00,,TEC2,,own
2025-06-12,V7,5001,wages,250.00,,CLI3,,own
2025-06-12,V7,1002,bank,,650.00,,,
2025-06-21,V8,1002,bank,2200.00,,,,
2025-06-21,V8,4101,patients,,2200.00,,,`,
  Drivers: `HEAD,,TEC2,2
HEAD,,CLI3,3
PACKS,AUX1,TEC2,1
TESTS,TEC2,CLI1,3
TESTS,TEC2,CLI3,1`,
  Settings: `drug_category,DRUG
drug_centre,TEC1`,
};

/** Tables that the small hospital does not have, or has otherwise. */
const OWN: Record<string, string> = {
  "Cost Elements": `Cost Element,Name,English Name,Class,variable_share
W,Wages,Wages,personnel,10
X,Supplies,Supplies,material,100
G,Drugs,Drugs,drug,100`,
  "Trial Balance": `Account Code,Account Name,Opening Balance,Period Debit,Period Credit,Closing Balance
1002,Bank,10000.00,10200.00,7710.01,12489.99
3001,Surplus,-10000.00,0.00,500.00,-10500.00
41,Revenue,0.00,500.00,10200.00,-9700.00
4101,Revenue of patients,0.00,500.00,10200.00,-9700.00
5001,Wages,0.00,7250.01,0.00,7250.01
5002,Supplies,0.00,450.00,0.00,450.00
5003,Drugs,0.00,-20.00,0.00,-20.00
59,Other expense,0.00,30.00,0.00,30.00`,
  Revenue: `Ordering Centre,Patient Type,Category,Executing Centre,Amount,Payer,Received
CLI1,OP,LAB,TEC1,3000.00,insured,2900.00
CLI1,IP,MAT,CLI1,1000.00,self,400.00
CLI1,OP,TRT,CLI1,700.00,self,700.00
CLI1,OP,LAB,TEC1,-100.00,insured,-100.00
CLI2,OP,LAB,TEC1,4000.00,free,
CLI3,IP,SCAN,TEC2,1000.00,insured,1000.00
CLI3,IP,NUR,CLI3,600.00,,150.00`,
  Workload: `Centre,Headcount,Visits,Bed Days,Discharges
CLI1,6,30,20,5
CLI2,4,40,,
CLI3,3,,25,4`,
  service_items: `centre,item,name,price,volume,revenue,specimens_per_test,machine_min,manual_min,direct_reagent,equivalent
TEC1,L1,Blood count,100.00,30,3000.00,1,2,3,3.00,1
TEC1,L2,Culture,97.50,40,3900.00,2,0,5.5,1.00,2
TEC1,L3,Rare test,80.00,0,0.00,1,1,1,0.00,3
TEC2,S1,X-ray,60.00,10,600.00,0,5,5,0.00,1
TEC2,S2,Scan,80.00,5,400.00,0,10,5,0.00,2`,
  activities: `centre,activity,name,driver
TEC1,A1,Taking samples,specimens_per_test
TEC1,A2,Testing,manual_min
TEC2,B1,Imaging,volume`,
  resource_drivers: `centre,element,activity,weight
TEC1,W,A1,1
TEC1,W,A2,2
TEC1,X,A1,1
TEC2,W,B1,1
TEC2,X,B1,1`,
  item_exclusions: `centre,element,name,amount
TEC1,W,research,10.00`,
  other_items: `item,name,unit,unit_cost
N1,Nursing,day,12.5`,
  diseases: `disease,name,ward
Z1,Appendectomy,CLI1
Z2,Rehabilitation,CLI3`,
  patients: `patient,disease,ward,ward_days,icu,icu_days,drug_cost,material_cost
p1,Z1,CLI1,4,,0,30.00,100.00
p2,Z2,CLI3,5,CLI1,2,,12.34
p3,Z1,CLI1,1.5,,,7.77,`,
  patient_items: `patient,item,quantity
p1,L1,2
p1,N1,4
p2,S1,1
p2,L2,1
p3,L2,1.5`,
  patient_revenue: `patient,unit,revenue
p1,WARD,400.00
p1,TEC1,200.00
p1,MAT,100.00
p2,WARD,300.00
p2,TEC2,60.00
p3,TEC1,97.50`,
  drg: `drg,disease,weight,rate
G1,Z1,1.2,500
G2,Z2,0.8,500`,
  plan: `centre,plan_visits,plan_bed_days,plan_cost_per_visit,plan_cost_per_bed_day
CLI1,25,30,80,60
CLI2,40,10,40,30`,
  bonus: `kind,centre,points,quality_share,key,value
param,,,,pool,1000.00
param,,,,coefficient_min,80
param,,,,coefficient_max,120
centre,CLI1,100,90,,
centre,CLI2,80,100,,
centre,CLI3,50,95,,`,
  prior: `period,report,centre,product,element,measure,amount
2025-05,cost-trend,,,W,amount,5000.00
2024-06,cost-trend,,,W,amount,0.00`,
};

const rowsOf = (text: string): string[][] => text.split("\n").map((line) => line.split(","));

/** The tables as rows of texts; headings first. */
export function secondHospital(): Tables {
  const tables = smallHospital();
  for (const [name, text] of Object.entries(MORE)) tables[name]!.push(...rowsOf(text));
  for (const [name, text] of Object.entries(OWN)) tables[name] = rowsOf(text);
  return tables;
}

/** The second hospital with some cells changed: `{ "plan!B2": "0" }`, and whatever else a test does to its tables. */
export function secondHospitalWith(cells: Readonly<Record<string, string>>, change: (tables: Tables) => void = () => undefined): Tables {
  const tables = secondHospital();
  for (const [address, value] of Object.entries(cells)) {
    const [, sheet, letter, row] = /^(.*)!([A-Z])(\d+)$/.exec(address)!;
    tables[sheet!]![Number(row) - 1]![letter!.charCodeAt(0) - 65] = value;
  }
  change(tables);
  return tables;
}
