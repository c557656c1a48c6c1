// A ledger of 200,000 rows x 12 columns from .xlsx: read, recognised and checked by us, against exceljs that only reads it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { compileSources } from "./compile.mjs";
import { median, requireEqual, timesFaster } from "./measure.mjs";

const ROWS = 200_000;
const HEADINGS = ["日期", "凭证字", "凭证号", "分录号", "摘要", "科目编码", "科目名称", "部门", "项目", "数量", "借方金额", "贷方金额"];
const DAY_FORMAT = "yyyy-mm-dd";

/** Both read the same file in turn, in one process; what is read is proved before anything is timed. */
export async function intakeLines({ rounds = 3 } = {}) {
  const load = compileSources(["engine", "tables", "workbook"]);
  const { openWorkbook } = load("workbook/file/open");
  const { readTables } = load("tables/read-tables");
  const { ledgerFindings } = load("engine/index");
  const { newXlsxFile } = load("workbook/file/xlsx/xlsx-file");
  const folder = mkdtempSync(join(tmpdir(), "costwright-bench-"));
  const path = join(folder, "ledger.xlsx");
  const ours = async () => {
    const { tables, summaries, findings } = readTables(await (await openWorkbook(path)).read());
    return { totals: summaries[0].totals, findings: [...findings, ...ledgerFindings(tables.ledger, null)] };
  };
  const theirs = async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    return workbook.worksheets[0].rowCount;
  };
  try {
    await newXlsxFile(path).replaceSheets([ledgerSheet()]);
    const read = await ours();
    requireEqual("intake: lines and totals", JSON.stringify(read.totals), JSON.stringify({ lines: String(ROWS), debit: total(), credit: total() }));
    requireEqual("intake: findings", read.findings.map((found) => found.code).join(), "");
    requireEqual("intake: rows the peer reads", await theirs(), ROWS + 1);
    const times = { ours: [], theirs: [] };
    for (let round = 0; round < rounds; round++) {
      times.ours.push(await timed(ours));
      times.theirs.push(await timed(theirs));
    }
    return [{ name: "200,000 x 12 .xlsx read, recognised and checked", ms: median(times.ours), against: "exceljs that only reads it", ratio: timesFaster(times, "ours", "theirs"), goal: 3 }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(run) {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const centsOf = (pair) => 100 + ((pair * 7919) % 9_999_900);

/** Vouchers of two lines, a thousand accounts and departments, dates as serial numbers. */
function ledgerSheet() {
  const rows = [HEADINGS.map((value) => ({ value }))];
  for (let line = 0; line < ROWS; line++) {
    const pair = line >> 1;
    const amount = centsOf(pair) / 100;
    const isDebit = line % 2 === 0;
    const account = isDebit ? `5001${String(pair % 97).padStart(2, "0")}` : "100201";
    const cells = [45658 + (pair % 28), "记", String(pair + 1), (line % 2) + 1, `领用材料 ${pair % 500}`, account, isDebit ? `生产成本 ${pair % 97}` : "银行存款", isDebit ? `D${pair % 60}` : null, null, isDebit ? 3 : null, isDebit ? amount : null, isDebit ? null : amount];
    rows.push(cells.map((value, column) => (value === null ? null : { value, ...(column === 0 ? { style: { numberFormat: DAY_FORMAT } } : {}) })));
  }
  return {
    report: "", name: "序时账", rows, merges: [], columns: HEADINGS.map(() => ({ width: 12 })), freeze: { rows: 1, columns: 0 },
    print: { landscape: true, paper: "A4", pagesWide: 1, footer: "" },
  };
}

function total() {
  let cents = 0;
  for (let pair = 0; pair < ROWS / 2; pair++) cents += centsOf(pair);
  return (cents / 100).toFixed(2);
}
