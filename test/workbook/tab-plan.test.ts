// Where sheets of ours stand and what they are called.
import { freeTabName, planTabs } from "../../src/workbook/tab-plan";

const tab = (name: string, ours: string | null = null): { name: string; ours: string | null } => ({ name, ours });
const want = (...reports: string[]): { report: string; name: string }[] => reports.map((report) => ({ report, name: report.toUpperCase() }));

/** Kept tabs by name, written ones with a star. */
function planned(standing: ReturnType<typeof tab>[], wanted: ReturnType<typeof want>): string[] {
  return planTabs(standing, wanted).map((each) => ("keep" in each ? (standing[each.keep]?.name ?? "") : `${each.name}*`));
}

describe("the order of tabs", () => {
  it.each<[string, ReturnType<typeof tab>[], ReturnType<typeof want>, string[]]>([
    ["ours after the user's", [tab("x"), tab("y")], want("a", "b"), ["x", "y", "A*", "B*"]],
    ["a report in its place, wherever it was moved", [tab("A", "a"), tab("x"), tab("B", "b")], want("b", "a"), ["A*", "x", "B*"]],
    ["a new report after the one before it", [tab("x"), tab("A", "a"), tab("C", "c")], want("a", "b", "c"), ["x", "A*", "B*", "C*"]],
    ["a new first report before the others of ours", [tab("x"), tab("B", "b")], want("a", "b"), ["x", "A*", "B*"]],
    ["a new report at the end when the one before it stands among the user's", [tab("A", "a"), tab("x")], want("a", "b"), ["A*", "x", "B*"]],
    ["no report that is no longer wanted", [tab("A", "a"), tab("x"), tab("B", "b")], want("b"), ["x", "B*"]],
    ["the parts of a split report", [tab("x"), tab("A", "a"), tab("A (2)", "a")], want("a", "a", "a"), ["x", "A*", "A (2)*", "A (3)*"]],
    ["a split report that shrank", [tab("x"), tab("A", "a"), tab("A (2)", "a")], want("a"), ["x", "A*"]],
    ["a name that the user took", [tab("a")], want("a"), ["a", "A (2)*"]],
    ["a report that changed its name", [tab("费用", "a"), tab("x")], want("a"), ["A*", "x"]],
  ])("has %s", (_, standing, wanted, order) => expect(planned(standing, wanted)).toEqual(order));
});

describe("a free tab name", () => {
  it.each([
    ["表/一:[甲]", [], "表_一__甲_"],
    ["'表'", [], "_表_"],
    ["", [], "_"],
    ["Sheet", ["sheet", "sheet (2)"], "Sheet (3)"],
    ["x".repeat(40), [], "x".repeat(31)],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
    [`${"x".repeat(30)}𠮷`, [], "x".repeat(30)],
  ])("for %s beside %j is %s", (wanted, taken, name) => expect(freeTabName(wanted, new Set(taken))).toBe(name));
});
