// A second factory, unlike the sample: codes that are numbers, parallel and itemised transfer, first-in first-out, an idle workshop, red ink, a January.
import type { WorkbookData } from "../../src/workbook/workbook";
import { secondFactoryBooks } from "./second-factory-books";
import { type Tables, bookOf } from "./small-hospital";

const TEXT: Readonly<Record<string, string>> = {
  settings: `key,value
entity,Second Factory
industry,manufacturing
period,2027-01
decimals,2
rounding,posting
tail,last
language,en
element_material,DM
element_transferred,SF
element_labour,DL
element_scrap,SL
element_trial,TC
element_depreciation,DEP
quality_centre,21
explain_percent,5
explain_amount,500`,
  elements: `element,name,class
DM,Materials,material
SF,Transferred in,transferred
PW,Power,conversion
DL,Labour,conversion
OH,Overhead,conversion
SL,Scrap loss,loss
TC,Trial cost,loss
SUP,Supplies,overhead
WAG,Indirect wages,overhead
DEP,Depreciation,overhead
REPF,Repairs,overhead
OTH,Other,overhead
rework,Rework,quality
trial,Trial run,quality
inspection,Inspection,quality
prevention,Prevention,quality`,
  centres: `centre,name,class,order
01,Site,pool,1
02,Boiler,auxiliary,2
03,Repair,auxiliary,3
11,Foundry,basic,4
12,Machining,basic,5
13,Assembly,basic,6
14,Old shop,basic,7
21,Office,admin,8
31,Sales,sales,9
41,Canteen,welfare,10
51,Tenant,external,11`,
  accounts: `account,name,element,treatment
5001,Production,,cost
5101,Overhead,OTH,cost
5103,Quality,,quality
6601,Sales,OTH,period
6602,Administration,OTH,period
221102,Welfare,OTH,cost
1,Assets,,exclude
2,Liabilities,,exclude
4,Equity,,exclude
6,Profit and loss,,exclude`,
  postings: `role,account
basic,500101
auxiliary,500102
overhead,510101
pool,510102
admin,6602
sales,6601
welfare,221102
external,122102
material,1403
material_variance,1404
semi,1407
finished,1405
product_variance,1406
scrap,5102
quality,5103
salvage,1403
compensation,122101
vat_input,22210101
vat_transfer_out,22210102
vat_output,22210106
payable,2202
accumulated_depreciation,1602
fixed_assets,1601
planned_difference,660299
idle_capacity,660298
count_difference,1901
cogs,6401`,
  products: `product,name,kind,group,price
001,Blank,semi,,
002,Shaft,semi,,
101,Pump,finished,,
102,Valve,finished,,
103,Frame,finished,,
104,Prototype,finished,,
105,Gear,finished,,
900,Chips,by-product,102,0.35`,
  routing: `product,step,centre,input,input_quantity,transfer
001,1,11,,,itemised
001,2,12,,,itemised
002,1,12,001,1,combined
101,1,11,002,2,itemised
101,2,12,,,itemised
101,3,13,,,itemised
102,1,11,,,parallel
102,2,12,,,parallel
102,3,13,,,parallel
103,1,13,,,combined
104,1,12,,,combined
105,1,11,001,1.5,combined
105,2,13,,,combined`,
  production: `product,centre,opening,started,finished,closing,material_share,conversion_share,opening_material_share,opening_conversion_share,closing_quota_material,closing_quota_hours,scrapped,hours,machine_hours
001,11,10,100,90,20,100,40,100,30,,,0,310.5,120
001,12,5,90,85,10,100,55,100,60,,,0,180,75
002,12,0,40,36,4,100,50,,,,,0,96,40
101,11,4,20,19,5,100,50,100,50,,,0,120,33
101,12,3,19,18,3,80,35,100,50,,,1,150,61
101,13,2,18,17,3,100,45,100,25,,,0,88,12
102,11,6,50,50,4,100,50,100,50,,,2,140,90
102,12,3,50,48,5,100,40,100,50,,,0,66.25,20
102,13,2,48,47,3,90,50,100,50,,,0,71,10
103,13,0,30,30,0,,,,,,,0,60,25
104,12,0,8,0,8,100,20,,,,,0,30,5
105,11,2,30,28,4,100,50,100,50,88.50,9.5,0,75,30
105,13,0,28,26,2,100,50,,,,,0,52,0
900,11,0,120,120,0,,,,,,,0,0,0`,
  wip_rules: `product,centre,method
001,11,equivalent-fifo
001,12,equivalent-fifo
002,12,as-finished
101,11,fixed
101,12,standard
101,13,equivalent-fifo
102,11,equivalent-weighted
102,12,equivalent-weighted
102,13,equivalent-weighted
103,13,materials
104,12,standard
105,11,standard-ratio
105,13,none`,
  opening_wip: `product,centre,origin,element,amount
001,11,,DM,410.00
001,11,own,PW,22.10
001,11,own,DL,96.33
001,11,own,OH,41.07
001,12,transferred,DM,205.00
001,12,transferred,DL,160.55
001,12,transferred,PW,31.00
001,12,transferred,OH,70.20
001,12,own,DL,75.11
101,11,,SF,900.00
101,11,own,DM,48.00
101,11,own,DL,101.00
101,12,transferred,SF,700.00
101,12,transferred,DM,36.00
101,12,transferred,DL,130.00
101,12,own,DL,88.00
101,13,transferred,SF,470.00
101,13,transferred,DL,150.00
101,13,own,DM,19.99
102,11,own,DM,130.00
102,11,own,DL,45.00
102,12,own,DL,33.33
102,13,own,OH,-5.00
105,11,transferred,SF,160.00
105,11,own,DM,44.00
105,11,own,DL,30.00`,
  standards: `product,centre,element,item,quantity,price,amount
001,11,DM,M1,4,10,40.00
001,11,PW,,,,4.20
001,11,DL,,3,12.5,37.50
001,11,OH,,3,6,18.00
001,12,PW,,,,2.10
001,12,DL,,2,14,28.00
001,12,OH,,2,7.5,15.00
002,12,SF,001,1,144.80,144.80
002,12,DL,,2.5,14,35.00
002,12,PW,,,,3.00
002,12,OH,,2.5,7.5,18.75
101,11,SF,002,2,201.55,403.10
101,11,DM,M2,2,8,16.00
101,11,PW,,,,5.50
101,11,DL,,6,12.5,75.00
101,11,OH,,6,6,36.00
101,12,DM,M2,1,8,8.00
101,12,PW,,,,9.90
101,12,DL,,8,14,112.00
101,12,OH,,8,7.5,60.00
101,13,DM,M2,3,8,24.00
101,13,PW,,,,2.00
101,13,DL,,5,11,55.00
101,13,OH,,5,4.5,22.50
102,11,DM,M1,3,10,30.00
102,11,DL,,2.8,12.5,35.00
102,11,PW,,,,6.00
102,11,OH,,2.8,6,16.80
102,12,DL,,1.3,14,18.20
102,12,PW,,,,1.50
102,12,OH,,1.3,7.5,9.75
102,13,DM,M2,2,8,16.00
102,13,DL,,1.5,11,16.50
102,13,PW,,,,0.80
102,13,OH,,1.5,4.5,6.75
103,13,DM,M2,5,8,40.00
103,13,DL,,2,11,22.00
103,13,PW,,,,3.10
103,13,OH,,2,4.5,9.00
104,12,DM,M1,6,10,60.00
104,12,DL,,4,14,56.00
104,12,PW,,,,2.50
104,12,OH,,4,7.5,30.00
105,11,SF,001,1.5,144.80,217.20
105,11,DM,M1,2,10,20.00
105,11,PW,,,,4.00
105,11,DL,,2.5,12.5,31.25
105,11,OH,,2.5,6,15.00
105,13,SF,,1,287.45,287.45
105,13,DL,,2,11,22.00
105,13,OH,,2,4.5,9.00`,
  drivers: `driver,provider,receiver,quantity
AREA,,02,40
AREA,,03,35
AREA,,11,300
AREA,,12,260
AREA,,13,240
AREA,,14,90
AREA,,21,35
STEAM,02,02,5
STEAM,02,03,60
STEAM,02,11,400
STEAM,02,12,200
STEAM,02,13,150
STEAM,02,14,10
STEAM,02,21,30
STEAM,02,41,20
STEAM,02,51,25
REPHRS,03,02,12
REPHRS,03,11,44
REPHRS,03,12,61
REPHRS,03,13,18
REPHRS,03,14,2
REPHRS,03,31,3`,
  rules: `step,sender,element,method,driver,receivers,as_element,rate
5,01,,direct,AREA,,,
10,02,,interaction,STEAM,,PW,
10,03,,interaction,REPHRS,,REPF,
20,class:basic,PW,direct,MACHINE_HOURS,products,,
21,class:basic,DL,direct,QUOTA_HOURS,products,,
22,11,DM,direct,QUOTA_MATERIAL,001;102,,
23,11,class:overhead,direct,HOURS,products,OH,
24,12,class:overhead,planned,HOURS,products,OH,3.35
25,13,class:overhead,planned,HOURS,products,OH,4.1
26,14,class:overhead,direct,HOURS,products,OH,`,
  stock: `item,name,kind,group,planned_price,opening_quantity,opening_amount,opening_variance,method
M1,Bar,material,A,10,200,2000.00,-31.40,planned
M2,Casting,material,A,8,150,1200.00,12.00,planned
M9,Oil,material,B,5.5,60,330.00,3.30,planned
001,Blank,semi,,,20,2890.00,,fifo
002,Shaft,semi,,,10,2030.00,,moving-average
101,Pump,finished,,,5,4100.00,,month-average
102,Valve,finished,,,12,2010.00,,fifo
103,Frame,finished,,,0,0.00,,moving-average
104,Prototype,finished,,,0,0.00,,month-average
105,Gear,finished,,,3,900.00,,month-average
900,Chips,finished,,,100,30.00,,month-average`,
  utilities: `kind,supplier,quantity,net,vat,receiver,element,meter
power,Grid,5000,2400.00,312.00,,,
power,,2100,,,11,PW,e1
power,,1300,,,12,PW,e2
power,,600,,,13,OTH,e3
power,,300,,,14,OTH,e4
power,,250,,,41,OTH,e5
power,,330,,,51,OTH,e6`,
  quality: `product,centre,kind,basis,quantity,hours,amount,salvage,compensation
102,11,irreparable,actual,2,3,,12.00,5.00
101,12,irreparable,standard,1,,,,
105,13,rework,,,,71.00,6.00,
103,13,trial,,,,133.20,,10.00
,21,inspection,,,,250.00,,`,
  assets: `asset,name,centre,element,cost,salvage_share,months,start,method,accumulated,units_total,units_month
A1,Furnace,11,,60000.00,5,120,2024-03,straight-line,16150.00,,
A2,Lathe,12,,36000.00,4,60,2025-11,double-declining,15600.00,,
A3,Crane,14,,12000.00,0,48,2027-01,sum-of-years,0.00,,`,
  accruals: `name,account,credit_account,centre,element,base,rate,amount
Insurance,,221103,11,DL,element:DL,0.2,
Insurance,,221103,12,DL,element:DL,0.2,
Insurance,,221103,13,DL,element:DL,0.2,
Land tax,6403,222109,,,,,90.00`,
  variances: `product,centre,element,opening,incurred,method,share
,12,OH,120.50,,distribute,60
,11,DM,-300.00,0.00,distribute,100
101,13,DL,40.01,0.00,distribute,50
102,12,DM,77.00,,carry,`,
  budget: `product,element,measure,quantity,amount
101,DM,unit_cost,,230.5
101,DL,unit_cost,,610.2
102,DM,unit_cost,,46
102,DL,unit_cost,,70
102,,output,45,
101,,output,20,`,
  prior: `period,report,product,element,measure,amount
2026-12,unit-cost-composition,101,DM,unit_cost,233.1
2026-12,cumulative-ledger,101,DM,ytd_amount,99999.99
2026-12,cumulative-ledger,101,,ytd_quantity,260
2026-12,cost-analysis,101,,year_average,1500.25
2026-12,cost-analysis,102,,year_average,141.1
2026-01,unit-cost-composition,102,DM,unit_cost,44.4`,
};

/** All tables as rows of texts, with the books that belong to them. */
export function secondFactory(): Tables {
  const tables = Object.fromEntries(Object.entries(TEXT).map(([name, text]) => [name, text.split("\n").map((line) => line.split(","))]));
  return { ...tables, ...secondFactoryBooks(tables) };
}

export function secondFactoryBook(): Promise<WorkbookData> {
  return bookOf(secondFactory());
}
