// The peer DuckDB-Wasm: loads a matrix as an Arrow stream, its fastest way in, and adds up in DECIMAL.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** A connection with `load(matrix)` and `sums()`, both synchronous. */
export async function openDuckDb() {
  const file = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const duckdb = require(file);
  const arrow = createRequire(file)("apache-arrow");
  const module = (name) => ({ mainModule: join(dirname(file), `duckdb-${name}.wasm`) });
  const database = await duckdb.createDuckDB({ mvp: module("mvp"), eh: module("eh") }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  const connection = database.connect();
  return {
    load: (matrix) => {
      connection.query("drop table if exists ledger");
      connection.insertArrowFromIPCStream(arrow.tableToIPC(tableOf(arrow, matrix), "stream"), { name: "ledger", create: true });
    },
    query: () =>
      connection.query("select account, centre, element, sum(cast(amount as decimal(18,2))) as total from ledger group by account, centre, element"),
    cents: () =>
      connection
        .query("select account || '|' || centre || '|' || element as key, cast(sum(cast(amount as decimal(18,2))) * 100 as bigint) as cents from ledger group by 1")
        .toArray()
        .map((row) => [row.key, row.cents]),
  };
}

/** Only the columns the query needs, texts dictionary-coded as Arrow does by itself. */
function tableOf(arrow, matrix) {
  const lines = matrix.length;
  const [account, centre, element, amount] = [new Array(lines), new Array(lines), new Array(lines), new Float64Array(lines)];
  for (let i = 0; i < lines; i++) {
    const row = matrix[i];
    account[i] = row[0];
    centre[i] = row[1];
    element[i] = row[2];
    amount[i] = row[5];
  }
  return arrow.tableFromArrays({ account, centre, element, amount });
}
