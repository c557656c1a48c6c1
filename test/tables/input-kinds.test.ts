// Kinds of odd input in other languages and layouts than their galleries show: what each comes to, by its number in the list of kinds.
import { checkInputs } from "../../src/application/check-inputs";
import type { Severity } from "../../src/engine/finding";
import { decodeText } from "../../src/workbook/file/csv/text-encoding";
import { csvRows } from "../../src/workbook/file/csv/csv-text";
import { book, sheet } from "./books";

const ZH = "日期,凭证号,摘要,科目编码,科目名称,部门,借方金额,贷方金额";
const EN = "Posting Date,Voucher No,Description,Account Code,Account Name,Cost Centre,Debit,Credit";
const quoted = (text: string): string => (text.includes(",") || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);

/** A voucher of two lines with these amounts, and a few words that may be others. */
function zh(debit: string, credit = debit, { number = "记-1", day = "2024-01-05", text = "领料", centre = "一车间", account = "5001" } = {}): string {
  return `${day},${number},${quoted(text)},${account},生产成本,${centre},${quoted(debit)},\n${day},${number},${quoted(text)},1403,原材料,,,${quoted(credit)}\n`;
}
function en(debit: string, credit = debit, { number = "V1", day = "2024-01-05", text = "issue", centre = "WS1", account = "5001" } = {}): string {
  return `${day},${number},${quoted(text)},${account},Production,${centre},${quoted(debit)},\n${day},${number},${quoted(text)},1403,Materials,,,${quoted(credit)}\n`;
}
const Z = (...vouchers: string[]): string => `${ZH}\n${vouchers.join("")}`;
const E = (...vouchers: string[]): string => `${EN}\n${vouchers.join("")}`;

type Outcome = Severity | "accept";
const [A, N, W, Q, R] = ["accept", "accept_with_note", "warn", "ask", "refuse"] as const satisfies readonly Outcome[];

/** Kind, outcome, the code that says so (none where nothing is said), debits where they are certain, the file. */
const KINDS: readonly (readonly [number, Outcome, string, string, string])[] = [
  [1, N, "number-as-text", "1234.56", E(en("'1234.56"))],
  [2, N, "number-as-text", "1234.50", E(en("１，２３４．５０"))],
  [3, N, "number-as-text", "1000.11", E(en("1'000.11"))],
  [4, R, "amount-not-a-number", "", E(en("1,23.45"))],
  [5, N, "number-as-text", "1234567.89", E(en("12,34,567.89"))],
  [6, Q, "amounts-with-decimal-comma", "1234.56", E(en("1.234,56"))],
  [7, Q, "amount-point-unclear", "", E(en("1.234"))],
  [8, N, "number-as-text", "-200.00", E(en("(200.00)", "（200.00）"))],
  [9, N, "number-as-text", "-1234.56", E(en("1,234.56-"))],
  [10, N, "number-as-text", "-5.00", Z(zh("−5.00", "－5.00"))],
  [11, N, "reversal-found", "-1000.00", E(en("-1000"))],
  [14, R, "amount-not-a-number", "", Z(zh("红字500"))],
  [15, N, "number-as-text", "30.00", Z(zh("RMB 30", "￥30元"))],
  [16, R, "amount-not-a-number", "", Z(zh("$5.00", "5"), zh("6", "6", { number: "记-2" }))],
  [17, Q, "unit-unclear", "1.50", `General Ledger,,,,,,,\n(in thousands),,,,,,,\n${E(en("1.5"))}`],
  [17, Q, "unit-unclear", "1.50", `${ZH.replace("借方金额", "借方金额（千元）").replace("贷方金额", "贷方金额（千元）")}\n${zh("1.5")}`],
  [18, Q, "unit-in-cell", "120000000.00", Z(zh("1.2亿", "120000000"))],
  [18, Q, "unit-in-cell", "5000.00", E(en("5k", "5000"))],
  [19, R, "amount-not-a-number", "", Z(zh("壹仟元整", "1000"))],
  [20, R, "amount-not-a-number", "", E(en("100+200", "300"))],
  [21, A, "", "", "Service department,Receiving department,Share\nPower,A,12.5%\nPower,B,87.5%"],
  [21, Q, "shares-unclear", "", "Service department,Receiving department,Share\nPower,A,12.5%\nPower,B,87.5"],
  [22, N, "amount-not-given", "100.00", Z(zh("100"), "2024-01-06,记-2,x,5001,生产成本,一车间,—,无\n")],
  [23, A, "", "0.00", E(en("-0.00"))],
  [27, R, "amount-not-a-number", "", E(en("l00", "100"))],
  [28, N, "number-as-text", "400.00", E(en("٤٠٠", "400"))],
  [28, R, "amount-not-a-number", "", Z(zh("四百", "400"))],
  [36, R, "amount-too-large", "", E(en("99999999999999.99"))],
  [17, Q, "unit-unclear", "5.00", "Date,Voucher,Account,Debit (RMB thousand),Credit (RMB thousand)\n2025-03-05,1,6602,5,\n2025-03-05,1,1002,,5"],
  [37, W, "both-sides-filled", "100.00", "会计期间,凭证类别,凭证号,科目编码,借方发生额,贷方发生额\n2025-03,记,1,6602,100,40\n2025-03,记,1,1002,0,60"],
  [37, W, "both-sides-filled", "100.00", `${EN}\n2024-01-05,V1,x,5001,P,WS1,100,20\n2024-01-05,V1,x,1403,M,,,80`],
  [38, A, "", "5.00", E(en("0.00"), en("5", "5", { number: "V2" }))],
  [39, N, "number-as-text", "1100.00", "Date,Document No.,Account,D/C,Amount\n2024-01-05,1,5001,S,\"1,100.00\"\n2024-01-05,1,1403,H,1100"],
  [39, A, "", "5.00", "Belegdatum;Belegnummer;Konto;S/H;Betrag\n05.03.2025;1;6020;S;5.00\n05.03.2025;1;1200;H;5.00".replaceAll(";", ",")],
  [46, W, "parent-unlike-children", "50.00", "科目编码,科目名称,期初余额,本期借方,本期贷方,期末余额\n1403,原料,100,50,20,130\n140301,钢,60,30,10,80\n140302,铝,40,20,9,51"],
  [40, R, "direction-missing", "100.00", "Date,Document No.,Account,D/C,Amount\n2024-01-05,1,5001,D,100\n2024-01-05,1,1403,C,100\n2024-01-05,2,1403,,5"],
  [42, Q, "table-unrecognised", "", "Date,Description,Money Out,Money In,Balance\n2024-01-05,Sales,,1000,1000"],
  [43, W, "voucher-unbalanced", "100.00", E(en("100", "99.99"))],
  [44, W, "voucher-unbalanced", "200.00", E(en("100.01", "99.99"), en("99.99", "100.01", { number: "V2" }))],
  [48, W, "voucher-number-again", "11.00", E(en("5"), en("6", "6", { day: "2024-01-09" }))],
  [49, A, "", "11.00", E(en("5"), en("6", "6", { day: "2024-02-05" }))],
  [50, N, "voucher-numbers-missing", "11.00", E(en("5"), en("6", "6", { number: "V3" }))],
  [51, Q, "closing-entry-found", "1000.00", `${EN}\n2024-12-31,V9,Close to income summary,4103,Profit of the year,,1000,\n2024-12-31,V9,Close to income summary,6602,Admin,ADM,,1000`],
  [54, N, "lines-unposted", "5.00", `${EN},Status\n${en("5").replaceAll("\n", ",Posted\n")}${en("6", "6", { number: "V2" }).replaceAll("\n", ",Draft\n")}`],
  [55, Q, "period-beyond-december", "6.00", "Fiscal Year,Period,Posting Date,Document No.,Account,Debit,Credit\n2024,12,2024-12-31,1,5001,5,\n2024,12,2024-12-31,1,1403,,5\n2024,13,2024-12-31,2,5001,1,\n2024,13,2024-12-31,2,1403,,1"],
  [60, W, "amount-unlike-price", "", "Item,Unit,Quantity,Price,Amount\nM1,kg,10,0.8,9"],
  [61, W, "balance-below-zero", "0.00", "日付,伝票番号,摘要,借方,貸方,残高\n2021-05-01,1,月初残高,,,100\n2021-05-02,2,手形,,300,-200"],
  [61, W, "balance-below-zero", "50.00", "科目编码,科目名称,期初余额,本期借方,本期贷方,期末余额\n1002,银行存款,100,50,200,-50"],
  [64, Q, "column-ambiguous", "100.00", "日期,凭证号,科目编码,借方,贷方,借方,贷方\n2024-01-05,1,5001,100,,14,\n2024-01-05,1,1403,,100,,14"],
  [69, N, "row-skipped", "5.00", Z(zh("5"), ",,本 月 合 计,,,,5,5\n,,合　　计：,,,,5,5\n")],
  [70, A, "", "5.00", Z(zh("5", "5", { text: "合计支付工资" }))],
  [72, N, "row-skipped", "5.00", "Account,Date,Num,Memo,Debit,Credit\n1010 Bank,,,,,\n,03/15/2025,J1,x,,5.00\nTotal for 1010 Bank,,,,,5.00\n6020 Rent,,,,,\n,03/15/2025,J1,x,5.00,\nTotal for 6020 Rent,,,,5.00,"],
  [78, Q, "table-crosstab", "", "Cost element,Workshop 1,Workshop 2,Total\nWages,100,200,300\nPower,10,20,30"],
  [81, Q, "heading-missing", "100.00", en("100")],
  [82, R, "row-ragged", "5.00", E("2024-01-05,V1,issue, steel,5001,Production,WS1,100,\n", en("5", "5", { number: "V2" }))],
  [83, N, "text-cleaned", "5.00", `${EN}\n2024-01-05,V1,"pay\nwages, ""bonus""",5001,P,WS1,5,\n2024-01-05,V1,x,1403,M,,,5`],
  [87, N, "text-cleaned", "5.00", E(en("5", "5", { centre: "WS1\u200B" }))],
  [89, R, "code-in-powers", "5.00", E(en("5", "5", { centre: "2.19E+26" }))],
  [90, N, "text-cleaned", "5.00", E(en("5", "5", { centre: "101.0" }))],
  [91, W, "number-too-long", "5.00", E(en("5", "5", { number: "12345678901234567890" }))],
  [92, W, "dimension-split", "5.00", Z(zh("5", "5", { centre: "部门:01;项目:P01" }))],
  [93, W, "code-named-twice", "11.00", E(en("5"), en("6").replaceAll("Production", "Manufacturing"))],
  [94, W, "centre-blank", "11.00", E(en("5"), en("6", "6", { centre: "-" }))],
  [95, W, "centres-alike", "11.00", E(en("5"), en("6", "6", { centre: "WSl" }))],
  [96, W, "letters-of-two-scripts", "11.00", E(en("5", "5", { centre: "A1" }), en("6", "6", { centre: "А1" }))],
  [97, N, "text-cleaned", "5.00", Z(zh("5", "5", { centre: "一车间\u202E", text: "👨‍👩‍👧 𠮷野家" }))],
  [98, N, "formula-like-text", "5.00", E(en("5", "5", { text: "@SUM(1)" }))],
  [99, N, "dates-written-differently", "3.00", E(en("1"), en("1", "1", { number: "V2", day: "20240105" }), en("1", "1", { number: "V3", day: "5-Jan-2024" }))],
  [100, R, "date-invalid", "1.00", E(en("1", "1", { day: "2024-02-30" }))],
  [102, Q, "date-order-unclear", "1.00", E(en("1", "1", { day: "03/04/2024" }))],
  [103, R, "date-order-mixed", "2.00", E(en("1", "1", { day: "13/04/2024" }), en("1", "1", { number: "V2", day: "04/14/2024" }))],
  [104, Q, "date-era-unclear", "5.00", "傳票日期,傳票號碼,科目編號,摘要,借方金額,貸方金額\n113/01/05,1,5001,x,5,0\n113/01/05,1,1403,x,0,5"],
  [106, A, "", "2.00", E(en("1", "1", { day: "2024-01-05T08:30:00Z" }), en("1", "1", { number: "V2", day: "2024-01-05 23:59" }))],
  [107, R, "date-invalid", "1.00", E(en("1", "1", { day: "60" }))],
  [108, Q, "hours-unclear", "", "Name,Department,Hours\nA,WS1,7:30\nC,WS1,0.3125"],
  [109, W, "shift-overnight", "", "Name,Date,Clock in,Clock out\nA,2024-01-05,22:00,06:00\nB,2024-01-05,08:00,17:00"],
  [110, W, "shares-near-whole", "", "Sender,Receiver,Percent\nPower,A,33.33\nPower,B,33.33\nPower,C,33.33"],
  [110, W, "shares-near-whole", "", "部门,比例\n内科,33.33%\n外科,33.33%\n放射,33.33%"],
  [110, R, "shares-not-whole", "", "科室,分摊比例\n内科,33%\n外科,33%\n放射,30%"],
  [111, R, "shares-mixed", "", "Sender,Receiver,Percent\nPower,A,0.5\nPower,B,50"],
  [112, R, "base-of-nothing", "", "Department,Area,Amount to allocate\nA,0,1000\nB,0,"],
  [113, W, "base-negative", "", "Department,Area,Amount to allocate\nA,-20,1000\nB,50,"],
  [114, R, "services-in-a-ring", "", "Sender,Receiver,Share\nPower,Repair,0.5\nPower,A,0.5\nRepair,Power,0.2\nRepair,A,0.8"],
  [119, N, "characters-lost", "5.00", Z(zh("5", "5", { text: "领\uFFFD料" }))],
  [120, W, "text-garbled", "5.00", Z(zh("5", "5", { text: "ç®¡ç†è´¹ç”¨" }))],
  [124, W, "code-like-date", "5.00", E(en("5", "5", { centre: "5-Jan" }))],
];

it.each(KINDS.map(([kind, ...rest], i) => [`${kind} (${i + 1})`, ...rest] as const))("kind %s comes to %s, %s", (_, outcome, code, debit, text) => {
  const rows = csvRows(text);
  const check = checkInputs(book(sheet("x", rows, { cells: "text" })));
  expect([check.outcome, check.findings.find(({ severity }) => severity === outcome)?.code ?? ""]).toEqual([outcome, code]);
  if (debit !== "") expect(check.tables[0]!.totals["debit"]).toBe(debit);
});

it.each([
  ["gb18030", "c8d5c6da2cbdf0b6ee", "日期,金额"],
  ["big5", "a4e9b4c12caaf7c342", "日期,金額"],
  ["utf-16le", "fffee5651f672c00", "日期,"],
  ["iso-8859-15", "436166e92035a4", "Café 5€"],
  ["windows-1252", "436166e920352080", "Café 5 €"],
])("kind 118: %s", (encoding, hex, text) => expect(decodeText(Buffer.from(hex, "hex"))).toEqual({ detected: encoding, text }));
