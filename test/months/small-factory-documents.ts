// What the small factory made, moved, measured and expected: its tables beside masters and books.

export const DOCUMENTS: Readonly<Record<string, string>> = {
  Products: `Product,Name,Unit,Kind,Group,Price
S1,Casting,pc,semi,,
P1,Pump,pc,finished,,
007,Valve,pc,finished,,
B1,Sand,kg,by-product,S1,0.5`,
  Routing: `Product,Step,Cost centre,Input item,Input quantity,Transfer
S1,1,FND,,,combined
P1,1,FND,S1,1,combined
P1,2,ASM,,,combined
007,1,ASM,,,combined`,
  Production: `Product,Cost centre,Opening,Started,Finished,Closing,Material share %,Conversion share %,Opening material share %,Opening conversion share %,Closing quota material,Closing quota hours,Scrapped,Hours,Machine hours
S1,FND,2,22,20,3,100,50,100,50,,,1,120,60
P1,FND,0,15,14,1,100,50,100,50,,,0,45,20
P1,ASM,1,14,12,3,100,50,100,50,,,0,70,30
007,ASM,0,10,8,2,100,50,100,50,40,1,0,33,15
B1,FND,0,30,30,0,,,,,,,,,`,
  "Opening WIP": `Product,Cost centre,Origin,Cost element,Amount
S1,FND,,DM,60.00
S1,FND,,DL,20.00
P1,ASM,,SF,100.00`,
  "WIP rules": `Product,Cost centre,Method
S1,FND,equivalent-weighted
P1,FND,equivalent-fifo
P1,ASM,equivalent-weighted
007,ASM,standard-ratio`,
  Standards: `Product,Cost centre,Cost element,Item,Quantity,Price,Amount
S1,FND,DM,M1,4,10,40
S1,FND,DL,,2,9,18
P1,FND,DL,,1.5,9,13.5
P1,ASM,DM,M1,2,10,20
P1,ASM,DL,,3,9,27
007,ASM,DM,M1,2,10,20
007,ASM,DL,,1,9,9
P1,ASM,OH,,,,12
007,ASM,OH,,,,6`,
  Stock: `Item,Name,Unit,Kind,Group,Planned price,Opening quantity,Opening amount,Opening variance,Method
M1,Iron,kg,material,G,10,50,500.00,-8.00,planned
S1,Casting,pc,semi,,,10,1200.00,,month-average
P1,Pump,pc,finished,,,5,1500.00,,fifo
007,Valve,pc,finished,,,2,180.00,,moving-average
B1,Sand,kg,finished,,,4,2.00,,month-average`,
  "Stock moves": `Date,Item,Kind,Quantity,Amount,Cost centre,Product,Cost element,Document
2026-05-03,M1,issue,100,,FND,S1,DM,D1
2026-05-03,M1,issue,30,,ASM,P1,DM,D1
2026-05-03,M1,issue,20,,ASM,007,DM,D1
2026-05-03,M1,issue,3,,FND,,OTH,D1
2026-05-10,M1,receipt,200,2040.00,,,,D2
2026-05-12,S1,receipt,20,,,,,D3
2026-05-14,S1,issue,15,,FND,P1,,D4
2026-05-20,P1,receipt,12,,,,,D5
2026-05-21,P1,issue,10,,SAL,,,D6
2026-05-22,007,receipt,8,,,,,D7
2026-05-23,007,issue,4,,SAL,,,D8
2026-05-24,B1,receipt,30,,,,,D9`,
  Utilities: `Kind,Supplier,Quantity,Net amount,VAT,Receiver,Cost element,Meter
power,Grid,1005,1000.00,130.00,,,
power,,10,,,GEN,ELE,E1
power,,100,,,STM,ELE,E2
power,,500,,,FND,PW,E3
power,,300,,,ASM,PW,E4
power,,50,,,ADM,ELE,E5
power,,20,,,CAN,ELE,E6
power,,20,,,TEN,ELE,E7
power,,5,,,IDL,ELE,E8`,
  Quality: `Product,Cost centre,Kind,Basis,Quantity,Hours,Amount,Salvage,Compensation
S1,FND,irreparable,actual,1,5,,3.00,2.00
P1,ASM,rework,,,,120.00,4.00,
,QC,inspection,,,,80.00,,`,
  Assets: `Asset no.,Name,Cost centre,Cost element,Cost,Salvage share %,Months,Start,Method,Accumulated depreciation,Units total,Units this month
A1,Furnace,FND,,12000.00,4,120,2024-01,straight-line,2592.00,,
A2,Boiler,STM,,6000.00,5,60,2025-04,double-declining,2400.00,,
A3,Truck,ADM,OTH,3000.00,0,60,2026-01,units,100.00,9000,40
A4,Tools,REP,,900.00,10,36,2024-06,sum-of-years,609.99,,`,
  Accruals: `Name,Account code,Credit account,Cost centre,Cost element,Base,Rate,Amount
Social insurance,,221103,FND,DL,element:DL,0.3,
Social insurance,,221103,IDL,WAG,element:WAG,0.3,
Property tax,6403,222109,,,100000,0.001,
Insurance,,2241,GEN,OTH,,,33.35`,
  Variances: `Product,Cost centre,Cost element,Opening,Incurred,Method,Share %
,ASM,OH,50.00,,distribute,50
P1,FND,DL,-20.00,,distribute,100`,
  Budget: `Cost centre,Product,Cost element,Measure,Quantity,Amount
FND,,WAG,overhead,,190
,P1,DM,unit_cost,,101.2345
,P1,,output,12,`,
  Prior: `Period,Report,Cost centre,Product,Cost Element,Measure,Amount
2026-04,overhead-detail,FND,,WAG,ytd_overhead,750.00
2025-12,comparable-reduction,,P1,,year_average,300.00
2026-04,cumulative-ledger,,P1,,ytd_quantity,40`,
};
