// Cells of each kind: what is read, and beside it what is refused.
import fc from "fast-check";
import { cleanCode, codeOfNumber } from "../../src/tables/cell-text";
import { orderOf, orderedDay, readDate } from "../../src/tables/date-text";
import { headingKey, matchKey } from "../../src/tables/match-key";
import { minorOfNumber, minorOfPlain } from "../../src/tables/minor-amount";
import { readNumberText } from "../../src/tables/number-text";
import { isTotalLabel } from "../../src/tables/row-labels";

const number = (text: string): string => {
  const read = readNumberText(text, "CNY");
  return typeof read === "string" ? read : read.plain;
};

describe("numbers as text", () => {
  it.each([
    ["1234.56", "1234.56"],
    ["１，２３４．５６", "1234.56"],
    ["1,234,567.89", "1234567.89"],
    ["1'000.11", "1000.11"],
    ["2\u00A0000.00", "2000.00"],
    ["(200.00)", "-200.00"],
    ["（50）", "-50"],
    ["1,234.56-", "-1234.56"],
    ["−5", "-5"],
    ["￥－５０．００", "-50.00"],
    ["¥100", "100"],
    ["100元", "100"],
    ["٤٠٠", "400"],
    [".5", "0.5"],
    ["+3", "3"],
  ])("%s is %s", (text, plain) => expect(number(text)).toBe(plain));

  it.each(["1,23.45", "1.234,56", "$5.00", "1O0", "约200", "100+200", "3万", "12.5%", "1-2", "--5", "1 2345"])("%s is no number", (text) =>
    expect(number(text)).toBe("not-a-number"),
  );

  it.each(["-", "—", "/", "无", "N/A"])("%s is not given", (text) => expect(number(text)).toBe("not-given"));

  it("reads back every amount in every way of writing it", () => {
    fc.assert(
      fc.property(fc.bigInt(-99_999_999_999n, 99_999_999_999n), (cents) => {
        const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
        const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
        const grouped = `${whole.replace(/\B(?=(\d{3})+$)/gu, ",")}.${fraction}`;
        const wide = grouped.normalize().replace(/[0-9,.]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const text of [`${whole}.${fraction}`, grouped, wide, `¥${grouped}`]) {
          const signed = cents < 0n ? [`-${text}`, `(${text})`, `${text}-`] : [text];
          for (const each of signed) expect(minorOfPlain(number(each), 2)).toEqual({ minor: cents });
        }
      }),
    );
  });
});

describe("amounts", () => {
  it("takes off the noise of binary arithmetic", () => {
    expect(minorOfNumber(0.1 + 0.2, 2)).toEqual({ minor: 30n });
    expect(minorOfPlain("0.30000000000000004", 2)).toEqual({ minor: 30n });
  });

  it("keeps what a person wrote too finely apart, rounded half up on the decimal", () => {
    expect(minorOfNumber(1234567.005, 2)).toEqual({ tooPrecise: true, rounded: 123456701n });
    expect(minorOfPlain("-0.005", 2)).toEqual({ tooPrecise: true, rounded: -1n });
  });

  it("refuses what doubles cannot add", () => expect(minorOfNumber(1e15, 2)).toEqual({ tooLarge: true }));
});

describe("codes", () => {
  it.each([[" 500101"], ["500101\u00A0"], ["\u200B500101"], ["5001\u200D01"], ["\uFEFF500101"], ["５００１０１"]])("%j is 500101", (text) =>
    expect(cleanCode(text)).toBe("500101"),
  );
  it("shows the zeros a number format shows", () => {
    expect(codeOfNumber(101, "0000")).toBe("0101");
    expect(codeOfNumber(101, "#,##0")).toBe("101");
    expect(codeOfNumber(101, null)).toBe("101");
  });
});

describe("dates", () => {
  it.each([
    ["2024.1.5"], ["20240105"], ["2024年1月5日"], ["2024/1/5"], ["2024-01-05 00:00:00"], ["2024-01-05T08:30:00"], ["45296"], ["5-Jan-24"],
    ["5 January 2024"], ["Jan 5, 2024"], ["２０２４－０１－０５"], ["05.01.2024"], [45296], [45296.5], [20240105],
  ])("%s is 2024-01-05", (cell) => expect(readDate(cell)).toEqual({ day: "2024-01-05" }));

  it.each([["2024-01"], ["2024年1月"], ["202401"], ["2024.1"]])("%s is a month", (cell) => expect(readDate(cell)).toEqual({ month: "2024-01" }));

  it.each([["2024-02-30"], ["2023-02-29"], ["0000-00-00"], ["1/5"], ["2024-17"], ["昨天"], [0], [60], [-1], [true]])("%s is no date", (cell) =>
    expect(readDate(cell)).toBe("not-a-date"),
  );

  const order = (...cells: string[]): unknown => orderOf(cells.entries());
  it("takes the order of day and month from the whole column", () => {
    expect(order("03/04/2024", "13/04/2024")).toEqual({ order: "day-first", by: 1 });
    expect(order("03/04/2024", "04/14/2024")).toEqual({ order: "month-first", by: 1 });
    expect(order("03/04/2024", "13/04/2024", "04/14/2024")).toEqual({ mixed: [1, 2] });
    expect(order("03/04/2024")).toEqual({ unclear: 0 });
    expect(order("04/04/2024", "2024-01-05")).toBeNull();
    expect(orderedDay({ first: 3, second: 4, year: 2024 }, "day-first")).toBe("2024-04-03");
  });
});

describe("keys", () => {
  it.each([["Cost Centres", "cost_centre"], ["COST CENTER", "Cost centre"], ["科室編碼", "科室编码"], ["变动比例（％）", "变动比例"], ["借方金额(元)", "借方金额"], ["Voucher No.", "voucher no"]])(
    "%s is %s",
    (a, b) => expect(headingKey(a)).toBe(headingKey(b)),
  );
  it("keeps words apart that only look alike", () => {
    expect(matchKey("class")).toBe("class");
    expect(matchKey("期初借方")).not.toBe(matchKey("期初贷方"));
  });
});

describe("labels of total rows", () => {
  it.each(["合计", "合　　计", "本 月 合 计", "小计：", "本年累计", "承前页", "過次頁", "Total for the month", "*", "**"])("%s", (text) => expect(isTotalLabel(text)).toBe(true));
  it.each(["合计支付一月工资", "结转本月累计折旧", "", "1002", "Total Motors"])("not %s", (text) => expect(isTotalLabel(text)).toBe(false));
});
