// What findings name is said in words of the reader's language; ids stay where they are typed or listed.
import { saidFindings } from "../../src/application/findings-report";
import { finding } from "../../src/engine";

const at = { sheet: "production", cell: "K4" };

describe("findings in words", () => {
  it.each([
    ["zh-CN", "在产品定额材料"],
    ["zh-TW", "在產品定額材料"],
    ["en", "Closing quota material"],
  ] as const)("call a blank column by its heading in %s", (language, heading) => {
    const blank = finding("value-missing", { table: "production", field: "closing_quota_material", column: "closing_quota_material", cells: "K4", count: "1", value: "" }, at);
    expect(saidFindings([blank], language)[0]!.message).toContain(heading);
  });

  it("call a missing standard by the heading of the standards table", () => {
    const missing = finding("quota-missing", { product: "P1", centre: "W1", element: "DL", column: "quantity" }, at);
    expect(saidFindings([missing], "en")[0]!.message).toContain("(Quantity)");
    expect(saidFindings([missing], "zh-CN")[0]!.message).toContain("（数量）");
  });

  it("list choices as a Chinese book writes them, and ids in an English one", () => {
    const wrong = finding("value-not-allowed", { table: "stock", field: "method", column: "方法", value: "后进先出", allowed: "fifo, month-average", cells: "K4" }, at);
    expect(saidFindings([wrong], "zh-CN")[0]!.message).toContain("应为 先进先出、月末一次加权平均 之一");
    expect(saidFindings([wrong], "en")[0]!.message).toContain("fifo, month-average");
  });

  it("say what a failed check proves, after the id under which the report lists it", () => {
    const failed = finding("check-failed", { check: "units:P1:W1", left: "3", right: "2", difference: "-1" });
    expect(saidFindings([failed], "en")[0]!.message).toMatch(/^Check “units:P1:W1 .*P1 W1/);
    expect(saidFindings([failed], "zh-CN")[0]!.message).toContain("units:P1:W1 期初 + 投产 = 完工 + 期末 + 废品（P1 W1）");
    expect(saidFindings([finding("check-failed", { check: "of-my-own", left: "3", right: "2", difference: "-1" })], "en")[0]!.message).toContain("“of-my-own”");
  });
});
